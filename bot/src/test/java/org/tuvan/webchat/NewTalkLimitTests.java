package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;

class NewTalkLimitTests {

    private final SettableClock clock = new SettableClock(StepByHand.START);

    @Test
    void countsEachAddressAnewEveryMinute() {
        var limit = new NewTalkLimit(2, clock);
        limit.check("10.0.0.1");
        limit.check("10.0.0.1");
        assertThatThrownBy(() -> limit.check("10.0.0.1")).isInstanceOf(ChatProblem.class);
        limit.check("10.0.0.2");
        clock.turn(Duration.ofMinutes(1));
        assertThatCode(() -> limit.check("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void knowsNoBoundAtZero() {
        var limit = new NewTalkLimit(0, clock);
        for (int i = 0; i < 1000; i++) {
            limit.check("10.0.0.1");
        }
    }
}
