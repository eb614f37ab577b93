package org.tuvan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.attachment.Attachments;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.conversation.MessageRepository.Row;
import org.tuvan.signal.Signals;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Takes what workers send. When {@link #receive} returns, the message and everything that follows from it are stored;
 * only then may a channel acknowledge it. When it throws, nothing is stored.
 */
@Service
public class Inbox {

    /**
     * @param messageId none when the event was stored before, or edits a message we do not know
     */
    public record Receipt(long conversationId, Optional<Long> messageId) {}

    private static final int LONGEST_NAME = 80;

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Attachments attachments;
    private final Turns turns;
    private final Signals signals;
    private final Clock clock;

    Inbox(
            ConversationRepository conversations,
            MessageRepository messages,
            Attachments attachments,
            Turns turns,
            Signals signals,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.attachments = attachments;
        this.turns = turns;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    public Receipt receive(Incoming incoming) {
        var now = clock.instant();
        var conversation = conversation(incoming, now);
        var stored = store(conversation, incoming, now);
        if (stored.isPresent()) {
            conversations.touch(conversation.id(), now);
            if (botOwesAWord(conversation, incoming.content(), stored.get())) {
                turns.schedule(conversation.id(), incoming.content());
            }
            signals.conversationChanged(conversation.id());
        }
        return new Receipt(conversation.id(), stored);
    }

    private Conversation conversation(Incoming incoming, Instant now) {
        String name = name(incoming);
        var known = conversations.lock(incoming.channel(), incoming.address());
        if (known.isEmpty()) {
            conversations.insert(incoming.channel(), incoming.address(), name, now);
            return conversations.lock(incoming.channel(), incoming.address()).orElseThrow();
        }
        if (!known.get().reachable()
                || (name != null && !name.equals(known.get().workerName()))) {
            conversations.noteWorker(known.get().id(), name, true);
        }
        return known.get();
    }

    private Optional<Long> store(Conversation conversation, Incoming incoming, Instant now) {
        return switch (incoming.content()) {
            case Content.Text(String text) ->
                messages.insertIncoming(conversation.id(), incoming, new Row(Kind.TEXT, clean(text), null), now);
            case Content.Press(String data, String label) ->
                messages.insertIncoming(
                        conversation.id(), incoming, new Row(Kind.PRESS, clean(label), clean(data)), now);
            case Content.Files(String caption, var files) -> {
                var id = messages.insertIncoming(
                        conversation.id(), incoming, new Row(Kind.FILES, clean(caption), null), now);
                id.ifPresent(message -> files.forEach(file -> attachments.add(message, file)));
                yield id;
            }
            case Content.Edit(String originalId, String text) ->
                messages.insertVersion(incoming.channel(), originalId, incoming.externalId(), clean(text), now);
        };
    }

    /** A press, even an old one, and a command are always answered; an edit only while the edited question is the last word. */
    private boolean botOwesAWord(Conversation conversation, Content content, long messageId) {
        return switch (content) {
            case Content.Press _ -> true;
            case Content.Text(String text) when text.startsWith("/") -> true;
            case Content.Text _, Content.Files _ -> !conversation.ownedByPerson() || conversation.intakeStep() != null;
            case Content.Edit _ -> !conversation.ownedByPerson() && messages.askAgain(conversation.id(), messageId);
        };
    }

    private static @Nullable String name(Incoming incoming) {
        if (incoming.workerName() == null) {
            return null;
        }
        String name = clean(incoming.workerName()).replaceAll("\\s+", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String clean(String text) {
        return VietnameseText.clean(text);
    }
}
