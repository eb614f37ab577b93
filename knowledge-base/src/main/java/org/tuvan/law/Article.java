package org.tuvan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article of a statute as an imported text has it.
 *
 * @param number as text, since some carry a letter: {@code 36}, {@code 48a}
 * @param clauses in order; words before the first clause form one without a number
 * @param from first day of the version of the text
 * @param to last day of the version of the text, none while it is in force
 */
public record Article(
        String law,
        String number,
        String title,
        List<Clause> clauses,
        LocalDate from,
        @Nullable LocalDate to) {

    /**
     * A clause (khoản).
     *
     * @param number such as {@code 8} or {@code 8a}; empty for words outside of any clause
     */
    public record Clause(String number, String text, List<Point> points) {

        boolean hasPoint(String letter) {
            return points.stream().anyMatch(point -> point.letter().equals(letter));
        }

        /** As it is printed. */
        public String printed() {
            String head = number.isEmpty() ? text : number + ". " + text;
            return Stream.concat(Stream.of(head), points.stream().map(Point::printed))
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A point (điểm), such as {@code đ}. */
    public record Point(String letter, String text) {

        /** As it is printed. */
        public String printed() {
            return letter + ") " + text;
        }
    }

    public Optional<Clause> clause(String wanted) {
        return clauses.stream().filter(clause -> clause.number().equals(wanted)).findFirst();
    }

    public String heading() {
        return title.isEmpty() ? "Điều " + number : "Điều %s. %s".formatted(number, title);
    }

    /** The words that the citation names: a point below what its clause begins with, a clause, or the whole. */
    public String words(Citation place) {
        var clause = place.clause() == null ? Optional.<Clause>empty() : clause(place.clause());
        if (clause.isEmpty()) {
            return body();
        }
        var points = clause.get().points().stream()
                .filter(point -> place.point() == null || point.letter().equals(place.point()))
                .toList();
        return new Clause(clause.get().number(), clause.get().text(), points).printed();
    }

    /** Everything below the heading, as it is printed. */
    public String body() {
        return clauses.stream().map(Clause::printed).collect(Collectors.joining("\n"));
    }

    /** Whether the place that the citation names is here. */
    public boolean has(Citation place) {
        if (place.clause() == null) {
            return place.point() == null || clauses.stream().anyMatch(clause -> clause.hasPoint(place.point()));
        }
        return clause(place.clause())
                .filter(clause -> place.point() == null || clause.hasPoint(place.point()))
                .isPresent();
    }
}
