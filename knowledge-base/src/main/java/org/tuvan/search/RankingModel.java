package org.tuvan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was fitted from the gold questions: how features order the entries, how they become a confidence, and from which
 * confidence on to speak.
 *
 * @param fitted day of the fit and on what
 * @param ranking weight of each ranking feature
 * @param confidence weight of each feature of the confidence; {@code bias} stands for itself
 * @param calibration ascending pairs of what the weights give and what it is worth
 * @param answeredAbove an answer is given from this confidence on
 * @param suggestedAbove an entry is offered from this confidence on
 */
public record RankingModel(
        String fitted,
        Map<String, Double> ranking,
        Map<String, Double> confidence,
        List<double[]> calibration,
        double answeredAbove,
        double suggestedAbove) {

    private static final String PLACE = "/search/ranking-model.json";

    public static RankingModel shipped() {
        try (var in = Objects.requireNonNull(RankingModel.class.getResourceAsStream(PLACE), PLACE)) {
            return JsonMapper.shared().readValue(in, RankingModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal parts of a few plain features: where fitting starts. */
    public static RankingModel unfitted() {
        return new RankingModel(
                "never",
                Map.of("variant", 10.0, "centre", 10.0, "likelihood", 0.1),
                Map.of("share", 1.0),
                List.of(),
                1,
                1);
    }

    double score(Map<String, Double> weights, Map<String, Double> features) {
        double score = 0;
        for (var weight : weights.entrySet()) {
            score += weight.getValue() * features.getOrDefault(weight.getKey(), 0.0);
        }
        return score;
    }
}
