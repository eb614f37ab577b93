package org.tuvan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.conversation.Message;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/** The lists of cases, the most urgent first. */
@Service
class CaseQueue {

    /** Which list. */
    enum Tab {
        WAITING,
        MINE,
        ALL,
        ENDED
    }

    /** How many cases each list has; {@code news} asks for this advisor's attention. */
    record Counts(int waiting, int mine, int all, int news) {}

    /**
     * One case in a list.
     *
     * @param workerName untrusted text; none when the channel gave none
     * @param waitingSince when the worker began to wait for a person; none while nobody waits
     * @param unread what the worker said and no advisor has seen
     * @param last what was said last; none after the worker had everything erased
     */
    record Row(
            String code,
            State state,
            boolean emergency,
            String topic,
            String question,
            @Nullable Assignee assignee,
            Instant promisedAt,
            boolean promiseOpen,
            @Nullable Instant waitingSince,
            @Nullable Instant resolvedAt,
            @Nullable Outcome outcome,
            ChannelKind channel,
            @Nullable String workerName,
            boolean erased,
            int unread,
            @Nullable Last last) {}

    /** The last word of a talk. */
    record Last(Message.Author author, String text, Instant at) {}

    static final int MOST_ROWS = 100;

    private final CaseQueueRepository queue;

    CaseQueue(CaseQueueRepository queue) {
        this.queue = queue;
    }

    List<Row> list(Tab tab, StaffMember me) {
        return queue.list(tab, me.id(), MOST_ROWS);
    }

    /** Cases of any state by part of their code or of the worker's name, with or without diacritics. */
    List<Row> search(String text) {
        String cleaned = VietnameseText.clean(text);
        return cleaned.isEmpty() ? List.of() : queue.search(VietnameseText.fold(cleaned), MOST_ROWS);
    }

    Row row(String code) {
        return queue.row(code);
    }

    Counts counts(StaffMember me) {
        return queue.counts(me.id());
    }
}
