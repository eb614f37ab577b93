package org.tuvan.search;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;

/** Looks every few seconds whether texts of law were imported or removed. */
@Configuration(proxyBeanMethods = false)
class LawSearchConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    BackgroundLoop lawIndexRefreshing(LawSearch search) {
        return new BackgroundLoop("law-index", PAUSE, search::refresh);
    }
}
