package org.tuvan.ranking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.tuvan.meaning.WordVectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was fitted from the gold questions: how features order the entries, how they become a confidence, and from which
 * confidence on to speak. {@code org.tuvan.evaluation.Evaluation} writes it.
 *
 * @param fittedOn what it was fitted on
 * @param ranking weight of each ranking feature
 * @param confidence weight of each feature in the log-odds of being right; {@code bias} stands alone
 * @param answeredAbove from this confidence on an entry is the answer
 * @param suggestedAbove from this confidence of the best one on, entries are suggested
 * @param words what was learnt of single words, in a file of its own
 */
public record RankingModel(
        String fittedOn,
        Map<String, Double> ranking,
        Map<String, Double> confidence,
        double answeredAbove,
        double suggestedAbove,
        @JsonIgnore WordVectors words) {

    /** Where the fitted model lives on the class path. */
    public static final String PLACE = "/ranking/model.json";

    public static final String BIAS = "bias";

    /** The weight for "none of the entries", which takes part in every ranking. */
    public static final String NONE = "none";

    public static RankingModel shipped() {
        try (var in = Objects.requireNonNull(RankingModel.class.getResourceAsStream(PLACE), PLACE)) {
            var model = JsonMapper.shared().readValue(in, RankingModel.class);
            return new RankingModel(
                    model.fittedOn(),
                    model.ranking(),
                    model.confidence(),
                    model.answeredAbove(),
                    model.suggestedAbove(),
                    WordVectors.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Orders by these weights and is sure of nothing: a step of fitting. */
    public static RankingModel ranking(Map<String, Double> weights, WordVectors words) {
        return new RankingModel("", weights, Map.of(), 1, 1, words);
    }

    double confidence(Map<String, Double> features) {
        double odds = confidence.getOrDefault(BIAS, 0.0);
        for (var weight : confidence.entrySet()) {
            odds += weight.getValue() * features.getOrDefault(weight.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-odds));
    }
}
