package org.tuvan.understanding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tuvan.answering.Answer;
import org.tuvan.answering.Answers;
import org.tuvan.conversation.Conversation;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.search.FaqSearch;
import org.tuvan.understanding.Before.Ending;
import org.tuvan.vietnamese.VietnameseTime;

/** Reads a message as part of a talk. When in doubt it is one new question. */
@Service
public class Understanding {

    private final Answers answers;
    private final Splitting splitting;
    private final FollowUps followUps;
    private final Story story;
    private final RecentTalk talk;
    private final Clock clock;

    Understanding(Answers answers, FaqSearch search, RecentTalk talk, Clock clock) {
        var thresholds = new Thresholds(answers.answeredAbove(), answers.suggestedAbove());
        this.answers = answers;
        this.splitting = new Splitting(search, thresholds);
        this.followUps = new FollowUps(search, thresholds);
        this.story = new Story(search, thresholds);
        this.talk = talk;
        this.clock = clock;
    }

    /** @param firstId of the messages that the text is made of: what came before it is known */
    public Meaning of(Conversation conversation, String text, long firstId) {
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        if (reopens(conversation) || !forTheFaq(text)) {
            return new Meaning.Whole(text);
        }
        return several(text, today)
                .<Meaning>map(several -> several)
                .or(() -> talk.before(conversation.id(), firstId).flatMap(before -> goingOn(text, before, today)))
                .orElseGet(() -> new Meaning.Whole(story.point(text, today)));
    }

    private Optional<Meaning> goingOn(String text, Before before, LocalDate today) {
        var alone = AskedPeriod.alone(text, before.asked(), today);
        if (alone.isPresent()) {
            return Optional.of(new Meaning.Dated(before.asked(), alone.get()));
        }
        boolean reply = before.ending() == Ending.ASKED_BACK
                && !Words.of(text).bare()
                && AskedPeriod.in(text, today).isEmpty();
        return reply
                ? Optional.empty()
                : followUps.read(text, before, today).map(continued -> dated(text, continued, today));
    }

    /** What goes on from a question but about another time is not answered by the law of today. */
    private static Meaning dated(String text, Meaning.Continued continued, LocalDate today) {
        return AskedPeriod.in(text, today)
                .<Meaning>map(when -> new Meaning.Dated(continued.question(), when))
                .orElse(continued);
    }

    /** The word belongs to the case that has just ended. */
    private boolean reopens(Conversation conversation) {
        return conversation.reopenUntil() != null && clock.instant().isBefore(conversation.reopenUntil());
    }

    private Optional<Meaning.Several> several(String text, LocalDate today) {
        return splitting
                .split(text, today)
                .filter(several -> several.parts().stream().allMatch(part -> forTheFaq(part.question())));
    }

    /** Cries for help, small talk and places in the law are never taken apart. */
    private boolean forTheFaq(String text) {
        var answer = answers.answer(text, Optional.empty());
        return !(answer instanceof Answer.Emergency
                || answer instanceof Answer.SmallTalk
                || answer instanceof Answer.Article);
    }
}
