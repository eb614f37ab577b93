package org.tuvan.outbox;

/**
 * One parcel on its way.
 *
 * @param address of the worker on the channel
 * @param resent whether an earlier try was cut off, so that it may have arrived already
 */
public record Sending(
        long id,
        long conversationId,
        long messageId,
        ChannelKind channel,
        String address,
        Parcel parcel,
        int attempts,
        boolean resent) {}
