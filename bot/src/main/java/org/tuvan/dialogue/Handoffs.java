package org.tuvan.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answers;
import org.tuvan.clarifying.Clarifications;
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

    private static final int SHORT_REPLY = 30;

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

    /** Whether a word of the worker belongs to the case that ended a short while ago. */
    boolean reopens(Conversation conversation) {
        return conversation.reopenUntil() != null && clock.instant().isBefore(conversation.reopenUntil());
    }

    private String lastQuestion(Conversation conversation) {
        var recent = transcript.before(conversation.id(), Long.MAX_VALUE, 30).reversed();
        return recent.stream()
                .filter(message -> message.kind() == Message.Kind.TEXT && message.incoming())
                .filter(message -> !repliesToAFact(message, recent))
                .map(Message::text)
                .filter(text -> !text.startsWith("/") && answers.isQuestion(text))
                .findFirst()
                .orElse("");
    }

    /** "1 năm" says nothing without the question before it. */
    private static boolean repliesToAFact(Message reply, List<Message> newestFirst) {
        return reply.text().length() <= SHORT_REPLY
                && newestFirst.stream()
                        .filter(message -> !message.incoming() && message.id() < reply.id())
                        .findFirst()
                        .filter(Clarifications::asks)
                        .isPresent();
    }
}
