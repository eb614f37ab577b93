package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tuvan.evaluation.Scores.Result;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;

/** What was measured, as Markdown; the same for the same entries, questions and model, so without any time. */
final class Report {

    /** The file with short questions of the usual kind; those of the other files are told from an angle. */
    private static final String PLAIN_QUESTIONS = "thuong-gap";

    private static final int MISSES = 25;

    /** The forms of a question that the other ways to search are asked, too. */
    private static final List<Noise> COMPARED = List.of(Noise.AS_WRITTEN, Noise.NO_DIACRITICS, Noise.TYPOS);

    private final Measurement measurement;
    private final RankingModel model;
    private final List<Baseline> baselines;
    private final Map<Noise, Scores> ours = new EnumMap<>(Noise.class);
    private final Scores written;

    Report(Measurement measurement, RankingModel model, List<Baseline> baselines) {
        this.measurement = measurement;
        this.model = model;
        this.baselines = baselines;
        var finder = measurement.finder(model);
        measurement.results(finder, Noise.AS_WRITTEN, false); // the first questions are slower than all others
        for (Noise noise : Noise.values()) {
            ours.put(noise, measurement.measure(finder, noise, Thresholds.of(model)));
        }
        written = measurement.measure(finder, Noise.AS_WRITTEN, Thresholds.of(model));
    }

    List<String> lines() {
        var lines = new ArrayList<>(introduction());
        lines.addAll(section("Aims"));
        lines.addAll(ReportText.aims(written, ours));
        lines.addAll(forms());
        lines.addAll(kinds());
        if (!baselines.isEmpty()) {
            lines.addAll(comparison());
        }
        lines.addAll(calibration());
        lines.addAll(topics());
        lines.addAll(lookAlikes());
        if (!baselines.isEmpty()) {
            lines.addAll(misses(MISSES));
        }
        return lines;
    }

    /** Apart from the report, for it differs from run to run. */
    String speed() {
        return "A question takes %d µs (median), %d µs (99 %%) on this machine, one at a time."
                .formatted(written.micros(0.5), written.micros(0.99));
    }

    private List<String> introduction() {
        return ReportText.introduction(measurement.entries().size(), written, model)
                .lines()
                .toList();
    }

    private List<String> forms() {
        var lines = section("By form of the question");
        lines.addAll(ReportText.head("form", "right first", "loss", "loss where changed", ReportText.SCORES));
        ours.forEach((noise, scores) -> lines.add(ReportText.row(
                noise.title(),
                ReportText.percent(scores.rightFirst()),
                ReportText.points(written.rightFirst() - scores.rightFirst()),
                ReportText.points(written.lossWhereChanged(scores)),
                ReportText.scores(scores))));
        return lines;
    }

    private List<String> kinds() {
        var lines = section("Plain and hard questions");
        lines.addAll(ReportText.head("questions", "in scope", "right first", ReportText.SCORES));
        for (boolean plain : List.of(true, false)) {
            Scores scores =
                    written.where(asked -> !asked.inScope() || asked.topic().equals(PLAIN_QUESTIONS) == plain);
            lines.add(ReportText.row(
                    plain ? "short and plain" : "told from an angle, stories",
                    String.valueOf(scores.inScope().size()),
                    ReportText.percent(scores.rightFirst()),
                    ReportText.scores(scores)));
        }
        return lines;
    }

    private List<String> comparison() {
        var lines = section("Beside other ways to search, on the same entries");
        lines.addAll(ReportText.head("search", "form", "right first", ReportText.SCORES));
        var written = new ArrayList<Scores>();
        for (Noise noise : COMPARED) {
            lines.add(compared("**Tuvan**", noise, Objects.requireNonNull(ours.get(noise))));
            for (Baseline baseline : baselines) {
                Scores scores = measurement.measure(baseline.finder(), noise, baseline.thresholds());
                lines.add(compared(baseline.title(), noise, scores));
                if (noise == Noise.AS_WRITTEN) {
                    written.add(scores);
                }
            }
        }
        lines.add("");
        lines.addAll(ReportText.comparison(this.written, baselines, written));
        return lines;
    }

    private static String compared(String title, Noise noise, Scores scores) {
        return ReportText.row(title, noise.title(), ReportText.percent(scores.rightFirst()), ReportText.scores(scores));
    }

    private List<String> calibration() {
        var lines = section("Calibration");
        lines.add("Expected calibration error %.3f: the mean distance between confidence and reality."
                .formatted(written.calibrationError()));
        lines.add("");
        lines.addAll(ReportText.head("confidence", "questions", "mean confidence", "right"));
        for (int band = 0; band < 10; band++) {
            List<Result> results = written.band(band);
            double mean =
                    results.stream().mapToDouble(Result::confidence).average().orElse(0);
            lines.add(ReportText.row(
                    "0.%d to %.1f".formatted(band, (band + 1) / 10.0),
                    String.valueOf(results.size()),
                    ReportText.percent(mean),
                    ReportText.percent(Scores.share(Result::right, results))));
        }
        return lines;
    }

    private List<String> topics() {
        var lines = section("By topic");
        lines.addAll(ReportText.head("topic", "questions", "right first", "first three", "answered", "wrong of these"));
        var topics = written.inScope().stream()
                .map(result -> result.question().topic())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String topic : topics) {
            Scores scores =
                    written.where(asked -> asked.inScope() && asked.topic().equals(topic));
            lines.add(ReportText.row(
                    topic,
                    String.valueOf(scores.results().size()),
                    ReportText.percent(scores.rightFirst()),
                    ReportText.percent(scores.inFirstThree()),
                    ReportText.percent(scores.coverage()),
                    ReportText.percent(scores.wrongAmongAnswered())));
        }
        return lines;
    }

    private List<String> lookAlikes() {
        var lines = section("Alike but not the same");
        lines.addAll(
                ReportText.head("asked about", "not to be taken for", "questions", "right first", "taken", "answered"));
        LookAlikes.ALL.forEach(pair -> lines.addAll(pair.rows(written)));
        return lines;
    }

    /** Wrong answers first, then questions whose entry was not among the first three; the surest ones lead. */
    List<String> misses(int most) {
        var lines = section(most == Integer.MAX_VALUE ? "Misses" : "The %d worst misses".formatted(most));
        lines.addAll(ReportText.head("confidence", "became", "asked for", "found", "question"));
        written.results().stream()
                .filter(result -> result.question().inScope() ? !result.right() : written.answered(result))
                .sorted(Comparator.comparing((Result result) -> written.answered(result))
                        .thenComparing(result -> !result.inFirstThree())
                        .thenComparing(Result::confidence)
                        .reversed())
                .limit(most)
                .forEach(result -> lines.add(ReportText.row(
                        "%.2f".formatted(result.confidence()),
                        written.answered(result) ? "answered" : written.suggested(result) ? "suggested" : "refused",
                        String.join(" or ", result.question().slugs()),
                        result.first(),
                        result.question().text().replace("|", "\\|"))));
        return lines;
    }

    private static List<String> section(String title) {
        return new ArrayList<>(List.of("", "## " + title, ""));
    }
}
