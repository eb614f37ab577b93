package org.tuvan.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.tuvan.background.BackgroundLoop;

/** All relays of this replica. */
public final class OutboxRelays {

    private final List<OutboxRelay> relays;

    OutboxRelays(List<OutboxRelay> relays) {
        this.relays = relays;
    }

    /** Sends until nothing is due; for tests, which step by hand. */
    public void drain() {
        relays.forEach(relay -> {
            do {
                relay.finish();
            } while (relay.step());
        });
    }

    SmartLifecycle loops(Duration pause) {
        var loops = relays.stream()
                .map(relay -> new BackgroundLoop("outbox relay " + relay.kind(), pause, relay::step))
                .toList();
        return new SmartLifecycle() {
            @Override
            public void start() {
                loops.forEach(BackgroundLoop::start);
            }

            @Override
            public void stop() {
                loops.forEach(BackgroundLoop::stop);
                relays.forEach(OutboxRelay::finish);
            }

            @Override
            public boolean isRunning() {
                return loops.stream().anyMatch(BackgroundLoop::isRunning);
            }
        };
    }
}
