package org.tuvan.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answers;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.vietnamese.VietnameseTime;

/** Gives the word to a person; whoever opens the case tells the worker its code in the same transaction. */
@Component
class Handoffs {

    private final Conversations conversations;
    private final Transcript transcript;
    private final Answers answers;
    private final Intake intake;
    private final Clock clock;

    Handoffs(Conversations conversations, Transcript transcript, Answers answers, Intake intake, Clock clock) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.answers = answers;
        this.intake = intake;
        this.clock = clock;
    }

    /** @param question what the worker wanted to know; empty takes their last longer words */
    void handOff(Conversation conversation, HandoffReason reason, String question) {
        String asked = question.isBlank() ? lastQuestion(conversation) : question;
        String topic = answers.likelyTopic(asked, LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE));
        conversations.handOff(new HandoffRequested(conversation.id(), reason, asked, topic));
        if (reason == HandoffReason.ASKED || reason == HandoffReason.UNRESOLVED || reason == HandoffReason.REJECTED) {
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
                .orElse("");
    }
}
