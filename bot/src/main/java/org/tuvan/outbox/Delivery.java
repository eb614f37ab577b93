package org.tuvan.outbox;

import java.time.Duration;

/** What became of one try to send. */
public sealed interface Delivery {

    /** It is there; the channel gave it this id. */
    record Sent(String externalId) implements Delivery {}

    /** It certainly did not arrive, and may after a wait: the channel is busy, down or out of reach. */
    record Later(Duration pause, String reason) implements Delivery {}

    /** It did not arrive and never will. */
    record Rejected(String reason) implements Delivery {}

    /** The worker blocked us or left: nothing will arrive until they write again. */
    record Unreachable(String reason) implements Delivery {}

    /** It may or may not have arrived: no second try, since that could double a person's words. */
    record Unknown(String reason) implements Delivery {}
}
