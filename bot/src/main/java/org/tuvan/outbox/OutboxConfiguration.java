package org.tuvan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;

/** One relay for each channel, so that a slow Telegram never delays the web chat. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    OutboxRelays outboxRelays(
            List<Channel> channels,
            OutboxRepository sendings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            Clock clock) {
        return new OutboxRelays(channels.stream()
                .map(channel -> new OutboxRelay(channel, sendings, transaction, events, signals, clock))
                .toList());
    }

    @Bean
    @ConditionalOnProperty(name = "outbox.relay.enabled", matchIfMissing = true)
    SmartLifecycle outboxLoops(OutboxRelays relays) {
        return relays.loops(Duration.ofMillis(100));
    }
}
