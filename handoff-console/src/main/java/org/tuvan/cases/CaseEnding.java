package org.tuvan.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.cases.Cases.Step;
import org.tuvan.cases.Cases.Why;
import org.tuvan.conversation.Conversations;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/** Ends cases: with an outcome, or by giving the word back to the bot. */
@Service
public class CaseEnding {

    /** How long a message of the worker reopens the case instead of asking the bot. */
    static final Duration REOPENS = Duration.ofHours(72);

    private static final int LONGEST_SUMMARY = 2000;

    private final CaseRepository cases;
    private final CaseHistory history;
    private final CaseWords words;
    private final Conversations conversations;
    private final Clock clock;

    CaseEnding(CaseRepository cases, CaseHistory history, CaseWords words, Conversations conversations, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.words = words;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The worker is told the outcome and asked whether it helped; the summary stays inside. */
    @Transactional
    public Step resolve(String code, StaffMember by, Outcome outcome, String summary) {
        var step = end(code, by, outcome, summary);
        if (step instanceof Step.Done(var ended)) {
            var conversation = conversations.lock(ended.conversationId());
            words.resolved(conversation, ended, outcome);
            conversations.returnToBot(
                    conversation.id(), Optional.of(clock.instant().plus(REOPENS)));
            history.note(ended, Kind.RESOLVED, by, detail(ended, outcome));
        }
        return step;
    }

    @Transactional
    public Step returnToBot(String code, StaffMember by) {
        var step = end(code, by, Outcome.RETURNED, "");
        if (step instanceof Step.Done(var ended)) {
            conversations.returnToBot(ended.conversationId(), Optional.empty());
            words.returned(conversations.lock(ended.conversationId()), ended);
            history.note(ended, Kind.RETURNED, by, "");
        }
        return step;
    }

    private Step end(String code, StaffMember by, Outcome outcome, String summary) {
        var seen = cases.find(code).orElseThrow();
        conversations.lock(seen.conversationId());
        var now = cases.lock(seen.id());
        if (now.ended()) {
            return new Step.Refused(Why.WRONG_STATE);
        }
        if (!now.directedBy(by)) {
            return new Step.Refused(Why.NOT_YOURS);
        }
        String kept = VietnameseText.shorten(VietnameseText.clean(summary), LONGEST_SUMMARY);
        return new Step.Done(cases.resolve(now, outcome, kept));
    }

    private static String detail(Case ended, Outcome outcome) {
        return ended.summary().isEmpty() ? outcome.title() : outcome.title() + ". " + ended.summary();
    }
}
