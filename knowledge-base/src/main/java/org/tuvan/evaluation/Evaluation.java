package org.tuvan.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.search.PlainSearch;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures the search on the gold questions; with {@code fit} and a folder it first fits the model and writes it. */
public final class Evaluation {

    /** The gold questions ask about the law of this day. */
    static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    /** The file with short questions of the usual kind; those of the other files are told from an angle. */
    private static final String PLAIN_QUESTIONS = "thuong-gap";

    private final List<FaqEntry> entries;
    private final List<GoldQuestion> questions;
    private final Set<String> unknownSlugs;

    Evaluation(List<FaqEntry> entries, List<GoldQuestion> questions) {
        Set<String> known = entries.stream()
                .filter(entry -> entry.inForceOn(DATE))
                .map(FaqEntry::slug)
                .collect(Collectors.toSet());
        this.entries = entries;
        unknownSlugs = questions.stream()
                .filter(GoldQuestion::inScope)
                .flatMap(question -> question.slugs().stream())
                .filter(slug -> entries.stream().noneMatch(entry -> entry.slug().equals(slug)))
                .collect(Collectors.toSet());
        this.questions = questions.stream()
                .filter(question ->
                        !question.inScope() || question.slugs().stream().anyMatch(known::contains))
                .toList();
    }

    static Evaluation shipped() {
        return new Evaluation(StarterFaq.entries(), GoldQuestion.shipped());
    }

    /** {@code [fit <resources folder>] [misses]}. */
    public static void main(String[] arguments) throws IOException {
        var options = Arrays.asList(arguments);
        Evaluation evaluation = shipped();
        RankingModel model;
        if (options.contains("fit")) {
            model = evaluation.fit();
            write(model, Path.of(options.get(options.indexOf("fit") + 1) + RankingModel.PLACE));
        } else {
            model = RankingModel.shipped();
        }
        evaluation.report(model, options.contains("misses")).forEach(System.out::println);
    }

    /** Slugs of gold questions whose entry is gone: the questions are left out. */
    Set<String> unknownSlugs() {
        return unknownSlugs;
    }

    RankingModel fit() {
        return new Fitting(entries, questions, DATE).fit();
    }

    Scores measure(RankingModel model, Noise noise) {
        FaqSearch search = FaqSearch.over(entries, model);
        return scores(
                question -> search.find(question, DATE).matches(),
                noise,
                model.answeredAbove(),
                model.suggestedAbove());
    }

    private interface Finder {
        List<Match> find(String question);
    }

    private Scores scores(Finder finder, Noise noise, double answeredAbove, double suggestedAbove) {
        var results = new ArrayList<Scores.Result>();
        for (GoldQuestion question : questions) {
            if (question.report()) {
                GoldQuestion asked = noise.applied(question);
                long start = System.nanoTime();
                List<Match> matches = finder.find(asked.text());
                results.add(Scores.Result.of(asked, matches, (System.nanoTime() - start) / 1000));
            }
        }
        return new Scores(results, answeredAbove, suggestedAbove);
    }

    List<String> report(RankingModel model, boolean withMisses) {
        var lines = new ArrayList<String>();
        lines.add("Fitted on %s; answered from %.3f on, suggested from %.3f on."
                .formatted(model.fittedOn(), model.answeredAbove(), model.suggestedAbove()));
        lines.addAll(Scores.head());
        for (Noise noise : Noise.values()) {
            lines.add(measure(model, noise).row(noise.name().toLowerCase(Locale.ROOT)));
        }
        Scores scores = measure(model, Noise.AS_WRITTEN);
        lines.add(scores.ofTopic(true, PLAIN_QUESTIONS).row("plain questions only"));
        lines.add(scores.ofTopic(false, PLAIN_QUESTIONS).row("hard questions only"));
        PlainSearch plain = PlainSearch.over(entries);
        Finder found = question -> plain.find(question, DATE);
        lines.add(scores(found, Noise.AS_WRITTEN, 2, 2).row("StandardAnalyzer + BM25"));
        lines.add(scores(found, Noise.NO_DIACRITICS, 2, 2).row("the same, no diacritics"));
        lines.add("Calibration error %.3f; a question takes %d µs (median), %d µs (99 %%)."
                .formatted(scores.calibrationError(), scores.micros(0.5), scores.micros(0.99)));
        for (int band = 0; band < 10; band++) {
            lines.add(band(scores.band(band), band));
        }
        if (withMisses) {
            lines.addAll(misses(scores));
        }
        return lines;
    }

    private static List<String> misses(Scores scores) {
        return scores.results().stream()
                .filter(result -> result.question().inScope() ? result.rank() != 1 : result.confidence() > 0.1)
                .sorted(Comparator.comparingDouble(Scores.Result::confidence).reversed())
                .map(result -> {
                    GoldQuestion asked = result.question();
                    return "%.2f  %s, found %s: %s"
                            .formatted(result.confidence(), asked.slug(), result.first(), asked.text());
                })
                .toList();
    }

    private static String band(List<Scores.Result> results, int band) {
        long right = results.stream().filter(result -> result.rank() == 1).count();
        return "confidence 0.%d: %d questions, %.0f %% right"
                .formatted(band, results.size(), results.isEmpty() ? 0 : 100.0 * right / results.size());
    }

    private static void write(RankingModel model, Path file) throws IOException {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(model) + "\n");
    }
}
