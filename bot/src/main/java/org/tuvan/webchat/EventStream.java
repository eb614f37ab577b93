package org.tuvan.webchat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tuvan.webchat.Talk.Status;

/** One browser that listens. Changes wake a short-lived virtual thread, at most one at a time for each browser. */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration QUIET = Duration.ofSeconds(18);

    private final WebTalks talks;
    private final OpenTalk talk;
    private final Clock clock;
    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final AtomicInteger wishes = new AtomicInteger();
    private long sentUpTo;
    private volatile @Nullable Status told;
    private volatile Instant lastSent;
    private volatile boolean beatDue;

    EventStream(WebTalks talks, OpenTalk talk, long sentUpTo, Clock clock) {
        this.talks = talks;
        this.talk = talk;
        this.sentUpTo = sentUpTo;
        this.clock = clock;
        this.lastSent = clock.instant();
    }

    SseEmitter emitter() {
        return emitter;
    }

    long conversationId() {
        return talk.conversationId();
    }

    void onEnd(Runnable action) {
        emitter.onCompletion(action);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> action.run());
    }

    void end() {
        emitter.complete();
    }

    /** Something may have changed; returns at once. */
    void changed() {
        if (wishes.getAndIncrement() == 0) {
            Thread.ofVirtual().name("web chat events").start(this::tell);
        }
    }

    void compare(@Nullable Status now) {
        if (now == null || !now.equals(told)) {
            changed();
        }
    }

    /** A word now and then tells the browser, and every proxy between, that the line is alive. */
    void beatIfQuiet() {
        if (lastSent.plus(QUIET).isBefore(clock.instant())) {
            beatDue = true;
            changed();
        }
    }

    private void tell() {
        try {
            int seen;
            do {
                seen = wishes.get();
                sendNews();
            } while (!wishes.compareAndSet(seen, 0));
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (RuntimeException e) {
            log.warn("Events of conversation {} broke off", conversationId(), e);
            emitter.completeWithError(e);
        }
    }

    private void sendNews() throws IOException {
        if (beatDue) {
            beatDue = false;
            send(SseEmitter.event().name("beat").data("1"));
        }
        try {
            sendNews(talks.status(talk));
        } catch (ChatProblem _) {
            send(SseEmitter.event().name("gone").data("1"));
            emitter.complete();
        } catch (DataAccessException _) {
            log.debug("Events of conversation {} wait for the database", conversationId());
        }
    }

    private void sendNews(Status status) throws IOException {
        Talk news;
        do {
            news = talks.after(talk, sentUpTo, status);
            if (!news.messages().isEmpty()) {
                sentUpTo = news.messages().getLast().id();
            }
            if (!news.messages().isEmpty() || !status.equals(told)) {
                send(SseEmitter.event()
                        .id(Long.toString(sentUpTo))
                        .reconnectTime(3000)
                        .data(news));
            }
        } while (news.more());
        told = status;
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastSent = clock.instant();
    }
}
