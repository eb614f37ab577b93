package org.tuvan.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answer;
import org.tuvan.answering.Answers;
import org.tuvan.clarifying.Chosen;
import org.tuvan.clarifying.Clarifications;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.faq.FaqEntry;
import org.tuvan.search.Match;
import org.tuvan.understanding.Meaning;

/** The bot's turn when the worker has written something. */
@Component
class Questions {

    private final Answers answers;
    private final Replies replies;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final Wording wording;
    private final Clarifications clarifications;

    Questions(
            Answers answers,
            Replies replies,
            Conversations conversations,
            Handoffs handoffs,
            Wording wording,
            Clarifications clarifications) {
        this.answers = answers;
        this.replies = replies;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.wording = wording;
        this.clarifications = clarifications;
    }

    /**
     * @param point of what the worker wrote, to be searched for
     * @param questionId the message that buttons under the answer refer to
     */
    void answer(Conversation to, String question, String point, long questionId) {
        var answer = answers.answer(point, Optional.empty());
        reply(to, question, questionId, answer, clarifications.reply(to.id(), question, questionId, answer));
    }

    /** @param when the time that the worker told after the question */
    void answer(Conversation to, String question, AskedPeriod when, long questionId) {
        reply(to, question, questionId, answers.answerOf(question, when), Optional.empty());
    }

    /** One of several questions: what has no answer does not stand in the way of the others, and nothing is asked back. */
    void answerPart(Conversation to, String question, long headingId) {
        var answer = answers.answer(question, Optional.empty());
        switch (answer) {
            case Answer.Unresolved _ -> replies.say(to.id(), wording.unresolvedPart(headingId));
            case Answer.Answered answered -> give(to, chosen(answered, question, headingId));
            case Answer _ -> reply(to, question, headingId, answer, Optional.empty());
        }
    }

    /** It asks on about what was said before. */
    void goOn(Conversation to, long questionId, Meaning.Continued continued) {
        if (continued.sure()) {
            var answered = new Answer.Answered(continued.entries().getFirst(), continued.confidence());
            askOrGive(to, continued.question(), questionId, answered);
        } else {
            conversations.noteTries(to.id(), 0, to.rejectedInRow());
            replies.say(to.id(), wording.continued(continued, questionId));
        }
    }

    /** @param reply what the words choose as the reply to a question of ours */
    private void reply(Conversation to, String question, long questionId, Answer answer, Optional<Chosen> reply) {
        switch (answer) {
            case Answer.Emergency emergency -> emergency(to, question, questionId, emergency);
            case Answer.SmallTalk(var kind)
            when kind == Answer.SmallTalk.Kind.PERSON -> handoffs.handOff(to, HandoffReason.ASKED, "");
            case Answer _ when reply.isPresent() -> give(to, reply.get());
            case Answer.SmallTalk(var kind) -> replies.say(to.id(), wording.smallTalk(kind));
            case Answer _ when handoffs.reopens(to) -> handoffs.handOff(to, HandoffReason.REOPENED, question);
            case Answer.Answered answered -> askOrGive(to, question, questionId, answered);
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
        replies.say(to.id(), wording.unresolved(question));
    }

    /** The worker says that the answer was wrong: once with other suggestions, the second time in a row a person. */
    void rejected(Conversation to, String question, String slug, long questionId) {
        if (to.rejectedInRow() > 0) {
            replies.say(to.id(), wording.plain("rejected-again"));
            handoffs.handOff(to, HandoffReason.REJECTED, question);
            return;
        }
        conversations.noteTries(to.id(), to.unresolvedInRow(), 1);
        var others = entries(answers.othersThan(slug, question));
        replies.say(to.id(), others.isEmpty() ? wording.rephrase() : wording.suggestedInstead(others, questionId));
    }

    void give(Conversation to, Chosen chosen) {
        conversations.noteTries(to.id(), 0, to.rejectedInRow());
        replies.say(to.id(), wording.answer(chosen));
    }

    /** An entry was chosen by a button: after a question of ours that is enough, from a list of questions it is new. */
    void pick(Conversation to, Message press, Answer.Answered answered) {
        var asked = clarifications.wordsBefore(press);
        if (asked.isPresent()) {
            give(to, chosen(answered, asked.get(), press.id()));
        } else {
            askOrGive(to, "", press.id(), answered);
        }
    }

    /** @param words of the worker, which may tell the fact that the answer depends on */
    private void askOrGive(Conversation to, String words, long questionId, Answer.Answered answered) {
        var question = clarifications.question(to.id(), answered, words, questionId);
        if (question.isPresent()) {
            conversations.noteTries(to.id(), 0, to.rejectedInRow());
            replies.say(to.id(), question.get());
        } else {
            give(to, chosen(answered, words, questionId));
        }
    }

    private static Chosen chosen(Answer.Answered answered, String words, long questionId) {
        var entry = answered.entry();
        return new Chosen(entry, Clarifications.told(entry, words), questionId, answered.confidence());
    }

    private void emergency(Conversation to, String question, long questionId, Answer.Emergency emergency) {
        replies.say(
                to.id(), wording.plain("emergency-" + emergency.kind().name().toLowerCase(Locale.ROOT)));
        if (emergency.answer() instanceof Answer.Answered answered) {
            give(to, chosen(answered, question, questionId));
        }
        handoffs.handOff(to, HandoffReason.EMERGENCY, question);
    }

    private static List<FaqEntry> entries(List<Match> matches) {
        return matches.stream().map(Match::entry).toList();
    }
}
