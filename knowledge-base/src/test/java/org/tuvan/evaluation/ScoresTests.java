package org.tuvan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.evaluation.Scores.Result;

class ScoresTests {

    private static final GoldQuestion IN_SCOPE = new GoldQuestion("luong", true, "a", "Lương đâu?");
    private static final GoldQuestion OUT_OF_SCOPE = new GoldQuestion("khac", true, "-", "Ly hôn ở đâu?");

    /** Answered right, answered wrong, suggested right, suggested in vain, refused; beyond our scope one of each. */
    private static final Scores SCORES = new Scores(
            List.of(
                    asked(1, 0.95),
                    asked(2, 0.92),
                    asked(3, 0.50),
                    asked(4, 0.45),
                    asked(1, 0.10),
                    other(0.91),
                    other(0.40),
                    other(0.05),
                    other(0.04)),
            new Thresholds(0.9, 0.3));

    @Test
    void countsTheRightEntryFirstAndAmongThree() {
        assertThat(SCORES.rightFirst()).isEqualTo(0.4);
        assertThat(SCORES.inFirstThree()).isEqualTo(0.8);
        assertThat(SCORES.errors()).isEqualTo(3);
    }

    @Test
    void countsWhatWasAnsweredAndWhetherItWasRight() {
        assertThat(SCORES.coverage()).isEqualTo(0.4);
        assertThat(SCORES.wrongAmongAnswered()).isEqualTo(2.0 / 3);
        assertThat(SCORES.balance()).isCloseTo(2 * (1.0 / 3) * 0.2 / (1.0 / 3 + 0.2), within(1e-9));
    }

    @Test
    void countsWhatHelpedAndWhatWasRefused() {
        assertThat(SCORES.helped()).isEqualTo(0.4);
        assertThat(SCORES.refusedOutOfScope()).isEqualTo(0.75);
        assertThat(SCORES.silentOutOfScope()).isEqualTo(0.5);
    }

    @Test
    void countsTheLossOfTheQuestionsThatNoiseChanges() {
        GoldQuestion mistyped = IN_SCOPE.written("luong dau");
        var before = new Scores(List.of(asked(1, 0.9), asked(1, 0.9), asked(2, 0.9)), new Thresholds(1, 1));
        var after = new Scores(
                List.of(
                        new Result(mistyped, 1, 0.9, "a", 1),
                        new Result(mistyped, 2, 0.9, "b", 1),
                        new Result(IN_SCOPE, 2, 0.9, "b", 1)),
                new Thresholds(1, 1));

        assertThat(before.lossWhereChanged(after)).isEqualTo(0.5);
    }

    @Test
    void measuresHowFarConfidenceIsFromReality() {
        var sure = new Scores(List.of(asked(1, 0.95), asked(1, 0.95), asked(2, 0.55)), new Thresholds(1, 1));

        assertThat(sure.band(9)).hasSize(2);
        assertThat(sure.calibrationError()).isCloseTo((2 * 0.05 + 0.55) / 3, within(1e-9));
    }

    @Test
    void findsTheThresholdThatAnswersMostWithFewWrongAnswers() {
        var results = new ArrayList<Result>();
        for (int i = 0; i < 60; i++) {
            results.add(asked(1, 0.99 - i * 0.001));
        }
        results.add(asked(2, 0.90));
        results.add(asked(1, 0.89));
        results.add(other(0.80));
        results.add(other(0.20));

        Thresholds best = Thresholds.best(results, 0.02, 0.5);

        assertThat(best.answered()).isEqualTo(0.89);
        assertThat(best.suggested()).isGreaterThan(0.20).isLessThanOrEqualTo(0.80);
        assertThat(Thresholds.keeps(new Scores(results, best), 0.02)).isTrue();
    }

    @Test
    void takesTheBestBalanceWhereWrongAnswersCannotBeKeptFew() {
        var results = List.of(asked(2, 0.9), asked(1, 0.8), asked(1, 0.7), asked(2, 0.2), other(0.1));

        Thresholds best = Thresholds.best(results, 0.02, 0.5);

        assertThat(best.answered()).isEqualTo(0.7);
        assertThat(Thresholds.keeps(new Scores(results, best), 0.02)).isFalse();
    }

    private static Result asked(int rank, double confidence) {
        return new Result(IN_SCOPE, rank, confidence, rank == 1 ? "a" : "b", 1);
    }

    private static Result other(double confidence) {
        return new Result(OUT_OF_SCOPE, 0, confidence, "b", 1);
    }
}
