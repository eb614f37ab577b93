package org.tuvan.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tuvan.faq.EditResult;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Statutes;

/** The page of one entry: as it is, refused with its problems, or overtaken by another editor. */
@Component
class EntryPages {

    /** One thing to put right, with the name of its field. */
    record Todo(String field, String label, String message) {}

    private static final FaqEntries.Filter EVERYTHING = new FaqEntries.Filter("", null, null);

    private final FaqEntries entries;
    private final EntryReader reader;
    private final WorkerViews views;
    private final Statutes statutes;
    private final EditorNames names;

    EntryPages(FaqEntries entries, EntryReader reader, WorkerViews views, Statutes statutes, EditorNames names) {
        this.entries = entries;
        this.reader = reader;
        this.views = views;
        this.statutes = statutes;
        this.names = names;
    }

    ModelAndView edit(EntryForm form) {
        return page(form, List.of(), HttpStatus.OK);
    }

    ModelAndView refused(EntryForm form, List<Problem> problems) {
        return page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT).addObject("unsaved", true);
    }

    /** Nothing is stored and nothing is lost: the form has what both editors did. */
    ModelAndView overtaken(EntryForm mine, EditResult.Overtaken overtaken) {
        var theirs = EntryForm.of(overtaken.current());
        var base = version(overtaken.current().slug(), mine.version())
                .map(EntryForm::of)
                .orElse(theirs);
        var merged = EntryMerge.of(base, theirs, mine);
        return page(merged.form(), List.of(), HttpStatus.CONFLICT)
                .addObject(
                        "unsaved", !EntryField.differing(theirs, merged.form()).isEmpty())
                .addObject("merged", merged)
                .addObject("overtakenBy", names.person(overtaken.editor()))
                .addObject("overtakenAt", names.moment(overtaken.at()));
    }

    /** What the preview pane and the hints at the fields show. */
    ModelAndView preview(EntryForm form) {
        return filled(new ModelAndView("editor/preview"), form);
    }

    Optional<FaqEntry> version(String slug, int number) {
        return entries.history(slug).stream()
                .map(FaqEntries.Version::entry)
                .filter(entry -> entry.version() == number)
                .findFirst();
    }

    private ModelAndView page(EntryForm form, List<Problem> problems, HttpStatus status) {
        var page = filled(new ModelAndView("editor/edit", status), form)
                .addObject(
                        "problems",
                        problems.stream()
                                .collect(Collectors.groupingBy(
                                        Problem::field, Collectors.mapping(Problem::message, Collectors.toList()))))
                .addObject("refused", todos(problems))
                .addObject("statutes", statutes.all())
                .addObject("others", entries.list(EVERYTHING));
        if (form.version() > 0) {
            entries.history(form.slug()).stream().findFirst().ifPresent(latest -> page.addObject("stored", latest));
        }
        return page;
    }

    private ModelAndView filled(ModelAndView page, EntryForm form) {
        var reading = reader.read(form);
        return page.addObject("form", form)
                .addObject("todos", todos(reading.problems()))
                .addObject("bubble", views.of(reading.entry(), reader.today()))
                .addObject("asking", views.asking(reading.entry()))
                .addObject("answerLength", reading.entry().answer().strip().length())
                .addObject("variantCount", form.variantLines().size())
                .addObject("variantHints", hints(reading.problems(), "variants"))
                .addObject("places", places(form))
                .addObject(
                        "relatedQuestions",
                        form.related().stream().map(this::question).toList());
    }

    private static List<Todo> todos(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Todo(problem.field(), EntryField.labelOf(problem.field()), problem.message()))
                .toList();
    }

    private static List<String> hints(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .toList();
    }

    /** Each row of the form written out, empty where there is nothing to write. */
    private List<String> places(EntryForm form) {
        return form.citations().stream()
                .map(row -> row.law().isBlank() ? "" : statutes.describe(EntryReader.citation(row)))
                .toList();
    }

    private String question(String slug) {
        if (slug.isBlank()) {
            return "";
        }
        return entries.bySlug(slug.strip()).map(FaqEntry::question).orElse("Chưa có câu nào mang mã này.");
    }
}
