package org.tuvan.answering;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;

/** Gives the word to a person; whoever opens the case tells the worker its code in the same transaction. */
@Component
class Handoffs {

    private final Conversations conversations;
    private final Transcript transcript;
    private final Answers answers;
    private final Intake intake;

    Handoffs(Conversations conversations, Transcript transcript, Answers answers, Intake intake) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.answers = answers;
        this.intake = intake;
    }

    /** @param question what the worker wanted to know; empty takes their last longer words */
    void handOff(Conversation conversation, HandoffReason reason, String question) {
        String asked = question.isBlank() ? lastQuestion(conversation) : question;
        String topic = answers.likelyTopic(asked);
        conversations.handOff(new HandoffRequested(conversation.id(), reason, asked, topic));
        if (reason == HandoffReason.ASKED
                || reason == HandoffReason.UNRESOLVED
                || reason == HandoffReason.REJECTED) {
            intake.begin(conversation.id());
        }
    }

    private String lastQuestion(Conversation conversation) {
        var recent = transcript.before(conversation.id(), Long.MAX_VALUE, 30).reversed();
        return recent.stream()
                .filter(message -> message.kind() == Message.Kind.TEXT && message.incoming())
                .map(Message::text)
                .filter(text -> !text.startsWith("/") && answers.isQuestion(text))
                .findFirst()
                .or(() -> Optional.of(""))
                .get();
    }
}
