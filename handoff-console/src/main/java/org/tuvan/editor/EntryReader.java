package org.tuvan.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Citation;
import org.tuvan.vietnamese.VietnameseText;
import org.tuvan.vietnamese.VietnameseTime;

/** Makes an entry of what an editor typed, and tells all that stands in the way. */
@Component
class EntryReader {

    /** @param entry the best reading of the form; where a part cannot be read it has something harmless */
    record Reading(FaqEntry entry, List<Problem> problems) {}

    private static final Set<String> OUR_PAGES = Set.of("new", "try", "preview");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[a-zđ]?");
    private static final int LONGEST_SLUG = 60;

    private final FaqEntries entries;
    private final Clock clock;

    EntryReader(FaqEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    Reading read(EntryForm form) {
        var unreadable = new ArrayList<Problem>();
        var entry = entry(form, unreadable);
        checkClauses(form, unreadable);
        if (form.version() == 0) {
            checkNewSlug(entry.slug(), unreadable);
        }
        var rules = entries.problems(entry).stream()
                .filter(problem ->
                        unreadable.stream().noneMatch(known -> known.field().equals(problem.field())));
        return new Reading(
                entry, Stream.concat(unreadable.stream(), rules).distinct().toList());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
    }

    private void checkNewSlug(String slug, List<Problem> problems) {
        if (OUR_PAGES.contains(slug)) {
            problems.add(new Problem("slug", "Mã này trùng tên một trang, hãy chọn mã khác."));
        } else if (entries.bySlug(slug).isPresent()) {
            problems.add(new Problem("slug", "Mã “%s” đã có, hãy chọn mã khác.".formatted(slug)));
        }
    }

    private FaqEntry entry(EntryForm form, List<Problem> problems) {
        return new FaqEntry(
                form.slug().isBlank() ? slugOf(form.question()) : form.slug().strip(),
                form.topic(),
                form.question(),
                form.variantLines(),
                form.answer(),
                form.filledCitations().stream().map(EntryReader::citation).toList(),
                day("appliesFrom", form.appliesFrom(), problems).orElse(today()),
                form.appliesTo().isBlank()
                        ? null
                        : day("appliesTo", form.appliesTo(), problems).orElse(null),
                audience(form.audience(), problems),
                day("reviewBy", form.reviewBy(), problems).orElse(today().plusYears(1)),
                FaqEntry.Status.DRAFT,
                form.version(),
                form.filledRelated(),
                form.earlierVersionOf().isBlank() ? null : form.earlierVersionOf(),
                form.asks().read());
    }

    private static FaqEntry.Audience audience(String name, List<Problem> problems) {
        return Stream.of(FaqEntry.Audience.values())
                .filter(audience -> audience.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new Problem("audience", "Hãy chọn câu trả lời dành cho ai."));
                    return FaqEntry.Audience.WORKER;
                });
    }

    /** A clause that is no number is left out. */
    static Citation citation(EntryForm.Row row) {
        String clause = row.clause().strip();
        return new Citation(
                row.law().strip(),
                row.article().strip(),
                NUMBER.matcher(clause).matches() ? clause : null,
                row.point().isBlank() ? null : row.point().strip());
    }

    private static void checkClauses(EntryForm form, List<Problem> problems) {
        form.filledCitations().stream()
                .map(row -> row.clause().strip())
                .filter(clause -> !clause.isEmpty() && !NUMBER.matcher(clause).matches())
                .map(clause -> new Problem(
                        "citations", "Khoản “%s” phải là một số, có thể kèm một chữ như 8a.".formatted(clause)))
                .forEach(problems::add);
    }

    private static Optional<LocalDate> day(String field, String text, List<Problem> problems) {
        var day = day(text);
        if (day.isEmpty()) {
            problems.add(new Problem(field, "Hãy chọn ngày."));
        }
        return day;
    }

    /** None unless it is written as browsers do: {@code 2026-11-21}. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The words of the question as far as there is room for whole ones. */
    private static String slugOf(String question) {
        String words =
                VietnameseText.fold(question).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_SLUG);
        return words.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
}
