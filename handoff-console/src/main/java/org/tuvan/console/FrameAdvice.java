package org.tuvan.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tuvan.staff.StaffMember;

/** Gives every page what its frame needs. */
@ControllerAdvice
class FrameAdvice {

    private final String htmx;

    FrameAdvice(@Value("/webjars/htmx.org/${tuvan.console.htmx-version}/dist/htmx.min.js") String htmx) {
        this.htmx = htmx;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var me = (StaffMember) request.getAttribute(StaffMember.SIGNED_IN);
        return new Frame(me, section(request.getRequestURI()), htmx);
    }

    private static String section(String path) {
        if (path.startsWith("/console/faq")) {
            return "faq";
        }
        if (path.startsWith("/console/staff")) {
            return "staff";
        }
        return path.startsWith("/console/account") ? "account" : "cases";
    }
}
