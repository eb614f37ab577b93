package org.tuvan.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Five wrong passwords in a quarter of an hour, for one account from one address, and the next try has to wait. */
@Service
class SignInAttempts {

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInAttempts(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * How long to wait; empty when the password may be tried now. The try counts as failed until it is forgiven, so
     * that many at the same moment are not all let through.
     */
    @Transactional
    Optional<Duration> begin(String username, String address) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        failures.lock(username, address);
        failures.forgetBefore(since);
        var tooMany = failures.failure(username, address, since, ALLOWED - 1);
        if (tooMany.isEmpty()) {
            failures.insert(username, address, now);
        }
        return tooMany.map(first -> Duration.between(now, first.plus(WINDOW)));
    }

    @Transactional
    void forgive(String username, String address) {
        failures.forget(username, address);
    }
}
