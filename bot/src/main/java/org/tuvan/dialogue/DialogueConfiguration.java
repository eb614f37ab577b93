package org.tuvan.dialogue;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;

/** Two loops take turns side by side, so that one slow conversation holds nobody up. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Bean
    BackgroundLoop firstTurns(TurnPoller poller) {
        return new BackgroundLoop("bot turns 1", PAUSE, poller::step);
    }

    @Bean
    BackgroundLoop secondTurns(TurnPoller poller) {
        return new BackgroundLoop("bot turns 2", PAUSE, poller::step);
    }
}
