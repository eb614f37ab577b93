package org.tuvan.faq;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tuvan.law.Citation;

/** One spelling for what editors and files bring: NFC, no control characters, no stray spaces, no empty lines. */
final class EntryCleaning {

    private EntryCleaning() {}

    static FaqEntry clean(FaqEntry entry) {
        return new FaqEntry(
                entry.slug().strip(),
                entry.topic().strip(),
                line(entry.question()),
                lines(entry.variants()),
                text(entry.answer()),
                entry.citations().stream().map(EntryCleaning::citation).toList(),
                entry.appliesFrom(),
                entry.appliesTo(),
                entry.audience(),
                entry.reviewBy(),
                entry.status(),
                entry.version(),
                lines(entry.related()),
                optional(entry.earlierVersionOf()));
    }

    /** What is left of a text when only its words count: lower case, no punctuation, diacritics kept. */
    static String words(String text) {
        return line(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** The words without their diacritics, {@code đ} included. */
    static String folded(String text) {
        return Normalizer.normalize(words(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static Citation citation(Citation citation) {
        return new Citation(
                line(citation.law()), line(citation.article()), citation.clause(), optional(citation.point()));
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream()
                .map(EntryCleaning::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : line(text);
    }

    private static String line(String text) {
        return text(text).replaceAll("\\s+", " ");
    }

    private static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\n]]", "")
                .replaceAll("[ ]+\n", "\n")
                .strip();
    }
}
