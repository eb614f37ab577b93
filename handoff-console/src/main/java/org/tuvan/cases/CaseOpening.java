package org.tuvan.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.hours.WorkingHours;
import org.tuvan.staff.StaffAccounts;

/** Makes a case of each handoff and gives the worker its receipt, all in the transaction of the handoff. */
@Component
class CaseOpening {

    private final CaseRepository cases;
    private final CaseHistory history;
    private final CaseWords words;
    private final Conversations conversations;
    private final StaffAccounts staff;
    private final WorkingHours hours;

    CaseOpening(
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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HandoffRequested request) {
        var conversation = conversations.lock(request.conversationId());
        var latest = cases.ofConversation(conversation.id()).stream().findFirst();
        if (latest.isPresent() && !latest.get().ended()) {
            keep(conversation, latest.get());
        } else if (latest.isPresent() && request.reason() == HandoffReason.REOPENED) {
            reopen(conversation, latest.get());
        } else {
            open(conversation, request);
        }
    }

    private void open(Conversation conversation, HandoffRequested request) {
        var promised = hours.promise(request.reason() == HandoffReason.EMERGENCY);
        var opened = cases.insert(request, promised);
        conversations.caseOpened(conversation.id(), opened.code(), promised);
        history.note(opened, Kind.OPENED, null, "");
        words.opened(conversation, opened);
    }

    /** The worker had a case that nobody ended: it goes on, with its first promise. */
    private void keep(Conversation conversation, Case open) {
        conversations.caseOpened(conversation.id(), open.code(), open.promisedAt());
        if (open.assignee() != null) {
            conversations.assign(
                    conversation.id(), open.assignee().id(), open.assignee().name());
        }
        words.opened(conversation, open);
    }

    /** Back to whoever had it; to everybody when they are no longer here. */
    private void reopen(Conversation conversation, Case ended) {
        var promised = hours.promise(false);
        var open = cases.reopen(ended, promised);
        history.note(open, Kind.REOPENED, null, "");
        conversations.caseOpened(conversation.id(), open.code(), promised);
        words.reopened(conversation, stillHere(ended.assignee()) ? giveBack(open, ended) : open);
    }

    private Case giveBack(Case open, Case ended) {
        Assignee before = Objects.requireNonNull(ended.assignee());
        conversations.assign(open.conversationId(), before.id(), before.name());
        return cases.assign(open, before);
    }

    private boolean stillHere(@Nullable Assignee before) {
        return before != null && staff.byId(before.id()).filter(Case::mayHave).isPresent();
    }
}
