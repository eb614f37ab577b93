package org.tuvan.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;

/** Reads the signed-in staff member at every request, so that a lost role or a locked account counts at once. */
final class SignedInFilter extends OncePerRequestFilter {

    private final StaffAccounts accounts;

    SignedInFilter(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return AddressRules.PUBLIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            accounts.byUsername(signedIn.getName())
                    .filter(StaffMember::active)
                    .ifPresentOrElse(
                            member -> request.setAttribute(StaffMember.SIGNED_IN, member), () -> signOut(request));
        }
        chain.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
