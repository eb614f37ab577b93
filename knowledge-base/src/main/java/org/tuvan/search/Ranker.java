package org.tuvan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuvan.faq.FaqEntry;

/** Orders candidates by the fitted model and says how sure it is of each. */
final class Ranker {

    record Candidate(FaqEntry entry, double[] features) {}

    private record Scored(Candidate candidate, double score) {}

    private final RankingModel model;
    private final double[] ranking;

    Ranker(RankingModel model) {
        this.model = model;
        ranking = Features.NAMES.stream()
                .mapToDouble(name -> model.ranking().getOrDefault(name, 0.0))
                .toArray();
    }

    List<Match> rank(List<Candidate> candidates, Question question) {
        var scored = new ArrayList<Scored>();
        for (Candidate candidate : candidates) {
            double score = 0;
            for (int i = 0; i < ranking.length; i++) {
                score += ranking[i] * candidate.features()[i];
            }
            scored.add(new Scored(candidate, score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double total = 0;
        for (Scored one : scored) {
            total += Math.exp(one.score() - scored.getFirst().score());
        }
        var matches = new ArrayList<Match>();
        for (int i = 0; i < scored.size(); i++) {
            Map<String, Double> features = new LinkedHashMap<>();
            for (int f = 0; f < ranking.length; f++) {
                features.put(Features.NAMES.get(f), scored.get(i).candidate().features()[f]);
            }
            double rival = scored.size() == 1 ? 0 : scored.get(i == 0 ? 1 : 0).score();
            features.put("bias", 1.0);
            features.put(
                    "share", Math.exp(scored.get(i).score() - scored.getFirst().score()) / total);
            features.put("score", scored.get(i).score());
            features.put("lead", Math.clamp(scored.get(i).score() - rival, -5, 5));
            features.put("length", Math.log(1 + question.whole().terms().length));
            features.put("unknown", (double) question.whole().unknown());
            features.put(
                    "unknownShare",
                    question.whole().unknown() / (2.0 + question.whole().terms().length));
            double raw = model.score(model.confidence(), features);
            matches.add(new Match(scored.get(i).candidate().entry(), calibrated(1 / (1 + Math.exp(-raw))), features));
        }
        return matches;
    }

    private double calibrated(double raw) {
        return raw;
    }
}
