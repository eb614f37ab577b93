package org.tuvan.cases;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.attachment.NewFile;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.conversation.Transcript;
import org.tuvan.outbox.Outbox;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/** What an advisor says to the worker of their case. */
@Service
public class CaseReplies {

    /**
     * @param seenUpTo the last message that the advisor had before their eyes; whatever the worker said later is asked
     *     about first
     */
    public record Words(String text, List<NewFile> files, long seenUpTo) {}

    /** What came of a reply. */
    public sealed interface Reply {

        record Sent(long messageId) implements Reply {}

        /** The worker has said more meanwhile; nothing was sent. */
        record MovedOn(int news) implements Reply {}

        record NotYours() implements Reply {}

        record NothingSaid() implements Reply {}

        /** Too long for a chat; nothing was sent. */
        record TooLong(int most) implements Reply {}

        /** The worker had everything erased: there is nobody to answer. */
        record Erased() implements Reply {}
    }

    public static final int LONGEST = 8000;
    private static final int MOST_NEWS = 100;

    private final CaseRepository cases;
    private final CaseHistory history;
    private final Conversations conversations;
    private final Transcript transcript;
    private final Replies replies;
    private final Outbox outbox;

    CaseReplies(
            CaseRepository cases,
            CaseHistory history,
            Conversations conversations,
            Transcript transcript,
            Replies replies,
            Outbox outbox) {
        this.cases = cases;
        this.history = history;
        this.conversations = conversations;
        this.transcript = transcript;
        this.replies = replies;
        this.outbox = outbox;
    }

    @Transactional
    public Reply reply(String code, StaffMember by, Words words) {
        String text = VietnameseText.clean(words.text());
        if (text.isEmpty() && words.files().isEmpty()) {
            return new Reply.NothingSaid();
        }
        if (text.length() > LONGEST) {
            return new Reply.TooLong(LONGEST);
        }
        var seen = cases.find(code).orElseThrow();
        if (conversations.lock(seen.conversationId()).erased()) {
            return new Reply.Erased();
        }
        var now = cases.lock(seen.id());
        if (!now.assignedTo(by)) {
            return new Reply.NotYours();
        }
        int news = newsFor(now, words.seenUpTo());
        return news > 0 ? new Reply.MovedOn(news) : send(now, by, Drafted.plain(text, words.files()));
    }

    private int newsFor(Case of, long seenUpTo) {
        return (int) transcript.after(of.conversationId(), seenUpTo, MOST_NEWS).stream()
                .filter(message -> message.incoming() && message.kind() != Message.Kind.PRESS)
                .count();
    }

    private Reply send(Case of, StaffMember by, Drafted draft) {
        var sent = replies.sayAsAdvisor(of.conversationId(), by.id(), draft);
        if (sent.isEmpty()) {
            return new Reply.NotYours();
        }
        cases.noteReply(of);
        conversations.markRead(of.conversationId(), sent.get());
        history.note(of, Kind.REPLIED, by, "");
        return new Reply.Sent(sent.get());
    }

    /** Sends a message once more that did not arrive, or perhaps did not. */
    @Transactional
    public boolean sendAgain(String code, StaffMember by, long messageId) {
        var seen = cases.find(code).orElseThrow();
        conversations.lock(seen.conversationId());
        var now = cases.lock(seen.id());
        boolean ours = transcript
                .find(messageId)
                .filter(message -> message.conversationId() == now.conversationId() && !message.incoming())
                .isPresent();
        if (!ours || !now.directedBy(by) || !outbox.sendAgain(messageId)) {
            return false;
        }
        history.note(now, Kind.RESENT, by, "");
        return true;
    }
}
