package org.tuvan.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads what was said. */
@Service
public class Transcript {

    private final TranscriptRepository messages;

    Transcript(TranscriptRepository messages) {
        this.messages = messages;
    }

    /** Messages after this one, oldest first. */
    public List<Message> after(long conversationId, long messageId, int limit) {
        return messages.after(conversationId, messageId, limit);
    }

    /** The newest messages before this one, oldest first. */
    public List<Message> before(long conversationId, long messageId, int limit) {
        return messages.latest(conversationId, messageId, limit);
    }

    public Optional<Message> find(long messageId) {
        return messages.find(messageId);
    }

    /** All texts an edited message ever had, oldest first. */
    public List<String> texts(long messageId) {
        return messages.texts(messageId);
    }
}
