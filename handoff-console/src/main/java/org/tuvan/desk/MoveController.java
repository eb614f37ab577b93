package org.tuvan.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.cases.Case;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.CaseEnding;
import org.tuvan.cases.Cases;
import org.tuvan.cases.Cases.Claim;
import org.tuvan.cases.Cases.Step;
import org.tuvan.cases.Cases.Why;
import org.tuvan.staff.StaffMember;

/** What moves a case: each is a form that comes back to the case. */
@Controller
class MoveController {

    private final Cases cases;
    private final CaseEnding ending;
    private final Words words;

    MoveController(Cases cases, CaseEnding ending, Words words) {
        this.cases = cases;
        this.ending = ending;
        this.words = words;
    }

    @PostMapping("/console/cases/{code}/claim")
    String claim(@PathVariable String code, StaffMember me, RedirectAttributes back) {
        mustAnswerWorkers(code, me);
        switch (cases.claim(code, me)) {
            case Claim.Claimed _ -> note(back, "good", "Đã nhận. Người lao động được báo là anh/chị đang trả lời.");
            case Claim.AlreadyClaimed(var name, var at) ->
                note(back, "warn", "%s đã nhận vụ này lúc %s.".formatted(words.capital(name), words.moment(at)));
            case Claim.NotOpen() -> note(back, "warn", "Vụ việc này đã kết thúc, không nhận được nữa.");
        }
        return backTo(code, null, back);
    }

    @PostMapping("/console/cases/{code}/release")
    String release(
            @PathVariable String code, @RequestParam @Nullable String tab, StaffMember me, RedirectAttributes back) {
        known(code);
        return told(cases.release(code, me), "Đã trả lại hàng chờ.", code, tab, back);
    }

    @PostMapping("/console/cases/{code}/transfer")
    String transfer(
            @PathVariable String code,
            @RequestParam long to,
            @RequestParam(defaultValue = "") String comment,
            StaffMember me,
            RedirectAttributes back) {
        known(code);
        return told(cases.transfer(code, me, to, comment), "Đã chuyển.", code, null, back);
    }

    @PostMapping("/console/cases/{code}/return")
    String returnToBot(@PathVariable String code, StaffMember me, RedirectAttributes back) {
        known(code);
        return told(ending.returnToBot(code, me), "Trợ lý tự động trả lời tiếp.", code, null, back);
    }

    @PostMapping("/console/cases/{code}/resolve")
    String resolve(
            @PathVariable String code,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String summary,
            StaffMember me,
            RedirectAttributes back) {
        known(code);
        return told(
                ending.resolve(code, me, outcome, summary),
                "Đã kết thúc. Người lao động được báo kết quả và được hỏi có hài lòng không.",
                code,
                null,
                back);
    }

    @PostMapping("/console/cases/{code}/reopen")
    String reopen(@PathVariable String code, StaffMember me, RedirectAttributes back) {
        mustAnswerWorkers(code, me);
        return told(cases.reopen(code, me), "Đã mở lại, vụ việc thuộc về anh/chị.", code, null, back);
    }

    private static String told(Step step, String done, String code, @Nullable String tab, RedirectAttributes back) {
        switch (step) {
            case Step.Done _ -> note(back, "good", done);
            case Step.Refused(var why) -> note(back, "warn", because(why));
        }
        return backTo(code, tab, back);
    }

    private static String because(Why why) {
        return switch (why) {
            case NOT_YOURS -> "Vụ việc này không còn do anh/chị phụ trách.";
            case WRONG_STATE -> "Có người vừa đổi trạng thái vụ việc, xem lại rồi làm tiếp.";
            case NO_SUCH_ADVISOR -> "Không chuyển được cho người này, chọn tư vấn viên khác.";
            case ANOTHER_CASE -> "Người lao động đang có vụ việc khác chưa xong, làm tiếp ở vụ đó.";
            case ERASED -> "Người lao động đã xóa dữ liệu, không mở lại được.";
        };
    }

    private static void note(RedirectAttributes back, String tone, String text) {
        back.addFlashAttribute("tone", tone);
        back.addFlashAttribute("note", text);
    }

    static String backTo(String code, @Nullable String tab, RedirectAttributes back) {
        if (tab != null && !tab.isBlank()) {
            back.addAttribute("tab", tab);
        }
        return "redirect:/console/cases/" + code;
    }

    private void mustAnswerWorkers(String code, StaffMember me) {
        known(code);
        if (!Case.mayHave(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private void known(String code) {
        if (cases.find(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
