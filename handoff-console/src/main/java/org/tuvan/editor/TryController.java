package org.tuvan.editor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.answering.Answer;
import org.tuvan.answering.Answers;
import org.tuvan.faq.EditResult;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.search.FaqSearch;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/** Tries a question: what the worker would get, and why. */
@Controller
@RequestMapping("/console/faq")
class TryController {

    /** What became of the question, in word and colour. */
    record Decision(String word, String tone, String meaning) {

        static Decision of(Answer answer) {
            return switch (answer) {
                case Answer.Answered _ ->
                    new Decision("Trả lời ngay", "good", "Đủ chắc để trả lời bằng một câu đã đăng.");
                case Answer.Suggested _ ->
                    new Decision("Gợi ý", "warn", "Chưa đủ chắc để trả lời: người lao động được chọn câu đúng ý mình.");
                case Answer.Changed _ ->
                    new Decision(
                            "Hỏi lại ngày", "warn", "Luật đổi trong thời gian được hỏi: người lao động chọn ngày.");
                case Answer.OtherLaw _ ->
                    new Decision("Luật khác", "", "Hiểu câu hỏi, nhưng ngày đó theo luật khác: mời gặp tư vấn viên.");
                case Answer.Article(var _, var text, var _) ->
                    text == null
                            ? new Decision("Hỏi điều luật", "", "Chỉ hỏi một điều luật, thư viện luật chưa có.")
                            : new Decision(
                                    "Điều luật", "good", "Chỉ hỏi một điều luật: đưa nguyên văn từ thư viện luật.");
                case Answer.Unresolved _ ->
                    new Decision(
                            "Không trả lời", "", "Không có câu nào đủ gần: trợ lý không đoán và mời gặp tư vấn viên.");
                case Answer.SmallTalk _ -> new Decision("Chào hỏi", "accent", "Không phải câu hỏi, trợ lý đáp lời.");
                case Answer.Emergency _ ->
                    new Decision("Khẩn cấp", "danger", "Việc nguy hiểm hoặc gấp: chuyển tư vấn viên ngay.");
            };
        }
    }

    private static final int LONGEST_QUESTION = 5_000;
    private static final int LONGEST_VARIANT = 200;

    private final FaqEntries entries;
    private final Answers answers;
    private final FaqSearch search;
    private final WorkerViews views;
    private final EntryReader reader;

    TryController(FaqEntries entries, Answers answers, FaqSearch search, WorkerViews views, EntryReader reader) {
        this.entries = entries;
        this.answers = answers;
        this.search = search;
        this.views = views;
        this.reader = reader;
    }

    @GetMapping("/try")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = model.getAttribute("q") instanceof String again ? again : q;
        return ask(asked, model.getAttribute("date") instanceof String day ? day : "", model);
    }

    /** Posted, so that a long story fits and no worker's words stay in an address. */
    @PostMapping("/try")
    String ask(@RequestParam String q, @RequestParam(defaultValue = "") String date, Model model) {
        var day = EntryReader.day(date);
        String question = VietnameseText.shorten(VietnameseText.clean(q), LONGEST_QUESTION);
        model.addAttribute("q", question)
                .addAttribute("date", day.map(LocalDate::toString).orElse(""));
        if (!question.isEmpty()) {
            explain(question, day, model);
        }
        return "editor/try";
    }

    /** The worker's words become one more way to ask for this entry. */
    @PostMapping("/{slug}/variants")
    String addVariant(
            @PathVariable String slug,
            @RequestParam String q,
            @RequestParam String date,
            StaffMember me,
            RedirectAttributes next) {
        var named = entries.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var entry = ownerOfVariants(named);
        var result = entries.save(withVariant(entry, q), me.username(), entry.version());
        switch (result) {
            case EditResult.Saved _ ->
                next.addFlashAttribute(
                        "note",
                        "Đã thêm vào cách hỏi của “%s”. Trợ lý nhận ra trong vài giây tới."
                                .formatted(entry.question()));
            case EditResult.Invalid(var problems) ->
                next.addFlashAttribute("problem", problems.getFirst().message());
            case EditResult.Overtaken _, EditResult.Missing _ ->
                next.addFlashAttribute("problem", "Câu này vừa được người khác sửa. Bấm thêm một lần nữa.");
        }
        next.addFlashAttribute("q", q).addFlashAttribute("date", date);
        return "redirect:/console/faq/try";
    }

    private void explain(String question, Optional<LocalDate> day, Model model) {
        var answer = answers.answer(question, day);
        var on = day.orElse(reader.today());
        model.addAttribute("decision", Decision.of(answer))
                .addAttribute("answeredAbove", answers.answeredAbove())
                .addAttribute("suggestedAbove", answers.suggestedAbove())
                .addAttribute("answeredPercent", Explanation.percent(answers.answeredAbove()))
                .addAttribute("suggestedPercent", Explanation.percent(answers.suggestedAbove()))
                .addAttribute("bubbles", views.of(question, answer, on))
                .addAttribute("variant", VietnameseText.shorten(question, LONGEST_VARIANT))
                .addAttribute(
                        "nearest",
                        search.find(question, on).matches().stream()
                                .map(match -> Explanation.of(question, match, ownerOfVariants(match.entry())))
                                .toList());
    }

    private static FaqEntry withVariant(FaqEntry entry, String variant) {
        var variants =
                Stream.concat(entry.variants().stream(), Stream.of(variant)).toList();
        return entry.withVariants(variants);
    }

    /** An entry of earlier law is asked for in the same words as the one in force. */
    private FaqEntry ownerOfVariants(FaqEntry entry) {
        return entry.earlierVersionOf() == null
                ? entry
                : entries.bySlug(entry.earlierVersionOf()).orElse(entry);
    }
}
