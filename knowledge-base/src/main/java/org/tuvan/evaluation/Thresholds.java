package org.tuvan.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tuvan.ranking.RankingModel;

/**
 * From which confidence on to speak.
 *
 * @param answered from this one on the best match is the answer
 * @param suggested from this one on the first three are suggested
 */
record Thresholds(double answered, double suggested) {

    /** A threshold that hardly ever answers is none. */
    private static final double LEAST_COVERAGE = 0.02;

    static Thresholds of(RankingModel model) {
        return new Thresholds(model.answeredAbove(), model.suggestedAbove());
    }

    /**
     * The best for these results: the most answers with so few wrong among them; if that cannot be had, the most right
     * answers for the fewest wrong ones (F1).
     *
     * @param mostSuggested part of the questions out of scope that may get suggestions
     */
    static Thresholds best(List<Scores.Result> results, double mostWrong, double mostSuggested) {
        double suggested = suggested(results, mostSuggested);
        List<Scores> possible = results.stream()
                .map(Scores.Result::confidence)
                .distinct()
                .sorted()
                .map(answered -> new Scores(results, new Thresholds(answered, Math.min(answered, suggested))))
                .toList();
        return possible.stream()
                .filter(scores -> keeps(scores, mostWrong))
                .max(Comparator.comparingDouble(Scores::coverage))
                .or(() -> possible.stream().max(Comparator.comparingDouble(Scores::balance)))
                .map(Scores::thresholds)
                .orElse(new Thresholds(1, 1));
    }

    static boolean keeps(Scores scores, double mostWrong) {
        return scores.wrongAmongAnswered() <= mostWrong && scores.coverage() >= LEAST_COVERAGE;
    }

    private static double suggested(List<Scores.Result> results, double most) {
        List<Double> outOfScope = confidences(results).toList();
        int allowed = (int) (outOfScope.size() * most);
        return allowed < outOfScope.size() ? Math.nextUp(outOfScope.get(allowed)) : 0;
    }

    private static Stream<Double> confidences(List<Scores.Result> results) {
        return results.stream()
                .filter(result -> !result.question().inScope())
                .map(Scores.Result::confidence)
                .sorted(Comparator.reverseOrder());
    }
}
