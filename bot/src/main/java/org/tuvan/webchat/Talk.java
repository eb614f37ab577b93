package org.tuvan.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.attachment.Attachment;
import org.tuvan.conversation.Message;
import org.tuvan.faq.AnswerText;
import org.tuvan.outbox.Button;

/**
 * What a browser is told of its talk.
 *
 * @param token only when the talk begins
 * @param messages oldest first
 * @param more whether there are later messages than these
 * @param earlier whether there are earlier messages than these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Talk(@Nullable String token, List<Said> messages, State state, boolean more, boolean earlier) {

    /**
     * Where a talk stands, small enough to be compared every few seconds; two equal ones mean that nothing happened.
     */
    record Status(long conversationId, boolean erased, long lastMessageId, State state) {}

    /**
     * Who has the word, and what the worker waits for.
     *
     * @param thinking whether the bot is about to say something
     * @param advisorReadUpTo id of the last message of the worker that an advisor has seen
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            String owner,
            @Nullable String advisorName,
            boolean thinking,
            @Nullable String caseCode,
            @Nullable Instant promisedAt,
            long advisorReadUpTo) {}

    /**
     * One message.
     *
     * @param text plain, for everything that is not ours
     * @param blocks our Markdown subset, parsed, so that no browser has to interpret text
     * @param clientId the id under which the browser sent it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            long id,
            Instant at,
            Message.Author author,
            Message.Kind kind,
            @Nullable String text,
            @Nullable List<Block> blocks,
            @Nullable String basis,
            List<Button> buttons,
            @Nullable String press,
            @Nullable String advisorName,
            List<FileLink> files,
            boolean edited,
            Message.Delivery delivery,
            @Nullable String clientId) {

        static Said of(Message message, String token, @Nullable String clientId) {
            return new Said(
                    message.id(),
                    message.at(),
                    message.author(),
                    message.kind(),
                    message.markdown() ? null : message.text(),
                    message.markdown() ? Block.of(message.text()) : null,
                    message.basis(),
                    message.buttons(),
                    message.press(),
                    message.advisorName(),
                    message.attachments().stream()
                            .map(file -> FileLink.of(file, token))
                            .toList(),
                    message.edited(),
                    message.delivery(),
                    clientId);
        }
    }

    /** @param url none when we do not have the content */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileLink(
            long id,
            String kind,
            String name,
            String mediaType,
            long size,
            String state,
            @Nullable String url) {

        static FileLink of(Attachment file, String token) {
            boolean stored = file.state() == Attachment.State.STORED;
            return new FileLink(
                    file.id(),
                    file.kind().name(),
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.state().name(),
                    stored ? "/api/conversations/%s/files/%d".formatted(token, file.id()) : null);
        }
    }

    /**
     * A part of our text.
     *
     * @param type paragraph, numbered or bulleted
     * @param start first number of a numbered list
     * @param lines one for a paragraph, one for each item of a list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(String type, @Nullable Integer start, List<List<AnswerText.Run>> lines) {

        static List<Block> of(String markdown) {
            return AnswerText.parse(markdown).blocks().stream().map(Block::of).toList();
        }

        private static Block of(AnswerText.Block block) {
            return switch (block) {
                case AnswerText.Paragraph(var runs) -> new Block("paragraph", null, List.of(runs));
                case AnswerText.NumberedList(var start, var items) -> new Block("numbered", start, items);
                case AnswerText.BulletedList(var items) -> new Block("bulleted", null, items);
            };
        }
    }
}
