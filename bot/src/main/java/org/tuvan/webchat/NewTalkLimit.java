package org.tuvan.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bounds how many talks one address may begin in a minute; generous, since a whole factory may share one address. */
@Component
class NewTalkLimit {

    private record Minute(Instant start, ConcurrentHashMap<String, Integer> counts) {}

    private final int mostPerMinute;
    private final Clock clock;
    private final AtomicReference<Minute> current =
            new AtomicReference<>(new Minute(Instant.EPOCH, new ConcurrentHashMap<>()));

    /** @param mostPerMinute 0 = no bound */
    NewTalkLimit(@Value("${tuvan.web-chat.new-conversations-per-minute:60}") int mostPerMinute, Clock clock) {
        this.mostPerMinute = mostPerMinute;
        this.clock = clock;
    }

    void check(String address) {
        var now = clock.instant();
        var start = now.truncatedTo(ChronoUnit.MINUTES);
        var minute = current.updateAndGet(
                known -> known.start().equals(start) ? known : new Minute(start, new ConcurrentHashMap<>()));
        if (mostPerMinute > 0 && minute.counts().merge(address, 1, Integer::sum) > mostPerMinute) {
            throw ChatProblem.tooMany(Duration.between(now, start.plus(1, ChronoUnit.MINUTES)));
        }
    }
}
