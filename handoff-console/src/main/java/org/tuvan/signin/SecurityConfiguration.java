package org.tuvan.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.tuvan.staff.StaffAccounts;

/** The console behind sign-in; everything else open, by secret token where it is somebody's own. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    @Order(1)
    SecurityFilterChain console(HttpSecurity http, StaffAccounts accounts) {
        var answers = new SignInAnswers();
        return http.securityMatcher("/console", "/console/**", "/error")
                .headers(SecurityConfiguration::protect)
                .csrf(SecurityConfiguration::tokenInCookie)
                .formLogin(form -> form.loginPage("/console/login")
                        .defaultSuccessUrl("/console")
                        .failureHandler(answers::failed))
                .logout(logout -> logout.logoutUrl("/console/logout").logoutSuccessUrl("/console/login?out"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(wrong ->
                        wrong.authenticationEntryPoint(answers::signInFirst).accessDeniedHandler(answers::denied))
                .addFilterBefore(new SignedInFilter(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(AddressRules::apply)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) {
        return http.headers(SecurityConfiguration::protect)
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(LocalMachine.only())
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(), payment=(), usb=()"));
    }

    /** In a cookie, so that looking at the sign-in page leaves no session in the database. */
    private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/console");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        csrf.csrfTokenRepository(tokens);
    }

    private static CookieRequestCache pagesOnly() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(SignInAnswers::asksForPage);
        return cache;
    }
}
