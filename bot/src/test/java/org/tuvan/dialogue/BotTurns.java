package org.tuvan.dialogue;

import java.time.Duration;
import org.tuvan.testing.SettableClock;

/** The bot's turns, taken by hand. */
public record BotTurns(TurnPoller turns, SettableClock clock) {

    /** Waits until no worker is typing any more and lets the bot say all it has to say. */
    public void takeAll() {
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
    }
}
