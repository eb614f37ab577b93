package org.tuvan.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.attachment.Attachments;
import org.tuvan.conversation.MessageRepository.Speaker;
import org.tuvan.outbox.Outbox;
import org.tuvan.outbox.Parcel;
import org.tuvan.signal.Signals;
import org.tuvan.vietnamese.VietnameseText;

/** What we say to workers: stored and put into the outbox in one transaction. */
@Service
public class Replies {

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    Replies(
            ConversationRepository conversations,
            MessageRepository messages,
            Attachments attachments,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.attachments = attachments;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * A word of the bot or a notice of the desk.
     *
     * @return id of the stored message
     * @throws org.springframework.dao.DataIntegrityViolationException for anything but a notice while a person owns
     *     the talk
     */
    @Transactional
    public long say(long conversationId, Drafted draft) {
        return store(conversations.lock(conversationId).orElseThrow(), draft, null);
    }

    /** An advisor's words; none when the talk is not theirs. */
    @Transactional
    public Optional<Long> sayAsAdvisor(long conversationId, long advisorId, Drafted draft) {
        var conversation = conversations.lock(conversationId).orElseThrow();
        if (!Objects.equals(conversation.advisorId(), advisorId) || conversation.advisorName() == null) {
            return Optional.empty();
        }
        return Optional.of(store(conversation, draft, new Speaker(advisorId, conversation.advisorName())));
    }

    private long store(Conversation to, Drafted draft, @Nullable Speaker speaker) {
        var cleaned = draft.withText(VietnameseText.clean(draft.text()));
        long id = messages.insertOutgoing(to, cleaned, speaker, clock.instant());
        var files = new ArrayList<Long>();
        draft.files().forEach(file -> files.add(attachments.add(id, file)));
        var parcel = new Parcel(
                cleaned.text(),
                draft.markdown(),
                draft.basis(),
                speaker == null ? null : speaker.name(),
                draft.buttons(),
                List.copyOf(files));
        outbox.enqueue(new Outbox.Destination(to.id(), id, to.channel(), to.address()), parcel);
        conversations.touch(to.id(), clock.instant());
        signals.conversationChanged(to.id());
        return id;
    }
}
