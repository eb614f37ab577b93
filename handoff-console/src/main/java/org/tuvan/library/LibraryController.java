package org.tuvan.library;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.law.ImportResult;
import org.tuvan.law.ImportedText;
import org.tuvan.law.LawTexts;
import org.tuvan.law.LawTexts.Upload;
import org.tuvan.law.Statutes;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseTime;

/** The library's screens: what is there, a file more, one version to read. */
@Controller
@RequestMapping("/console/faq/law")
class LibraryController {

    /** What the form says; it is shown again when the file was refused. */
    record Form(
            @Nullable String law,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final LawTexts library;
    private final Statutes statutes;
    private final CitationCheck check;
    private final Clock clock;

    LibraryController(LawTexts library, Statutes statutes, CitationCheck check, Clock clock) {
        this.library = library;
        this.statutes = statutes;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form(null, null, null));
        }
        var texts = library.all();
        model.addAttribute("shelves", Shelf.of(statutes.all(), texts))
                .addAttribute("texts", texts.size())
                .addAttribute("today", LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE))
                .addAttribute("citations", texts.isEmpty() ? List.of() : check.problems());
        return "library/list";
    }

    @PostMapping
    String add(Form form, @RequestParam MultipartFile file, StaffMember me, Model model, RedirectAttributes next)
            throws IOException {
        if (form.law() == null || form.from() == null || file.isEmpty()) {
            return again(form, List.of("Chọn văn bản, tệp và ngày bắt đầu áp dụng."), model);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = new Upload(form.law(), form.from(), form.to(), name, file.getBytes(), me.username());
        return switch (library.add(upload)) {
            case ImportResult.Rejected(var problems) ->
                again(form, problems.stream().map(ImportResult.Problem::written).toList(), model);
            case ImportResult.Imported(var text, var notes) -> {
                next.addFlashAttribute("note", "Đã nhập %d điều.".formatted(text.articles()));
                next.addFlashAttribute("remarks", notes);
                yield "redirect:/console/faq/law/" + text.id();
            }
        };
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        var text = text(id);
        model.addAttribute("text", text)
                .addAttribute("statute", statutes.byNumber(text.law()).orElseThrow())
                .addAttribute("articles", library.articles(id));
        return "library/show";
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes next) {
        var text = text(id);
        library.remove(id);
        next.addFlashAttribute("note", "Đã xóa bản “%s” khỏi thư viện.".formatted(text.fileName()));
        return "redirect:/console/faq/law";
    }

    private String again(Form form, List<String> refusals, Model model) {
        model.addAttribute("form", form).addAttribute("refusals", refusals);
        return list(model);
    }

    private ImportedText text(long id) {
        return library.all().stream()
                .filter(text -> text.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
