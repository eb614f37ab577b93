package org.tuvan.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A question with the entry that answers it.
 *
 * @param topic file it comes from
 * @param report whether it is kept for the report; the others are for fitting
 * @param slug the entry, or {@code -} if nothing in the FAQ may be the answer
 */
record GoldQuestion(String topic, boolean report, String slug, String text) {

    /** All of {@code evaluation/gold/<topic>.tsv}: {@code fit|report}, slug, question. */
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

    boolean inScope() {
        return !slug.equals("-");
    }

    GoldQuestion written(String otherText) {
        return new GoldQuestion(topic, report, slug, otherText);
    }

    private static List<GoldQuestion> read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> of(topic(file), line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
