package org.tuvan.library;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.LawTexts;

/** Holds every citation of the published FAQ against the imported texts in force in the entry's period. */
@Component
class CitationCheck {

    /** A citation that the texts do not bear out. */
    record Problem(String slug, String question, String message) {}

    private final FaqEntries entries;
    private final LawTexts library;

    CitationCheck(FaqEntries entries, LawTexts library) {
        this.entries = entries;
        this.library = library;
    }

    List<Problem> problems() {
        return entries.published().stream().flatMap(this::problems).toList();
    }

    private Stream<Problem> problems(FaqEntry entry) {
        return entry.citations().stream()
                .flatMap(citation -> library.problem(citation, entry.appliesFrom(), entry.appliesTo()).stream())
                .map(message -> new Problem(entry.slug(), entry.question(), message));
    }
}
