package org.tuvan.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.attachment.Attachment;
import org.tuvan.outbox.Button;

/**
 * One message of a conversation as it stands now.
 *
 * @param text the latest text; {@code edited} when it is not the first
 * @param markdown whether the text is our Markdown subset; a worker's and an advisor's words are always plain
 * @param basis the articles of law it rests on, written out
 * @param press data of the pressed button, for {@link Kind#PRESS}
 * @param answer the entry the bot answered with
 * @param failure why it did not reach the worker, for {@link Delivery#FAILED} and {@link Delivery#UNKNOWN}
 */
public record Message(
        long id,
        long conversationId,
        Author author,
        Kind kind,
        String text,
        boolean markdown,
        @Nullable String basis,
        List<Button> buttons,
        @Nullable String press,
        @Nullable String advisorName,
        @Nullable AnswerGiven answer,
        List<Attachment> attachments,
        boolean edited,
        Delivery delivery,
        @Nullable String failure,
        Instant at) {

    /** Who speaks. */
    public enum Author {
        WORKER,
        BOT,
        ADVISOR
    }

    /** What sort of message it is; a notice is a word of the desk that may come while a person owns the talk. */
    public enum Kind {
        TEXT,
        PRESS,
        FILES,
        ANSWER,
        NOTICE
    }

    /** How far it got. */
    public enum Delivery {
        RECEIVED,
        WAITING,
        SENT,
        FAILED,
        UNKNOWN
    }

    /** The FAQ entry, its version and the confidence with which it was given. */
    public record AnswerGiven(String slug, int version, double confidence) {}

    public boolean incoming() {
        return author == Author.WORKER;
    }
}
