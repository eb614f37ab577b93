package org.tuvan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.State;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.conversation.Conversations;
import org.tuvan.hours.WorkingHours;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Finds cases and settles whose they are. Whatever changes a case locks its conversation first and the case second, in
 * the order of the bot's own turn.
 */
@Service
public class Cases {

    /** What came of a claim. */
    public sealed interface Claim {

        record Claimed(Case now) implements Claim {}

        /** Somebody was faster. */
        record AlreadyClaimed(String name, Instant at) implements Claim {}

        /** It has ended. */
        record NotOpen() implements Claim {}
    }

    /** What came of any other step. */
    public sealed interface Step {

        record Done(Case now) implements Step {}

        record Refused(Why why) implements Step {}
    }

    /** Why a step is refused. */
    public enum Why {
        /** Somebody else has the case, or nobody. */
        NOT_YOURS,
        /** It has ended, or has not ended yet. */
        WRONG_STATE,
        /** The chosen colleague cannot have cases, or has this one already. */
        NO_SUCH_ADVISOR,
        /** The worker has another open case, or talks with the bot about something new. */
        ANOTHER_CASE,
        /** The worker had everything erased. */
        ERASED
    }

    private static final int LONGEST_COMMENT = 500;

    private final CaseRepository cases;
    private final CaseHistory history;
    private final CaseWords words;
    private final Conversations conversations;
    private final StaffAccounts staff;
    private final WorkingHours hours;

    Cases(
            CaseRepository cases,
            CaseHistory history,
            CaseWords words,
            Conversations conversations,
            StaffAccounts staff,
            WorkingHours hours) {
        this.cases = cases;
        this.history = history;
        this.words = words;
        this.conversations = conversations;
        this.staff = staff;
        this.hours = hours;
    }

    public Optional<Case> find(String code) {
        return cases.find(code);
    }

    /** The other cases of the same worker, newest first. */
    public List<Case> earlier(Case than) {
        return cases.ofConversation(than.conversationId()).stream()
                .filter(other -> other.id() != than.id())
                .toList();
    }

    /** The first who comes gets it; everybody else learns who was faster. */
    @Transactional
    public Claim claim(String code, StaffMember by) {
        var seen = cases.find(code).orElseThrow();
        var conversation = conversations.lock(seen.conversationId());
        var advisor = new Assignee(by.id(), by.displayName());
        return cases.claim(code, advisor)
                .<Claim>map(claimed -> {
                    conversations.assign(conversation.id(), advisor.id(), advisor.name());
                    history.note(claimed, Kind.CLAIMED, by, "");
                    words.claimed(conversation, advisor);
                    return new Claim.Claimed(claimed);
                })
                .orElseGet(() -> tooLate(cases.lock(seen.id()), by));
    }

    private static Claim tooLate(Case now, StaffMember by) {
        if (now.assignedTo(by)) {
            return new Claim.Claimed(now);
        }
        return now.state() == State.CLAIMED && now.assignee() != null && now.claimedAt() != null
                ? new Claim.AlreadyClaimed(now.assignee().name(), now.claimedAt())
                : new Claim.NotOpen();
    }

    /** Gives it back to everybody. */
    @Transactional
    public Step release(String code, StaffMember by) {
        var now = lock(code);
        if (now.state() != State.CLAIMED) {
            return new Step.Refused(Why.WRONG_STATE);
        }
        if (!now.directedBy(by)) {
            return new Step.Refused(Why.NOT_YOURS);
        }
        var released = cases.release(now, now.promiseKeptAt() == null ? now.promisedAt() : hours.promise(false));
        conversations.release(now.conversationId());
        conversations.caseOpened(now.conversationId(), now.code(), released.promisedAt());
        history.note(released, Kind.RELEASED, by, "");
        words.released(conversations.lock(now.conversationId()), released);
        return new Step.Done(released);
    }

    /** Gives it to a colleague; an open one only by those who lead. */
    @Transactional
    public Step transfer(String code, StaffMember by, long advisorId, String comment) {
        var now = lock(code);
        if (now.ended()) {
            return new Step.Refused(Why.WRONG_STATE);
        }
        if (!now.directedBy(by)) {
            return new Step.Refused(Why.NOT_YOURS);
        }
        var next = staff.byId(advisorId).filter(Case::mayHave);
        var before = now.assignee();
        if (next.isEmpty() || (before != null && before.id() == advisorId)) {
            return new Step.Refused(Why.NO_SUCH_ADVISOR);
        }
        var advisor = new Assignee(advisorId, next.get().displayName());
        var given = cases.assign(now, advisor);
        conversations.assign(now.conversationId(), advisor.id(), advisor.name());
        history.note(given, Kind.TRANSFERRED, by, detail(advisor, comment));
        words.transferred(conversations.lock(now.conversationId()), Optional.ofNullable(before), advisor);
        return new Step.Done(given);
    }

    private static String detail(Assignee next, String comment) {
        String cleaned = VietnameseText.shorten(VietnameseText.clean(comment), LONGEST_COMMENT);
        return cleaned.isEmpty() ? next.name() : next.name() + ": " + cleaned;
    }

    /** Takes up an ended case again, without waiting for the worker. */
    @Transactional
    public Step reopen(String code, StaffMember by) {
        var now = lock(code);
        var conversation = conversations.lock(now.conversationId());
        if (!now.ended()) {
            return new Step.Refused(Why.WRONG_STATE);
        }
        if (conversation.erased()) {
            return new Step.Refused(Why.ERASED);
        }
        if (conversation.ownedByPerson()) {
            return new Step.Refused(Why.ANOTHER_CASE);
        }
        var advisor = new Assignee(by.id(), by.displayName());
        var mine = cases.assign(cases.reopen(now, hours.promise(false)), advisor);
        conversations.caseOpened(conversation.id(), mine.code(), mine.promisedAt());
        conversations.assign(conversation.id(), advisor.id(), advisor.name());
        history.note(mine, Kind.REOPENED, by, "");
        words.reopened(conversation, mine);
        return new Step.Done(mine);
    }

    private Case lock(String code) {
        var seen = cases.find(code).orElseThrow();
        conversations.lock(seen.conversationId());
        return cases.lock(seen.id());
    }
}
