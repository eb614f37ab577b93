package org.tuvan.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;

/**
 * What a worker's question became once a person had to deal with it.
 *
 * @param topic slug, empty when nobody knows it yet
 * @param question what the worker wanted to know, possibly empty
 * @param assignee who has it, or had it when it ended
 * @param promiseKeptAt when a person answered the worker who waits for {@code promisedAt}
 * @param openedMessage the last message of the talk with the bot that led here
 */
public record Case(
        long id,
        String code,
        long conversationId,
        State state,
        HandoffReason reason,
        boolean emergency,
        String topic,
        String question,
        @Nullable Assignee assignee,
        Instant promisedAt,
        @Nullable Instant promiseKeptAt,
        Instant openedAt,
        long openedMessage,
        @Nullable Instant claimedAt,
        @Nullable Instant firstRepliedAt,
        @Nullable Instant resolvedAt,
        @Nullable Outcome outcome,
        String summary,
        int version) {

    /** How far it is. */
    public enum State {
        OPEN,
        CLAIMED,
        RESOLVED
    }

    /** An advisor, under the name the worker was told. */
    public record Assignee(long id, String name) {}

    /** What came of it. */
    public enum Outcome {
        ADVISED("Đã tư vấn", "tư vấn viên đã hướng dẫn anh/chị cách làm"),
        DRAFTED("Đã soạn đơn, giấy tờ", "tư vấn viên đã giúp soạn đơn, giấy tờ cho anh/chị"),
        MEDIATED("Hòa giải, thương lượng xong", "hai bên đã thương lượng, hòa giải xong"),
        REPRESENTED("Khởi kiện, đại diện", "trung tâm đã khởi kiện hoặc đại diện cho anh/chị"),
        REFERRED("Chuyển cơ quan khác", "việc đã được chuyển đến nơi có thẩm quyền giải quyết"),
        WITHDRAWN("Người lao động rút yêu cầu", "trung tâm dừng lại theo yêu cầu của anh/chị"),
        NO_CONTACT("Không liên lạc được", "tư vấn viên chưa liên lạc lại được với anh/chị"),
        OTHER("Kết quả khác", "tư vấn viên đã làm xong phần việc của mình"),
        RETURNED("Trả về trợ lý tự động", "trợ lý tự động trả lời tiếp");

        private final String title;
        private final String told;

        Outcome(String title, String told) {
            this.title = title;
            this.told = told;
        }

        /** What an advisor can choose from at the end of a case. */
        public static List<Outcome> choices() {
            return Arrays.stream(values())
                    .filter(outcome -> outcome != RETURNED)
                    .toList();
        }

        public String title() {
            return title;
        }

        /** What the worker is told, as the rest of a sentence. */
        public String told() {
            return told;
        }
    }

    /** Who can have a case: whoever may answer workers. */
    public static boolean mayHave(StaffMember member) {
        return member.active() && member.hasAny(Role.ADVISOR, Role.ADMIN);
    }

    public boolean assignedTo(StaffMember member) {
        return state == State.CLAIMED && assignee != null && Objects.equals(assignee.id(), member.id());
    }

    /** Whether this person decides where the case goes: whoever has it, and those who lead. */
    public boolean directedBy(StaffMember member) {
        return assignedTo(member) || member.hasAny(Role.SUPERVISOR, Role.ADMIN);
    }

    public boolean ended() {
        return state == State.RESOLVED;
    }
}
