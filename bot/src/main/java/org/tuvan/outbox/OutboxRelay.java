package org.tuvan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;

/** Empties the outbox into one channel, in order within each conversation, on every replica at once. */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH = 16;
    /** Longer than any channel may take for one sending, so that only a dead relay's claims run out. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** After this long without the channel a message is shown as failed instead of tried for ever. */
    private static final Duration GIVE_UP = Duration.ofHours(24);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Channel channel;
    private final OutboxRepository sendings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Signals signals;
    private final Clock clock;

    OutboxRelay(
            Channel channel,
            OutboxRepository sendings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            Clock clock) {
        this.channel = channel;
        this.sendings = sendings;
        this.transaction = transaction;
        this.events = events;
        this.signals = signals;
        this.clock = clock;
    }

    ChannelKind kind() {
        return channel.kind();
    }

    /** Sends one batch and waits for its end; says whether there was anything to send. */
    boolean step() {
        sendings.recover(channel.kind(), channel.repeatable(), clock.instant());
        var claimed = sendings.claim(channel.kind(), BATCH, clock.instant(), LEASE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(sending -> threads.submit(() -> deliver(sending)));
        }
        return !claimed.isEmpty();
    }

    private void deliver(Sending sending) {
        var delivery = attempt(sending);
        transaction.executeWithoutResult(_ -> settle(sending, delivery));
        signals.conversationChanged(sending.conversationId());
    }

    private Delivery attempt(Sending sending) {
        try {
            return channel.send(sending);
        } catch (RuntimeException e) {
            log.warn("Sending {} on {} broke off", sending.id(), channel.kind(), e);
            return new Delivery.Unknown("broke off: " + e.getClass().getSimpleName());
        }
    }

    private void settle(Sending sending, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent(String externalId) -> sendings.sent(sending.id(), externalId, clock.instant());
            case Delivery.Later later -> later(sending, later);
            case Delivery.Rejected(String reason) -> sendings.ended(sending.id(), "FAILED", reason);
            case Delivery.Unknown(String reason) -> sendings.ended(sending.id(), "UNKNOWN", reason);
            case Delivery.Unreachable(String reason) -> {
                sendings.ended(sending.id(), "FAILED", reason);
                events.publishEvent(new Outbox.WorkerUnreachable(sending.conversationId()));
            }
        }
    }

    private void later(Sending sending, Delivery.Later later) {
        var now = clock.instant();
        if (sendings.createdAt(sending.id()).isBefore(now.minus(GIVE_UP))) {
            sendings.ended(sending.id(), "FAILED", later.reason());
            return;
        }
        var pause = later.pause().isPositive() ? later.pause() : backOff(sending.attempts());
        sendings.later(sending.id(), now.plus(pause), later.reason());
    }

    private static Duration backOff(int attempts) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempts, 9));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
