package org.tuvan.outbox;

/** The ways a worker can talk with us. */
public enum ChannelKind {
    TELEGRAM,
    WEB
}
