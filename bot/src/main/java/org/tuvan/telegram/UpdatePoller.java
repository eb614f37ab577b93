package org.tuvan.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.tuvan.lease.Leases;
import org.tuvan.telegram.TelegramApi.Outcome;
import org.tuvan.telegram.UpdateReceiver.Fate;

/** Asks Telegram for updates, on one replica at a time; confirms an update only after it is stored. */
final class UpdatePoller {

    static final Duration POLL = Duration.ofSeconds(25);

    /** Outlives a poll, and a dead replica by less than half a minute. */
    private static final Duration LEASE = Duration.ofSeconds(29);

    private static final Duration RENEW = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST_WITHOUT_DATABASE = Duration.ofSeconds(5);

    /** After a quiet week Telegram may count anew from any number, below ours too. */
    private static final Duration QUIET = Duration.ofDays(3);

    private static final String LEASE_NAME = "telegram updates";
    private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);

    private final TelegramApi api;
    private final TelegramSetup setup;
    private final UpdateReceiver receiver;
    private final Leases leases;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();
    private int offset;
    private int failures;
    private Instant notBefore = Instant.MIN;
    private Instant lastUpdate = Instant.MIN;
    private Instant renewed = Instant.MIN;
    private volatile boolean stopping;

    UpdatePoller(TelegramApi api, TelegramSetup setup, UpdateReceiver receiver, Leases leases, Clock clock) {
        this.api = api;
        this.setup = setup;
        this.receiver = receiver;
        this.leases = leases;
        this.clock = clock;
    }

    /** Polls once; says whether there were updates. */
    boolean step() {
        var now = clock.instant();
        if (stopping || now.isBefore(notBefore) || !holdsLease(now)) {
            return false;
        }
        setup.run();
        if (lastUpdate.plus(QUIET).isBefore(now)) {
            offset = 0;
        }
        return switch (api.poll(UpdateJson.poll(offset, POLL))) {
            case Outcome.Done(var updates) -> takeAll(updates);
            case Outcome.DoneUnread<?> _ -> rest("unreadable answer", Duration.ZERO, LONGEST_REST);
            case Outcome.Refused<?> refused -> refused(refused);
            case Outcome.NeverSent<?>(String reason) -> rest(reason, Duration.ZERO, LONGEST_REST);
            case Outcome.NoAnswer<?>(String reason) -> rest(reason, Duration.ZERO, LONGEST_REST);
        };
    }

    /** Breaks off a running poll for good. */
    void stop() {
        stopping = true;
        api.cancelPolls();
    }

    void release() {
        leases.release(LEASE_NAME, replica);
    }

    private boolean holdsLease(Instant now) {
        try {
            if (leases.take(LEASE_NAME, replica, LEASE)) {
                renewed = now;
                return true;
            }
            offset = 0; // whoever has it moves on; we ask from the start when it comes to us
            return false;
        } catch (DataAccessException e) {
            return rest(e.getClass().getSimpleName(), Duration.ZERO, LONGEST_REST_WITHOUT_DATABASE);
        }
    }

    private boolean takeAll(List<Update> updates) {
        for (Update update : updates) {
            var now = clock.instant();
            if (renewed.plus(RENEW).isBefore(now) && !holdsLease(now)) {
                return false;
            }
            if (stopping || receiver.receive(update) == Fate.AGAIN) {
                return rest("update not stored", Duration.ZERO, LONGEST_REST_WITHOUT_DATABASE);
            }
            offset = update.getUpdateId() + 1;
            lastUpdate = now;
        }
        failures = 0;
        return !updates.isEmpty();
    }

    private boolean refused(Outcome.Refused<?> refused) {
        if (refused.code() == 409) {
            setup.again();
        }
        return rest(refused.code() + " " + refused.description(), refused.retryAfter(), LONGEST_REST);
    }

    private boolean rest(String reason, Duration asked, Duration longest) {
        failures++;
        var pause = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
        pause = pause.compareTo(longest) < 0 ? pause : longest;
        pause = pause.compareTo(asked) < 0 ? asked : pause;
        notBefore = clock.instant().plus(pause);
        if (!stopping) {
            log.warn("Telegram updates rest for {} s: {}", pause.toSeconds(), reason);
        }
        return false;
    }
}
