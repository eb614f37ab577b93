package org.tuvan.live;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line to one browser; carries only that something changed, never what. */
final class LiveStream {

    /** What the browser should read again. */
    enum News {
        LIST,
        CASE,
        /** The program ends; the browser finds another replica by itself. */
        END
    }

    private static final Duration GATHERS = Duration.ofMillis(120);

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<News> news = new ArrayBlockingQueue<>(News.values().length * 4);
    private volatile boolean open = true;

    LiveStream() {
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Never waits: the same news twice is the same as once. */
    void tell(News what) {
        if (!news.contains(what)) {
            news.offer(what);
        }
    }

    /** What is still to be written. */
    List<News> told() {
        return List.copyOf(news);
    }

    void end() {
        open = false;
        tell(News.END);
    }

    /**
     * Writes until the browser goes away.
     *
     * @param welcome asked at the beginning and at every heartbeat; says whether the browser may go on listening
     */
    void run(Duration heartbeat, BooleanSupplier welcome) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(2000).comment("hello"));
            long beats = System.nanoTime();
            while (open) {
                long rest = beats - System.nanoTime();
                var first = rest > 0 ? news.poll(rest, TimeUnit.NANOSECONDS) : null;
                if (first != null) {
                    write(first);
                } else if (welcome.getAsBoolean()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    beats = System.nanoTime() + heartbeat.toNanos();
                } else {
                    end();
                }
            }
        } catch (IOException | IllegalStateException e) {
            end(); // the browser is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        emitter.complete();
    }

    /** Much news comes in bursts, and the browser asks anew after each: what follows closely is told with it. */
    private void write(News first) throws IOException, InterruptedException {
        var gathered = EnumSet.of(first);
        long until = System.nanoTime() + GATHERS.toNanos();
        for (long left = GATHERS.toNanos(); open && left > 0; left = until - System.nanoTime()) {
            var next = news.poll(left, TimeUnit.NANOSECONDS);
            if (next != null) {
                gathered.add(next);
            }
        }
        news.drainTo(gathered);
        for (var what : gathered) {
            emitter.send(SseEmitter.event()
                    .name(what.name().toLowerCase(Locale.ROOT))
                    .data(""));
        }
    }
}
