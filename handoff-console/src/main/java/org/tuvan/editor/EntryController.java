package org.tuvan.editor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.faq.EditResult;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.staff.StaffMember;

/** Shows and changes one entry. */
@Controller
@RequestMapping("/console/faq")
class EntryController {

    /** What the pressed button of the form says. */
    enum Action {
        SAVE,
        PUBLISH
    }

    private final FaqEntries entries;
    private final EntryReader reader;
    private final EntryPages pages;

    EntryController(FaqEntries entries, EntryReader reader, EntryPages pages) {
        this.entries = entries;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String variant) {
        return pages.edit(EntryForm.blank(variant, reader.today()));
    }

    @GetMapping("/{slug}")
    ModelAndView show(@PathVariable String slug) {
        return pages.edit(EntryForm.of(entry(slug)));
    }

    @PostMapping("/preview")
    ModelAndView preview(EntryForm form) {
        return pages.preview(form);
    }

    @PostMapping("/new")
    ModelAndView create(EntryForm form, @RequestParam Action action, StaffMember me, RedirectAttributes next) {
        var reading = reader.read(form);
        if (!reading.problems().isEmpty()) {
            return pages.refused(form, reading.problems());
        }
        var created = entries.create(reading.entry(), me.username());
        var result = created instanceof EditResult.Saved(var entry) && action == Action.PUBLISH
                ? entries.publish(entry.slug(), me.username(), entry.version())
                : created;
        return answer(result, form, next);
    }

    @PostMapping("/{slug}")
    ModelAndView save(
            @PathVariable String slug,
            EntryForm form,
            @RequestParam Action action,
            StaffMember me,
            RedirectAttributes next) {
        var reading = reader.read(form);
        if (entry(slug).version() == form.version() && !reading.problems().isEmpty()) {
            return pages.refused(form, reading.problems());
        }
        var result = action == Action.PUBLISH
                ? entries.publish(reading.entry(), me.username(), form.version())
                : entries.save(reading.entry(), me.username(), form.version());
        return answer(result, form, next);
    }

    @PostMapping("/{slug}/publish")
    ModelAndView publish(
            @PathVariable String slug, @RequestParam int version, StaffMember me, RedirectAttributes next) {
        return answer(entries.publish(slug, me.username(), version), EntryForm.of(entry(slug)), next);
    }

    @PostMapping("/{slug}/withdraw")
    ModelAndView withdraw(
            @PathVariable String slug, @RequestParam int version, StaffMember me, RedirectAttributes next) {
        return answer(entries.withdraw(slug, me.username(), version), EntryForm.of(entry(slug)), next);
    }

    /** Makes what an older version said the newest version; the status stays. */
    @PostMapping("/{slug}/restore")
    ModelAndView restore(
            @PathVariable String slug,
            @RequestParam int from,
            @RequestParam int version,
            StaffMember me,
            RedirectAttributes next) {
        var older = pages.version(slug, from).orElseThrow(EntryController::missing);
        return answer(
                entries.save(older, me.username(), version), EntryForm.of(older).atVersion(version), next);
    }

    private ModelAndView answer(EditResult result, EntryForm form, RedirectAttributes next) {
        return switch (result) {
            case EditResult.Saved(var entry) -> {
                next.addFlashAttribute("note", savedNote(entry));
                next.addFlashAttribute("savedDraft", form.version() == 0 ? "new" : entry.slug());
                yield new ModelAndView("redirect:/console/faq/" + entry.slug());
            }
            case EditResult.Invalid(var problems) -> pages.refused(form, problems);
            case EditResult.Overtaken overtaken -> pages.overtaken(form, overtaken);
            case EditResult.Missing _ -> throw missing();
        };
    }

    private static String savedNote(FaqEntry entry) {
        return switch (entry.status()) {
            case PUBLISHED -> "Đã lưu và đăng. Trợ lý dùng bản này trong vài giây tới.";
            case DRAFT -> "Đã lưu bản nháp. Người lao động chưa thấy câu này.";
            case WITHDRAWN -> "Đã lưu. Câu này đang được gỡ, trợ lý không dùng.";
        };
    }

    private FaqEntry entry(String slug) {
        return entries.bySlug(slug).orElseThrow(EntryController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
