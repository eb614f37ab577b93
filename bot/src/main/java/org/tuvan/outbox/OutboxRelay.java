package org.tuvan.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;

/** Empties the outbox into one channel, in order within each conversation, on every replica at once. */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int AT_ONCE = 16;
    private static final Duration SETTLE_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /**
     * @param lease longer than any channel takes for one sending, so that only a dead relay's claims run out
     * @param giveUpAfter a message that the channel did not take for so long is shown as failed
     */
    @ConfigurationProperties("tuvan.outbox")
    record Settings(
            @DefaultValue("60s") Duration lease,
            @DefaultValue("24h") Duration giveUpAfter) {}

    /** What all relays of a replica share. */
    record Surroundings(
            OutboxRepository sendings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Signals signals,
            Settings settings,
            Clock clock) {}

    private final Channel channel;
    private final OutboxRepository sendings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Signals signals;
    private final Settings settings;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    OutboxRelay(Channel channel, Surroundings surroundings) {
        this.channel = channel;
        this.sendings = surroundings.sendings();
        this.transaction = surroundings.transaction();
        this.events = surroundings.events();
        this.signals = surroundings.signals();
        this.settings = surroundings.settings();
        this.clock = surroundings.clock();
    }

    ChannelKind kind() {
        return channel.kind();
    }

    /** Takes what is due and lets it be sent beside one another; says whether there was anything. */
    boolean step() {
        sendings.recover(channel.kind(), channel.repeatable(), clock.instant());
        int free = places.availablePermits();
        if (free == 0) {
            return false;
        }
        var claimed = sendings.claim(channel.kind(), free, clock.instant(), settings.lease());
        for (var sending : claimed) {
            places.acquireUninterruptibly();
            Thread.ofVirtual().name("sending " + sending.id()).start(() -> deliver(sending));
        }
        return !claimed.isEmpty();
    }

    /** Waits for the end of what is on its way; a sending never takes longer than its lease. */
    void finish() {
        try {
            if (places.tryAcquire(AT_ONCE, settings.lease().toMillis(), MILLISECONDS)) {
                places.release(AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Sending sending) {
        try {
            var delivery = attempt(sending);
            settleSurely(sending, delivery);
            signals.conversationChanged(sending.conversationId());
        } finally {
            places.release();
        }
    }

    /** With the database away the outcome is known only here: it is kept until it can be noted, as long as the lease. */
    private void settleSurely(Sending sending, Delivery delivery) {
        var until = clock.instant().plus(settings.lease());
        while (true) {
            try {
                transaction.executeWithoutResult(_ -> settle(sending, delivery));
                return;
            } catch (DataAccessException | TransactionException e) {
                if (clock.instant().isAfter(until)) {
                    log.warn("What became of sending {} could not be noted", sending.id(), e);
                    return;
                }
                LockSupport.parkNanos(SETTLE_PAUSE.toNanos());
            }
        }
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
        if (sendings.createdAt(sending.id()).isBefore(now.minus(settings.giveUpAfter()))) {
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
