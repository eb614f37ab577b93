package org.tuvan.search;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;
import org.tuvan.faq.FaqEntries;

/** Builds the index when the application starts and again whenever the published FAQ has changed. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(700);

    @Bean
    IndexRefresher indexRefresher(FaqEntries entries) {
        return new IndexRefresher(entries);
    }

    @Bean
    FaqSearch faqSearch(IndexRefresher refresher) {
        return refresher.search();
    }

    @Bean
    BackgroundLoop indexRefreshing(IndexRefresher refresher) {
        return new BackgroundLoop("search-index", PAUSE, refresher::refresh);
    }
}
