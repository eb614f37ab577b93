package org.tuvan.library;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.law.ImportResult;
import org.tuvan.law.ImportedText;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statutes;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseTime;

/** The library's screens: what is there, a file more, one version to read. */
@Controller
@RequestMapping("/console/faq/law")
class LibraryController {

    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

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
            model.addAttribute("form", UploadForm.EMPTY);
        }
        var texts = library.all();
        model.addAttribute("shelves", Shelf.of(statutes.all(), texts))
                .addAttribute("texts", texts.size())
                .addAttribute("today", LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE))
                .addAttribute("citations", texts.isEmpty() ? List.of() : check.problems());
        return "library/list";
    }

    @PostMapping
    ModelAndView add(
            UploadForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            StaffMember me,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var problem = form.problem(file);
        if (file == null || problem.isPresent()) {
            return refused(form, problem.stream().toList(), model, UNPROCESSABLE);
        }
        boolean large = file.getSize() > LawTexts.LARGEST_FILE;
        return switch (library.add(form.upload(file, me))) {
            case ImportResult.Rejected(var problems) ->
                refused(
                        form,
                        problems.stream().map(ImportResult.Problem::written).toList(),
                        model,
                        large ? HttpStatus.CONTENT_TOO_LARGE : UNPROCESSABLE);
            case ImportResult.Imported(var text, var notes) -> {
                next.addFlashAttribute("note", "Đã nhập %d điều.".formatted(text.articles()));
                next.addFlashAttribute("remarks", notes);
                yield new ModelAndView("redirect:/console/faq/law/" + text.id());
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

    private ModelAndView refused(UploadForm form, List<String> refusals, Model model, HttpStatus status) {
        model.addAttribute("form", form).addAttribute("refusals", refusals);
        return new ModelAndView(list(model), model.asMap(), status);
    }

    private ImportedText text(long id) {
        return library.all().stream()
                .filter(text -> text.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
