package org.tuvan.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;
import org.tuvan.dialogue.Satisfactions;
import org.tuvan.hours.WorkingHours;
import org.tuvan.vietnamese.VietnameseTime;

/** What the worker is told about their case; nobody is told anything who had everything erased. */
@Component
class CaseWords {

    private final Replies replies;
    private final Satisfactions satisfactions;
    private final WorkingHours hours;

    CaseWords(Replies replies, Satisfactions satisfactions, WorkingHours hours) {
        this.replies = replies;
        this.satisfactions = satisfactions;
        this.hours = hours;
    }

    void opened(Conversation to, Case opened) {
        String start = opened.emergency()
                ? "Đã báo **khẩn** cho tư vấn viên. Mã vụ việc **%s**.".formatted(opened.code())
                : "Đã chuyển cho tư vấn viên. Mã vụ việc **%s**.".formatted(opened.code());
        String ask = opened.emergency()
                ? "Anh/chị nhắn tiếp vào đây lúc nào cũng được, tin nào cũng đến tư vấn viên."
                : "Trong lúc chờ, anh/chị gửi giúp ảnh hợp đồng hoặc quyết định nếu có.";
        say(to, start + " " + promise(opened) + "\n\n" + ask);
    }

    void reopened(Conversation to, Case reopened) {
        var assignee = reopened.assignee();
        String who = assignee == null
                ? promise(reopened)
                : "%s%s (tư vấn viên) sẽ trả lời trước **%s**."
                        .formatted(closed(), capital(assignee.name()), VietnameseTime.words(reopened.promisedAt()));
        say(to, "Vụ việc **%s** đã được mở lại. %s".formatted(reopened.code(), who));
    }

    void claimed(Conversation to, Assignee by) {
        say(to, "%s (tư vấn viên) đang trả lời anh/chị.".formatted(capital(by.name())));
    }

    void transferred(Conversation to, Optional<Assignee> before, Assignee next) {
        String instead = before.map(advisor -> " tiếp, thay " + advisor.name()).orElse("");
        say(to, "%s (tư vấn viên) sẽ trả lời anh/chị%s.".formatted(capital(next.name()), instead));
    }

    void released(Conversation to, Case waiting) {
        say(
                to,
                "Vụ việc **%s** đang chờ một tư vấn viên khác. %s Anh/chị cứ nhắn tiếp ở đây."
                        .formatted(waiting.code(), promise(waiting)));
    }

    void returned(Conversation to, Case ended) {
        say(to, """
                Từ đây **trợ lý tự động** trả lời tiếp anh/chị. Vụ việc **%s** đã kết thúc.

                Muốn gặp lại người thật, anh/chị nhắn "gặp tư vấn viên".""".formatted(ended.code()));
    }

    void resolved(Conversation to, Case ended, Outcome outcome) {
        if (to.erased()) {
            return;
        }
        satisfactions.ask(
                to.id(),
                ended.code(),
                "Vụ việc **%s** đã kết thúc: %s. Còn cần giúp, anh/chị nhắn tiếp vào đây trong 3 ngày, vụ việc sẽ được mở lại."
                        .formatted(ended.code(), outcome.told()));
    }

    private String promise(Case waiting) {
        String late = waiting.emergency() ? "Có người trả lời sớm nhất có thể, chậm nhất" : "Sẽ có người trả lời trước";
        return "%s%s **%s**.".formatted(closed(), late, VietnameseTime.words(waiting.promisedAt()));
    }

    /** Outside the hours the worker learns when somebody will be there at all. */
    private String closed() {
        return hours.openNow()
                ? ""
                : "Bây giờ ngoài giờ làm việc, trung tâm mở cửa lúc **%s**. "
                        .formatted(VietnameseTime.words(hours.nextOpening()));
    }

    private void say(Conversation to, String text) {
        if (!to.erased()) {
            replies.say(to.id(), Drafted.notice(text, List.of()));
        }
    }

    private static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
