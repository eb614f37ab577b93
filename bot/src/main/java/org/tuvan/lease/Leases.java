package org.tuvan.lease;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Lets one replica at a time do something; when it falls silent another one takes over. */
@Service
public class Leases {

    private final LeaseRepository leases;
    private final Clock clock;

    Leases(LeaseRepository leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Takes the lease or prolongs it.
     *
     * @return whether it is this holder's from now on, for that long
     */
    public boolean take(String name, String holder, Duration life) {
        var now = clock.instant();
        return leases.take(name, holder, now, now.plus(life));
    }

    /** Gives it back, so that nobody has to wait for its end. */
    public void release(String name, String holder) {
        leases.release(name, holder);
    }
}
