package org.tuvan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.Match;
import org.tuvan.search.PlainSearch;

class ReportTests {

    private static final List<FaqEntry> ENTRIES = StarterFaq.entries().stream()
            .filter(entry -> entry.inForceOn(Measurement.DATE))
            .limit(12)
            .toList();
    private static final FaqEntry FIRST = ENTRIES.get(0);
    private static final FaqEntry SECOND = ENTRIES.get(1);
    private static final Measurement MEASUREMENT = new Measurement(
            ENTRIES,
            List.of(
                    new GoldQuestion("mot", true, FIRST.slug(), FIRST.question()),
                    new GoldQuestion(
                            "mot", false, FIRST.slug(), FIRST.variants().getFirst()),
                    new GoldQuestion("hai", true, SECOND.slug() + "|" + FIRST.slug(), SECOND.question()),
                    new GoldQuestion("hai", true, SECOND.slug(), FIRST.question() + " a|b"),
                    new GoldQuestion("khac", true, "-", "Ly hôn ở đâu?")));

    @Test
    void saysTheSameEveryTimeInAllItsSections() {
        List<String> lines = report(List.of()).lines();

        assertThat(lines).isEqualTo(report(List.of()).lines());
        assertThat(lines)
                .contains(
                        "# How well Tuvan answers",
                        "## By form of the question",
                        "## Calibration",
                        "## By topic",
                        "## Alike but not the same")
                .contains(
                        "| right first | at least 90.0 % | 66.7 % | **no** |",
                        "| lost to typos | at most 5.0 % | 0.0 % | yes |")
                .anyMatch(line -> line.startsWith("| as written | 66.7 % | 0.0 | 0.0 |"))
                .anyMatch(line -> line.startsWith("| mot | 1 | 100.0 % | 100.0 % |"))
                .anyMatch(line -> line.startsWith("| hai | 2 | 50.0 % |"));
    }

    @Test
    void namesTheMissesAndTellsColumnsFromWords() {
        assertThat(report(List.of()).misses(5))
                .contains("## The 5 worst misses")
                .filteredOn(line -> line.contains(SECOND.slug()))
                .singleElement()
                .asString()
                .contains(FIRST.slug())
                .endsWith(" a\\|b |");
    }

    @Test
    void countsOurErrorsAsAPartOfThoseOfTheBetterBaseline() {
        var lucene = PlainSearch.over(ENTRIES);
        List<Baseline> baselines = List.of(
                Baseline.tuned("Lucene", asked -> lucene.find(asked, Measurement.DATE), MEASUREMENT, 0.5),
                Baseline.tuned("nothing", asked -> List.of(), MEASUREMENT, 0.5),
                Baseline.tuned("wrong", asked -> List.of(new Match(SECOND, 1, Map.of())), MEASUREMENT, 0.5));

        assertThat(baselines).extracting(Baseline::kept).containsExactly(true, false, false);
        assertThat(report(baselines).lines())
                .contains(
                        "Right entry not first: Tuvan 1 of 3, the better of the others 1; ours are 100 % of its errors.")
                .contains("wrong has no such threshold; it was given the one with the best F1.")
                .anyMatch(line -> line.startsWith("| Lucene | typos |"));
    }

    @Test
    void seesWhichSideOfAPairWasTakenForTheOther() {
        var pair = new LookAlikes("một", FIRST.slug()::equals, "hai", SECOND.slug()::equals);
        Scores scores = MEASUREMENT.measure(
                asked -> List.of(new Match(FIRST, 0.9, Map.of())), Noise.AS_WRITTEN, new Thresholds(0.8, 0.5));

        assertThat(pair.ofLeft(scores)).isEqualTo(new LookAlikes.Side(1, 1, 0, 0));
        assertThat(pair.ofRight(scores)).isEqualTo(new LookAlikes.Side(2, 1, 1, 1));
    }

    private static Report report(List<Baseline> baselines) {
        return new Report(MEASUREMENT, RankingModel.shipped(), baselines);
    }
}
