package org.tuvan.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answer;
import org.tuvan.answering.Answers;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Replies;
import org.tuvan.faq.FaqEntry;
import org.tuvan.search.Match;
import org.tuvan.vietnamese.VietnameseTime;

/** The bot's turn when the worker has written something. */
@Component
class Questions {

    private final Answers answers;
    private final Replies replies;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final Wording wording;
    private final Clock clock;

    Questions(
            Answers answers,
            Replies replies,
            Conversations conversations,
            Handoffs handoffs,
            Wording wording,
            Clock clock) {
        this.answers = answers;
        this.replies = replies;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param questionId the message that buttons under the answer refer to */
    void answer(Conversation to, String question, long questionId) {
        var answer = answers.answer(question, Optional.empty());
        switch (answer) {
            case Answer.Emergency emergency -> emergency(to, question, questionId, emergency);
            case Answer.SmallTalk(var kind)
            when kind == Answer.SmallTalk.Kind.PERSON -> handoffs.handOff(to, HandoffReason.ASKED, "");
            case Answer.SmallTalk(var kind) -> replies.say(to.id(), wording.smallTalk(kind));
            case Answer _ when reopens(to) -> handoffs.handOff(to, HandoffReason.REOPENED, question);
            case Answer.Answered answered -> give(to, questionId, answered);
            case Answer.Suggested(var matches) -> replies.say(to.id(), wording.suggested(entries(matches), questionId));
            case Answer.Changed changed -> replies.say(to.id(), wording.changed(changed));
            case Answer.OtherLaw _ -> replies.say(to.id(), wording.otherLaw());
            case Answer.Article article -> replies.say(to.id(), wording.article(article));
            case Answer.Unresolved _ -> unresolved(to, question);
        }
    }

    /** No entry fits, or the worker says so: once with an offer, the second time in a row a person. */
    void unresolved(Conversation to, String question) {
        if (to.unresolvedInRow() > 0) {
            replies.say(to.id(), wording.plain("unresolved-again"));
            handoffs.handOff(to, HandoffReason.UNRESOLVED, question);
            return;
        }
        conversations.noteTries(to.id(), 1, to.rejectedInRow());
        replies.say(to.id(), wording.unresolved(question, today()));
    }

    /** The worker says that the answer was wrong: once with other suggestions, the second time in a row a person. */
    void rejected(Conversation to, String question, String slug, long questionId) {
        if (to.rejectedInRow() > 0) {
            replies.say(to.id(), wording.plain("rejected-again"));
            handoffs.handOff(to, HandoffReason.REJECTED, question);
            return;
        }
        conversations.noteTries(to.id(), to.unresolvedInRow(), 1);
        var others = entries(answers.othersThan(slug, question, today()));
        replies.say(to.id(), others.isEmpty() ? wording.rephrase() : wording.suggestedInstead(others, questionId));
    }

    void give(Conversation to, long questionId, Answer.Answered answered) {
        conversations.noteTries(to.id(), 0, to.rejectedInRow());
        replies.say(to.id(), wording.answer(answered, questionId, today()));
    }

    private void emergency(Conversation to, String question, long questionId, Answer.Emergency emergency) {
        replies.say(
                to.id(), wording.plain("emergency-" + emergency.kind().name().toLowerCase(Locale.ROOT)));
        if (emergency.answer() instanceof Answer.Answered answered) {
            give(to, questionId, answered);
        }
        handoffs.handOff(to, HandoffReason.EMERGENCY, question);
    }

    private boolean reopens(Conversation to) {
        return to.reopenUntil() != null && clock.instant().isBefore(to.reopenUntil());
    }

    private static List<FaqEntry> entries(List<Match> matches) {
        return matches.stream().map(Match::entry).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
    }
}
