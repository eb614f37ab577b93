package org.tuvan.faq;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuvan.fact.FactQuestion;
import org.tuvan.law.Citation;
import org.tuvan.vietnamese.VietnameseText;

/** One spelling for what editors and files bring: NFC, no control characters, no stray spaces, no empty lines. */
final class EntryCleaning {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\n\t]]");
    private static final Pattern TRAILING = Pattern.compile("[ \t]+\n");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

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
                optional(entry.earlierVersionOf()),
                entry.asks() == null ? null : fact(entry.asks()));
    }

    private static FactQuestion fact(FactQuestion fact) {
        return new FactQuestion(
                line(fact.question()),
                fact.options().stream()
                        .map(option -> new FactQuestion.Option(
                                line(option.label()), lines(option.words()), text(option.answer())))
                        .toList());
    }

    /** What is left of a text when only its words count: lower case, no punctuation, diacritics kept. */
    static String words(String text) {
        return String.join(" ", VietnameseText.words(text));
    }

    /** The words without their diacritics, {@code đ} included. */
    static String folded(String text) {
        String apart = Normalizer.normalize(words(text), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** All that an editor may look for, without diacritics. */
    static String searchable(FaqEntry entry) {
        return folded(
                String.join(" ", entry.slug(), entry.question(), String.join(" ", entry.variants()), entry.answer()));
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
        return SPACES.matcher(text(text)).replaceAll(" ");
    }

    private static String text(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\u00a0', ' ');
        return TRAILING.matcher(UNSEEN.matcher(composed).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }
}
