package org.tuvan.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tuvan.outbox.ChannelKind;

/**
 * The one talk of a worker on a channel, and who owns it.
 *
 * @param workerName as the channel gave it; untrusted text
 * @param reachable false once the worker blocked us
 * @param advisorId the advisor who owns it; none while it waits for one
 * @param caseCode readable code of the latest case
 * @param reopenUntil a message before this moment reopens the latest case
 * @param intakeStep the optional question that was asked last after a handoff
 * @param answeredUpTo id of the last incoming message that the bot has dealt with
 * @param readUpTo id of the last incoming message that an advisor has seen
 */
public record Conversation(
        long id,
        ChannelKind channel,
        String address,
        @Nullable String workerName,
        boolean reachable,
        boolean erased,
        Owner owner,
        @Nullable Long advisorId,
        @Nullable String advisorName,
        @Nullable String caseCode,
        @Nullable Instant casePromisedAt,
        @Nullable Instant reopenUntil,
        int unresolvedInRow,
        int rejectedInRow,
        @Nullable String intakeStep,
        long answeredUpTo,
        long readUpTo,
        Instant createdAt,
        Instant lastMessageAt) {

    /** Who has the word. */
    public enum Owner {
        BOT,
        PERSON
    }

    public boolean ownedByPerson() {
        return owner == Owner.PERSON;
    }
}
