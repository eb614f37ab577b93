package org.tuvan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;

/** One relay for each channel, so that a slow Telegram never delays the web chat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxRelay.Settings.class)
class OutboxConfiguration {

    private final Clock clock;

    OutboxConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Bean
    OutboxRelay.Surroundings relaySurroundings(
            OutboxRepository sendings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            OutboxRelay.Settings settings) {
        return new OutboxRelay.Surroundings(sendings, transaction, events, signals, settings, clock);
    }

    @Bean
    OutboxRelays outboxRelays(List<Channel> channels, OutboxRelay.Surroundings surroundings) {
        return new OutboxRelays(channels.stream()
                .map(channel -> new OutboxRelay(channel, surroundings))
                .toList());
    }

    @Bean
    @ConditionalOnProperty(name = "outbox.relay.enabled", matchIfMissing = true)
    SmartLifecycle outboxLoops(OutboxRelays relays) {
        return relays.loops(Duration.ofMillis(100));
    }
}
