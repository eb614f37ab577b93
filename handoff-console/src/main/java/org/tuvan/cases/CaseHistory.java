package org.tuvan.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.staff.StaffMember;

/** The history of each case: who did what and when, never changed afterwards. */
@Service
public class CaseHistory {

    /**
     * @param actorName none when the worker or the program did it
     * @param detail what a reader needs besides, possibly empty
     */
    public record Event(Kind kind, @Nullable String actorName, String detail, Instant at) {}

    /** What can happen to a case; the words follow the name of who did it. */
    public enum Kind {
        OPENED("Vụ việc được mở"),
        CLAIMED("đã nhận"),
        RELEASED("trả lại hàng chờ"),
        TRANSFERRED("chuyển cho"),
        REPLIED("đã trả lời"),
        RESENT("gửi lại một tin"),
        NOTED("ghi chú"),
        FACTS_EDITED("sửa thông tin vụ việc"),
        RETURNED("trả về trợ lý tự động"),
        RESOLVED("kết thúc"),
        REOPENED("Vụ việc được mở lại"),
        VIEWED("đã xem"),
        FILE_OPENED("đã mở tệp"),
        ERASED("Người lao động đã xóa dữ liệu");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Duration SAME_VISIT = Duration.ofHours(8);
    private static final int MOST_SHOWN = 200;

    private final CaseEventRepository events;
    private final Clock clock;

    CaseHistory(CaseEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Event> of(Case of) {
        return events.of(of, MOST_SHOWN);
    }

    /** Somebody who does not have the case reads it; the same person's visits of one day are one. */
    @Transactional
    public void viewed(Case of, StaffMember by) {
        noteOnce(of, Kind.VIEWED, by, "");
    }

    @Transactional
    public void fileOpened(Case of, StaffMember by, long attachmentId) {
        if (!of.assignedTo(by)) {
            noteOnce(of, Kind.FILE_OPENED, by, "số " + attachmentId);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(Case of, Kind kind, @Nullable StaffMember by, String detail) {
        events.insert(of, kind, by, detail, clock.instant());
    }

    private void noteOnce(Case of, Kind kind, StaffMember by, String detail) {
        if (!events.repeats(of, kind, by, clock.instant(), SAME_VISIT)) {
            events.insert(of, kind, by, detail, clock.instant());
        }
    }
}
