package org.tuvan.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tuvan.faq.FaqEntry;
import org.tuvan.meaning.WordTraining;
import org.tuvan.meaning.WordVectors;
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
    private static final double MOST_WRONG = 0.015;

    /** Part of the questions out of scope that may get an answer. */
    private static final double MOST_ANSWERED_OUT_OF_SCOPE = 0.025;

    /** Part of the questions out of scope that may still get suggestions. */
    private static final double MOST_SUGGESTED_OUT_OF_SCOPE = 0.35;

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
            "ideasMissed",
            "meaning");

    private static final List<String> RANKING = Stream.concat(Ranking.features().stream(), Stream.of(RankingModel.NONE))
            .toList();

    /** The best candidate of a question: how sure we were without having seen the question, and whether it is right. */
    record Outcome(double confidence, boolean right, boolean inScope) {}

    private final List<FaqEntry> entries;
    private final List<GoldQuestion> questions = new ArrayList<>();
    private final int gold;
    private final LocalDate date;
    private final WordVectors words;
    private final List<List<Sample>> candidates;

    Fitting(List<FaqEntry> entries, List<GoldQuestion> questionsOfBothHalves, LocalDate date) {
        HeldOut heldOut = HeldOut.of(entries);
        this.entries = heldOut.entries();
        questionsOfBothHalves.stream().filter(question -> !question.report()).forEach(questions::add);
        this.gold = questions.size();
        questions.addAll(heldOut.questions());
        this.date = date;
        words = WordTraining.learnt(this.entries);
        candidates = candidates();
    }

    RankingModel fit() {
        RankingModel model = fitOn(_ -> true);
        List<Outcome> outcomes = crossValidated();
        String on = "%d entries, %d questions".formatted(entries.size(), questions.size());
        return new RankingModel(
                on, model.ranking(), model.confidence(), answeredAbove(outcomes), suggestedAbove(outcomes), words);
    }

    /** @param learnt which questions, by number, to learn from */
    private RankingModel fitOn(IntPredicate learnt) {
        var groups = new ArrayList<List<Sample>>();
        for (int i = 0; i < questions.size(); i++) {
            if (learnt.test(i) && candidates.get(i).stream().anyMatch(Sample::right)) {
                groups.add(candidates.get(i));
            }
        }
        Map<String, Double> ranking = Regression.ranking(groups, RANKING, PENALTY);
        FaqSearch search = FaqSearch.over(entries, RankingModel.ranking(ranking, words));
        List<Sample> samples = IntStream.range(0, questions.size())
                .filter(learnt)
                .mapToObj(questions::get)
                .flatMap(question -> best(search, question))
                .toList();
        return new RankingModel("", ranking, Regression.odds(samples, CONFIDENCE, PENALTY), 1, 1, words);
    }

    /** For each question all that may be its answer, and that there is none. */
    private List<List<Sample>> candidates() {
        FaqSearch search = FaqSearch.over(entries, RankingModel.ranking(Map.of("centre", 1.0), words));
        return questions.stream().map(question -> group(search, question)).toList();
    }

    private List<Sample> group(FaqSearch search, GoldQuestion question) {
        var group = new ArrayList<Sample>();
        for (Match match : search.candidates(question.text(), date)) {
            var features = new HashMap<>(match.features());
            features.put(RankingModel.NONE, 0.0);
            // Of several right entries the best one is to win; the others are no mistakes to learn from.
            boolean best = match.entry().slug().equals(question.slug());
            if (best || !question.accepts(match.entry())) {
                group.add(Sample.of(features, RANKING, best));
            }
        }
        double[] none = new double[RANKING.size()];
        none[RANKING.size() - 1] = 1;
        group.add(new Sample(none, !question.inScope()));
        return group;
    }

    private Stream<Sample> best(FaqSearch search, GoldQuestion question) {
        return search.candidates(question.text(), date).stream()
                .limit(CONSIDERED)
                .map(match -> Sample.of(match.features(), CONFIDENCE, question.accepts(match.entry())));
    }

    /**
     * What would have come out for the gold questions from a model that has not seen them; the held-out variants are too
     * easy to choose thresholds by.
     */
    private List<Outcome> crossValidated() {
        var outcomes = new ArrayList<Outcome>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            FaqSearch search = FaqSearch.over(entries, fitOn(i -> i % FOLDS != left));
            for (int i = fold; i < gold; i += FOLDS) {
                GoldQuestion question = questions.get(i);
                search.find(question.text(), date).matches().stream()
                        .limit(1)
                        .map(best -> new Outcome(best.confidence(), question.accepts(best.entry()), question.inScope()))
                        .forEach(outcomes::add);
            }
        }
        outcomes.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
        return outcomes;
    }

    /** The lowest confidence above which so few are wrong, and so few out of scope; half a wrong one more is assumed. */
    private static double answeredAbove(List<Outcome> outcomes) {
        double mostOutOfScope = MOST_ANSWERED_OUT_OF_SCOPE
                * outcomes.stream().filter(outcome -> !outcome.inScope()).count();
        double above = 1;
        double wrong = 0.5;
        double outOfScope = 0.5;
        for (int i = 0; i < outcomes.size(); i++) {
            wrong += outcomes.get(i).right() ? 0 : 1;
            outOfScope += outcomes.get(i).inScope() ? 0 : 1;
            if (wrong / (i + 1) <= MOST_WRONG && outOfScope <= mostOutOfScope) {
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
}
