package org.tuvan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;

/** What the one gets to see who is not let in. */
final class SignInAnswers {

    private static final String LOGIN = "/console/login";

    static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (asksForPage(request) || request.getMethod().equals("POST")) {
            response.sendRedirect(LOGIN);
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String why = reason instanceof PasswordSignIn.MustWait must ? "wait=" + must.minutes() : "error";
        response.sendRedirect(LOGIN + "?" + why);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getRequestURI().equals(LOGIN)) {
            response.sendRedirect(LOGIN + "?stale");
        } else if (asksForHome(request) && isEditor(request)) {
            response.sendRedirect("/console/faq");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Home is the list of cases, which an editor does not work on. */
    private static boolean asksForHome(HttpServletRequest request) {
        return request.getRequestURI().equals("/console");
    }

    private static boolean isEditor(HttpServletRequest request) {
        return request.getAttribute(StaffMember.SIGNED_IN) instanceof StaffMember member && member.hasAny(Role.EDITOR);
    }
}
