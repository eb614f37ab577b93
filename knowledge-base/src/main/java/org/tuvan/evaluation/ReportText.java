package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;

/** The sentences and the lines of tables of the report. */
final class ReportText {

    /** The columns that {@link #scores} fills. */
    static final String SCORES = "first three | answered | wrong of these | helped | refused | silent";

    private static final Map<Noise, Double> MOST_LOST = new EnumMap<>(Map.of(
            Noise.NO_DIACRITICS, 0.02, Noise.TEENCODE, 0.04, Noise.TELEX, 0.05, Noise.VNI, 0.05, Noise.TYPOS, 0.05));

    private ReportText() {}

    static String introduction(int entries, Scores scores, RankingModel model) {
        return String.format(
                Locale.ROOT,
                """
                # How well Tuvan answers

                Made by `mvn -P evaluate` (or `java -jar tuvan.jar evaluate`); not written by hand. The same entries, questions and
                model give the same file; how fast it is, which no two runs agree on, is printed at the end of a run.

                %d published and earlier entries; %d gold questions of the reporting half that have an answer in the FAQ (in scope) and
                %d that have none (out of scope: other law, small talk, nonsense, labour law that we do not cover). The law is that of
                %s. The model was fitted on the other half of the gold questions and on variants held back (%s); the gold
                questions are never indexed, and the reporting half is never fitted on. The best match is the answer from a confidence of
                %.3f on; below that, from %.3f on, the first three matches are suggested; else we refuse and offer a person.

                | column | meaning |
                |---|---|
                | right first, first three | of the questions in scope, those whose entry is the best match, or among the best three |
                | answered | of the questions in scope, those answered |
                | wrong of these | of all answers, in and out of scope, those with the wrong entry |
                | helped | of the questions in scope, those whose entry the worker saw: as the answer, or among the suggestions |
                | refused, silent | of the questions out of scope, those not answered, and those not even given suggestions |
                | loss | points of right first lost to the way of typing; "where changed": among the questions that typing so changes |
                """,
                entries,
                scores.inScope().size(),
                scores.outOfScope().size(),
                Measurement.DATE,
                model.fittedOn(),
                scores.thresholds().answered(),
                scores.thresholds().suggested());
    }

    /** @param scores of each baseline on the questions as written */
    static List<String> comparison(Scores ours, List<Baseline> baselines, List<Scores> scores) {
        var lines = new ArrayList<String>();
        lines.add(
                "Each searches the questions and variants of the entries (with the answers both find less), has the thresholds");
        lines.add(
                "that answer most on the fitting half with at most 2 % wrong among answers, and may make as many suggestions out");
        lines.add("of scope as ours.");
        baselines.stream()
                .filter(baseline -> !baseline.kept())
                .forEach(baseline -> lines.add("%s has no such threshold; it was given the one with the best F1."
                        .formatted(baseline.title())));
        Scores better =
                scores.stream().min(Comparator.comparingLong(Scores::errors)).orElse(ours);
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Right entry not first: Tuvan %d of %d, the better of the others %d; ours are %.0f %% of its errors.",
                ours.errors(),
                ours.inScope().size(),
                better.errors(),
                better.errors() == 0 ? 0 : 100.0 * ours.errors() / better.errors()));
        return lines;
    }

    static List<String> head(String... columns) {
        String titles = row(columns);
        long count = titles.chars().filter(c -> c == '|').count() - 1;
        return List.of(titles, "|" + "---|".repeat((int) count));
    }

    static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String scores(Scores scores) {
        return String.join(
                " | ",
                percent(scores.inFirstThree()),
                percent(scores.coverage()),
                percent(scores.wrongAmongAnswered()),
                percent(scores.helped()),
                percent(scores.refusedOutOfScope()),
                percent(scores.silentOutOfScope()));
    }

    /** What we promise, and whether it holds. */
    static List<String> aims(Scores scores, Map<Noise, Scores> forms) {
        var lines = new ArrayList<>(head("aim", "wanted", "reached", ""));
        lines.add(aim("right first", 0.90, scores.rightFirst(), true));
        lines.add(aim("in the first three", 0.97, scores.inFirstThree(), true));
        lines.add(aim("wrong among answered", Baseline.MOST_WRONG, scores.wrongAmongAnswered(), false));
        lines.add(aim("refused out of scope", 0.97, scores.refusedOutOfScope(), true));
        MOST_LOST.forEach((noise, most) -> lines.add(aim(
                "lost to " + noise.title(),
                most,
                scores.rightFirst() - Objects.requireNonNull(forms.get(noise)).rightFirst(),
                false)));
        return lines;
    }

    private static String aim(String title, double wanted, double reached, boolean atLeast) {
        boolean met = atLeast ? reached >= wanted : reached <= wanted;
        String bound = (atLeast ? "at least " : "at most ") + percent(wanted);
        return row(title, bound, percent(reached), met ? "yes" : "**no**");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String points(double difference) {
        double rounded = Math.round(1000 * difference) / 10.0;
        return String.format(Locale.ROOT, "%.1f", rounded == 0 ? 0 : rounded);
    }
}
