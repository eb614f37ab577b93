package org.tuvan.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL: they outlast a restart and every replica knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "handoff.staff_session",
        maxInactiveIntervalInSeconds = SessionConfiguration.WORKING_DAY_IN_SECONDS)
class SessionConfiguration {

    static final int WORKING_DAY_IN_SECONDS = 12 * 60 * 60;

    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Lax: a link to a case, followed from another program, opens signed in. */
    @Bean
    static CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("TUVAN");
        cookie.setCookiePath("/console");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
