package org.tuvan.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tuvan.faq.FaqEntry;

/**
 * A question with the entries that answer it.
 *
 * @param topic file it comes from
 * @param report whether it is kept for the report; the others are for fitting
 * @param slugs the entries, best first, or {@code -} if nothing in the FAQ may be the answer
 */
record GoldQuestion(String topic, boolean report, List<String> slugs, String text) {

    /** @param slugs one or, with {@code |} between them, several */
    GoldQuestion(String topic, boolean report, String slugs, String text) {
        this(topic, report, List.of(slugs.split("\\|", -1)), text);
    }

    /** All of {@code evaluation/gold/<topic>.tsv}: {@code fit|report}, slugs, question. */
    static List<GoldQuestion> shipped() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:evaluation/gold/*.tsv");
            return Arrays.stream(files)
                    .sorted((a, b) -> topic(a).compareTo(topic(b)))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best answer. */
    String slug() {
        return slugs.getFirst();
    }

    boolean accepts(FaqEntry entry) {
        return slugs.contains(entry.slug());
    }

    boolean inScope() {
        return !slug().equals("-");
    }

    GoldQuestion written(String otherText) {
        return new GoldQuestion(topic, report, slugs, otherText);
    }

    private static List<GoldQuestion> read(Resource file) {
        try {
            return read(topic(file), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<GoldQuestion> read(String topic, String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> of(topic, line.split("\t", -1)))
                .toList();
    }

    private static GoldQuestion of(String topic, String[] fields) {
        if (fields.length != 3 || !List.of("fit", "report").contains(fields[0])) {
            throw new IllegalArgumentException(topic + ": " + String.join(" | ", fields));
        }
        return new GoldQuestion(topic, fields[0].equals("report"), fields[1], fields[2]);
    }

    private static String topic(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.length() - ".tsv".length());
    }
}
