package org.tuvan.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs one step over and over on its own virtual thread, from the start of the application to its end. A step that did
 * something runs again at once; an idle or failed one waits for the pause. A failure is logged and never ends the loop.
 */
public class BackgroundLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier step;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    /** Ends the rest when the loop is stopped. */
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    /** @param step returns whether it found something to do */
    public BackgroundLoop(String name, Duration pause, BooleanSupplier step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            rest(busy());
        }
    }

    /** How long to rest after a step: not at all after work, longer after a failure, which rarely ends at once. */
    private Duration busy() {
        try {
            return step.getAsBoolean() ? Duration.ZERO : pause;
        } catch (Exception e) {
            log.warn("{} failed and goes on after a pause", name, e);
            return pause.plusSeconds(1);
        }
    }

    private void rest(Duration length) {
        try {
            stopped.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
