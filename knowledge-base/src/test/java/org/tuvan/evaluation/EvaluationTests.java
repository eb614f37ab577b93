package org.tuvan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;

/** The floor below which the search may not fall on the questions kept for the report. */
class EvaluationTests {

    private static final Measurement MEASUREMENT = Measurement.shipped();
    private static final RankingModel MODEL = RankingModel.shipped();
    private static final Measurement.Finder FINDER = MEASUREMENT.finder(MODEL);

    @Test
    void holdsTheFloorOnTheReportingHalf() {
        Scores scores = measured(Noise.AS_WRITTEN);

        assertThat(scores.rightFirst()).isGreaterThan(0.89);
        assertThat(scores.inFirstThree()).isGreaterThan(0.965);
        assertThat(scores.wrongAmongAnswered()).isLessThanOrEqualTo(0.02);
        assertThat(scores.refusedOutOfScope()).isGreaterThanOrEqualTo(0.97);
        assertThat(scores.calibrationError()).isLessThan(0.06);
    }

    @Test
    void losesLittleWithoutDiacritics() {
        assertThat(measured(Noise.NO_DIACRITICS).rightFirst()).isGreaterThan(0.87);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEENCODE", "TELEX", "VNI", "TYPOS"})
    void losesLittleToTheWayOfTyping(Noise noise) {
        assertThat(measured(noise).rightFirst()).isGreaterThan(0.85);
    }

    @Test
    void goldQuestionsNameEntriesThatExist() {
        assertThat(MEASUREMENT.unknownSlugs()).isEmpty();
    }

    private static Scores measured(Noise noise) {
        return MEASUREMENT.measure(FINDER, noise, Thresholds.of(MODEL));
    }
}
