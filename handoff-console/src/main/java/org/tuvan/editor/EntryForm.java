package org.tuvan.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Citation;

/**
 * An entry as the editor typed it: whatever is wrong with it stays in the form. What the browser leaves out is empty.
 *
 * @param citations always as many rows as there may be, the last ones empty; the related slugs alike
 * @param version what the editor began with, 0 for a new entry
 */
record EntryForm(
        String slug,
        String topic,
        String question,
        String audience,
        String variants,
        String answer,
        FactForm asks,
        List<Row> citations,
        String appliesFrom,
        String appliesTo,
        String reviewBy,
        List<String> related,
        String earlierVersionOf,
        int version) {

    private static final int MOST_CITATIONS = 5;
    private static final int MOST_RELATED = 3;

    /** One citation, part by part. */
    record Row(String law, String article, String clause, String point) {

        static final Row EMPTY = new Row("", "", "", "");

        Row {
            law = typed(law);
            article = typed(article);
            clause = typed(clause);
            point = typed(point);
        }

        boolean isEmpty() {
            return (law + article + clause + point).isBlank();
        }

        private String line() {
            return Stream.of(law, "Điều " + article, clause.isBlank() ? "" : "khoản " + clause, point)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }

    EntryForm {
        slug = typed(slug);
        topic = typed(topic);
        question = typed(question);
        audience = typed(audience);
        variants = typed(variants);
        answer = typed(answer);
        asks = asks == null ? FactForm.EMPTY : asks;
        citations = filledUp(citations, Row.EMPTY, MOST_CITATIONS);
        appliesFrom = typed(appliesFrom);
        appliesTo = typed(appliesTo);
        reviewBy = typed(reviewBy);
        related = filledUp(related, "", MOST_RELATED);
        earlierVersionOf = typed(earlierVersionOf);
    }

    static EntryForm of(FaqEntry entry) {
        return new EntryForm(
                entry.slug(),
                entry.topic(),
                entry.question(),
                entry.audience().name(),
                String.join("\n", entry.variants()),
                entry.answer(),
                FactForm.of(entry.asks()),
                entry.citations().stream().map(EntryForm::row).toList(),
                entry.appliesFrom().toString(),
                Objects.toString(entry.appliesTo(), ""),
                entry.reviewBy().toString(),
                entry.related(),
                typed(entry.earlierVersionOf()),
                entry.version());
    }

    /** A new entry, maybe from a question that had no answer. */
    static EntryForm blank(String variant, LocalDate today) {
        var audience = FaqEntry.Audience.WORKER.name();
        var from = today.toString();
        var reviewBy = today.plusMonths(6).toString();
        return new EntryForm(
                "", "", "", audience, variant, "", FactForm.EMPTY, List.of(), from, "", reviewBy, List.of(), "", 0);
    }

    EntryForm atVersion(int current) {
        return new EntryForm(
                slug,
                topic,
                question,
                audience,
                variants,
                answer,
                asks,
                citations,
                appliesFrom,
                appliesTo,
                reviewBy,
                related,
                earlierVersionOf,
                current);
    }

    List<String> variantLines() {
        return variants.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Row> filledCitations() {
        return citations.stream().filter(row -> !row.isEmpty()).toList();
    }

    List<String> filledRelated() {
        return related.stream()
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .toList();
    }

    String citationLines() {
        return filledCitations().stream().map(Row::line).collect(Collectors.joining("\n"));
    }

    String relatedLines() {
        return String.join("\n", filledRelated());
    }

    private static Row row(Citation citation) {
        return new Row(
                citation.law(), citation.article(), Objects.toString(citation.clause(), ""), typed(citation.point()));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static <T> List<T> filledUp(@Nullable List<T> given, T empty, int size) {
        var all = new ArrayList<T>(given == null ? List.of() : given);
        all.replaceAll(one -> one == null ? empty : one);
        while (all.size() < size) {
            all.add(empty);
        }
        return List.copyOf(all);
    }
}
