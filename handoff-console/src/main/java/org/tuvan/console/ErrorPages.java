package org.tuvan.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong: a Vietnamese page for a person, problem details for a program; never an exception's message. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object problem(HttpServletRequest request) {
        var status = status(request);
        String path = path(request);
        if (asksForPage(request, path)) {
            var known = Problem.of(status);
            return new ModelAndView(
                    "console/problem",
                    Map.of("problem", known, "home", path.startsWith("/console") ? "/console" : "/"),
                    status);
        }
        var problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create(path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND)
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/error";
    }

    private static boolean asksForPage(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/telegram/");
    }
}
