package org.tuvan.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.answering.Texts;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;
import org.tuvan.outbox.Button;

/** Asks a worker after the closing of a case whether it helped, once for each case. */
@Service
public class Satisfactions {

    private final DialogueRepository feedback;
    private final Replies replies;
    private final Texts texts;
    private final Clock clock;

    Satisfactions(DialogueRepository feedback, Replies replies, Texts texts, Clock clock) {
        this.feedback = feedback;
        this.replies = replies;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param closing what the worker is told about the end of the case, before the question */
    @Transactional
    public void ask(long conversationId, String caseCode, String closing) {
        var buttons = List.of(
                new Button(texts.get("button-satisfied"), "rate:%s:1".formatted(caseCode)),
                new Button(texts.get("button-unsatisfied"), "rate:%s:0".formatted(caseCode)));
        replies.say(conversationId, Drafted.notice(closing + "\n\n" + texts.get("satisfaction"), buttons));
    }

    /** Whether the worker was satisfied with this case; none while they have not said. */
    public Optional<Boolean> of(String caseCode) {
        return feedback.satisfaction(caseCode);
    }

    /** Keeps what the worker thinks of the answer to this question; none when there was no answer. */
    Optional<DialogueRepository.Given> noteAnswer(long conversationId, long questionId, boolean helpful) {
        return feedback.saveFeedback(conversationId, questionId, helpful, clock.instant());
    }

    void rate(long conversationId, String caseCode, boolean satisfied) {
        feedback.saveSatisfaction(conversationId, caseCode, satisfied, clock.instant());
        var buttons = satisfied ? List.<Button>of() : List.of(new Button(texts.get("button-reopen"), "reopen"));
        replies.say(conversationId, Drafted.notice(texts.get(satisfied ? "satisfied" : "unsatisfied"), buttons));
    }
}
