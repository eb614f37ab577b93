package org.tuvan.outbox;

/** A way to workers. Sending never throws for what the channel may do wrong; it says so in the delivery. */
public interface Channel {

    ChannelKind kind();

    Delivery send(Sending sending);

    /** Whether sending the same parcel twice shows it once, so that a cut-off try can simply be repeated. */
    default boolean repeatable() {
        return false;
    }
}
