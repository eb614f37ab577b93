package org.tuvan.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;

/** Which roles may open which addresses of the console. */
final class AddressRules {

    /** The sign-in page and the files that make pages look and work. */
    static final RequestMatcher PUBLIC = new OrRequestMatcher(
            path("/console/login"),
            path("/console/*.css"),
            path("/console/*.js"),
            path("/console/*.svg"),
            path("/console/*.png"),
            path("/console/*.mp3"),
            path("/console/*.webmanifest"));

    private AddressRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses) {
        addresses
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC, path("/error"))
                .permitAll()
                .requestMatchers("/console/account/**", "/console/logout")
                .access(anyOf(Role.values()))
                .requestMatchers("/console/staff/**")
                .access(anyOf(Role.ADMIN))
                .requestMatchers("/console/faq/**")
                .access(anyOf(Role.EDITOR, Role.ADMIN))
                .requestMatchers("/console/law")
                .access(anyOf(Role.values()))
                .anyRequest()
                .access(anyOf(Role.ADVISOR, Role.SUPERVISOR, Role.ADMIN));
    }

    private static AuthorizationManager<RequestAuthorizationContext> anyOf(Role... roles) {
        return (_, context) -> new AuthorizationDecision(
                context.getRequest().getAttribute(StaffMember.SIGNED_IN) instanceof StaffMember member
                        && member.hasAny(roles));
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
