package org.tuvan.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuvan.faq.FaqEntry;
import org.tuvan.ranking.Ranking;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;

/** Fits the ranking model on the fitting half of the gold questions; the reporting half is never looked at. */
final class Fitting {

    /** How many of the best candidates teach the confidence. */
    private static final int CONSIDERED = 4;

    private static final int FOLDS = 5;
    private static final double PENALTY = 1;
    private static final double MOST_WRONG = 0.03;

    /** Part of the questions out of scope that may still get suggestions. */
    private static final double MOST_SUGGESTED_OUT_OF_SCOPE = 0.45;

    private static final List<String> CONFIDENCE = List.of(
            "odds",
            "lead",
            "score",
            "topicShare",
            "likelihoodPerTerm",
            "length",
            "unknown",
            "variant",
            "variantsBestThree",
            "variantContained",
            "centre",
            "wording",
            "wordingPairs",
            "wordingIdeas",
            "answer",
            "same",
            "sameLead",
            "strange",
            "ideasMet",
            "ideasMissed");

    /** The best candidate of a question: how sure we were without having seen the question, and whether it is right. */
    record Outcome(double confidence, boolean right, boolean inScope) {}

    private final List<FaqEntry> entries;
    private final List<GoldQuestion> questions = new ArrayList<>();
    private final int gold;
    private final LocalDate date;

    Fitting(List<FaqEntry> entries, List<GoldQuestion> questionsOfBothHalves, LocalDate date) {
        HeldOut heldOut = HeldOut.of(entries);
        this.entries = heldOut.entries();
        questionsOfBothHalves.stream().filter(question -> !question.report()).forEach(questions::add);
        this.gold = questions.size();
        questions.addAll(heldOut.questions());
        this.date = date;
    }

    RankingModel fit() {
        Map<String, Double> ranking = fitRanking();
        List<List<Sample>> samples = confidenceSamples(RankingModel.ranking(ranking));
        Map<String, Double> confidence = Regression.odds(flat(samples), CONFIDENCE, PENALTY);
        List<Outcome> outcomes = crossValidated(samples);
        String on = "%d entries, %d questions".formatted(entries.size(), questions.size());
        return new RankingModel(on, ranking, confidence, answeredAbove(outcomes), suggestedAbove(outcomes));
    }

    private Map<String, Double> fitRanking() {
        var names = new ArrayList<>(Ranking.features());
        names.add(RankingModel.NONE);
        FaqSearch search = FaqSearch.over(entries, RankingModel.ranking(Map.of("centre", 1.0)));
        var groups = new ArrayList<List<Sample>>();
        for (GoldQuestion question : questions) {
            var group = new ArrayList<Sample>();
            for (Match match : search.candidates(question.text(), date)) {
                var features = new HashMap<>(match.features());
                features.put(RankingModel.NONE, 0.0);
                // Of several right entries the best one is to win; the others are no mistakes to learn from.
                boolean best = match.entry().slug().equals(question.slug());
                if (best || !question.accepts(match.entry())) {
                    group.add(Sample.of(features, names, best));
                }
            }
            double[] none = new double[names.size()];
            none[names.size() - 1] = 1;
            group.add(new Sample(none, !question.inScope()));
            if (group.stream().anyMatch(Sample::right)) {
                groups.add(group);
            }
        }
        return Regression.ranking(groups, names, PENALTY);
    }

    private List<List<Sample>> confidenceSamples(RankingModel ranking) {
        FaqSearch search = FaqSearch.over(entries, ranking);
        return questions.stream()
                .map(question -> {
                    List<Match> matches = search.candidates(question.text(), date);
                    return samples(matches.subList(0, Math.min(CONSIDERED, matches.size())), question, CONFIDENCE);
                })
                .toList();
    }

    private static List<Sample> samples(List<Match> matches, GoldQuestion question, List<String> names) {
        return matches.stream()
                .map(match -> Sample.of(match.features(), names, question.accepts(match.entry())))
                .toList();
    }

    /** What would have come out for the gold questions; the held-out variants are too easy to choose thresholds by. */
    private List<Outcome> crossValidated(List<List<Sample>> samples) {
        var outcomes = new ArrayList<Outcome>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var others = new ArrayList<Sample>();
            for (int i = 0; i < samples.size(); i++) {
                if (i % FOLDS != fold) {
                    others.addAll(samples.get(i));
                }
            }
            Map<String, Double> weights = Regression.odds(others, CONFIDENCE, PENALTY);
            for (int i = fold; i < samples.size(); i += FOLDS) {
                if (i < gold && !samples.get(i).isEmpty()) {
                    Sample best = samples.get(i).getFirst();
                    outcomes.add(new Outcome(
                            confidence(best, weights),
                            best.right(),
                            questions.get(i).inScope()));
                }
            }
        }
        outcomes.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
        return outcomes;
    }

    /** The lowest confidence above which so few are wrong; half a wrong one more is assumed. */
    private static double answeredAbove(List<Outcome> outcomes) {
        double above = 1;
        double wrong = 0.5;
        for (int i = 0; i < outcomes.size(); i++) {
            wrong += outcomes.get(i).right() ? 0 : 1;
            if (wrong / (i + 1) <= MOST_WRONG) {
                above = outcomes.get(i).confidence();
            }
        }
        return Scale.rounded(above);
    }

    private static double suggestedAbove(List<Outcome> outcomes) {
        List<Outcome> outOfScope =
                outcomes.stream().filter(outcome -> !outcome.inScope()).toList();
        int most = (int) (outOfScope.size() * MOST_SUGGESTED_OUT_OF_SCOPE);
        return outOfScope.isEmpty() ? 0.5 : Scale.rounded(outOfScope.get(most).confidence());
    }

    private static double confidence(Sample sample, Map<String, Double> weights) {
        double odds = weights.getOrDefault(RankingModel.BIAS, 0.0);
        for (int j = 0; j < CONFIDENCE.size(); j++) {
            odds += weights.getOrDefault(CONFIDENCE.get(j), 0.0) * sample.values()[j];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    private static List<Sample> flat(List<List<Sample>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }
}
