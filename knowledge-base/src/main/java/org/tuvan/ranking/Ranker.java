package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders candidates by the fitted model and says how sure it is of each. */
final class Ranker {

    record Looked(int number, String topic, double[] features) {}

    private record Scored(Looked candidate, double score) {}

    /** Beyond this many times more or less likely it makes no difference. */
    private static final double MOST_CERTAIN = 6;

    private final RankingModel model;
    private final double[] ranking;

    Ranker(RankingModel model) {
        this.model = model;
        ranking = Features.NAMES.stream()
                .mapToDouble(name -> model.ranking().getOrDefault(name, 0.0))
                .toArray();
    }

    /** The best ones, at most that many. */
    List<Ranking.Ranked> rank(List<Looked> candidates, Question question, int most) {
        var scored = new ArrayList<Scored>();
        for (Looked candidate : candidates) {
            double score = 0;
            for (int i = 0; i < ranking.length; i++) {
                score += ranking[i] * candidate.features()[i];
            }
            scored.add(new Scored(candidate, score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double[] shares = shares(scored);
        var matches = new ArrayList<Ranking.Ranked>();
        for (int i = 0; i < Math.min(most, shares.length); i++) {
            var features = new LinkedHashMap<String, Double>();
            for (int f = 0; f < ranking.length; f++) {
                features.put(Features.NAMES.get(f), scored.get(i).candidate().features()[f]);
            }
            features.putAll(certainty(i, scored, shares, question));
            int number = scored.get(i).candidate().number();
            matches.add(new Ranking.Ranked(number, model.confidence(features), features));
        }
        return matches;
    }

    /** What only the comparison of all candidates, or the question alone, can tell. */
    private static Map<String, Double> certainty(int i, List<Scored> scored, double[] shares, Question question) {
        int terms = question.whole().terms().length;
        Scored one = scored.get(i);
        double rival =
                shares.length == 1 ? one.score() : scored.get(i == 0 ? 1 : 0).score();
        double odds = Math.log((shares[i] + 1e-9) / (1 - shares[i] + 1e-9));
        var certainty = new LinkedHashMap<String, Double>();
        certainty.put("score", one.score());
        certainty.put("odds", Math.clamp(odds, -MOST_CERTAIN, MOST_CERTAIN));
        certainty.put("lead", Math.clamp(one.score() - rival, -MOST_CERTAIN, MOST_CERTAIN));
        certainty.put("sameLead", same(one) - mostSame(scored, one));
        certainty.put("topicShare", topicShare(one, scored, shares));
        certainty.put("likelihoodPerTerm", one.candidate().features()[Features.LIKELIHOOD] / (5 + terms));
        certainty.put("length", Math.log(1 + terms));
        certainty.put(
                "unknown", question.whole().unknown() / (2.0 + question.whole().words()));
        return certainty;
    }

    /** How close the question is to word for word another entry's: then being close to this one's says little. */
    private static double mostSame(List<Scored> scored, Scored except) {
        double most = 0;
        for (Scored one : scored) {
            most = one == except ? most : Math.max(most, same(one));
        }
        return most;
    }

    private static double same(Scored one) {
        return one.candidate().features()[Features.SAME];
    }

    private static double topicShare(Scored one, List<Scored> scored, double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            boolean same =
                    scored.get(i).candidate().topic().equals(one.candidate().topic());
            sum += same ? shares[i] : 0;
        }
        return sum;
    }

    /** The chance of each candidate, of which "none of them" takes its part too. */
    private double[] shares(List<Scored> scored) {
        double none = model.ranking().getOrDefault(RankingModel.NONE, 0.0);
        double[] shares = new double[scored.size()];
        double most = Math.max(none, scored.isEmpty() ? none : scored.getFirst().score());
        double total = Math.exp(none - most);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(scored.get(i).score() - most);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }
}
