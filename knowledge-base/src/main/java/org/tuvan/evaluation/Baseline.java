package org.tuvan.evaluation;

import org.tuvan.evaluation.Measurement.Finder;
import org.tuvan.noise.Noise;

/**
 * Another way to search, with the thresholds that suit it best on the half for fitting.
 *
 * @param kept whether some threshold keeps the wrong ones among its answers as few as we demand of ours
 */
record Baseline(String title, Finder finder, Thresholds thresholds, boolean kept) {

    static final double MOST_WRONG = 0.02;

    /** @param mostSuggested part of the questions out of scope that may get suggestions: as many as ours give */
    static Baseline tuned(String title, Finder finder, Measurement measurement, double mostSuggested) {
        var results = measurement.results(finder, Noise.AS_WRITTEN, false);
        Thresholds best = Thresholds.best(results, MOST_WRONG, mostSuggested);
        return new Baseline(title, finder, best, Thresholds.keeps(new Scores(results, best), MOST_WRONG));
    }
}
