package org.tuvan.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ranking looks at for one question and one entry; each number can be explained to an editor. */
final class Features {

    /** In the order of the arrays that {@link #of} gives. */
    static final List<String> NAMES = List.of(
            "variant", // likeness of the most alike way to ask, in any sentence
            "variantWhole", // the same for the question as a whole
            "variantContained", // part of that way to ask that the question contains
            "variantsBestThree", // mean likeness of the three most alike ones
            "title",
            "wording", // part of the question's words that people use to ask for the entry
            "wordingPairs",
            "wordingIdeas",
            "answer", // part of the question's words that the answer uses
            "answerPairs",
            "centre", // likeness to the middle of all ways to ask
            "centreOfSentence",
            "likelihood", // how much more usual the words are here than elsewhere
            "likelihoodPairs",
            "topic", // how much more usual they are in the topic
            "bm25",
            "same", // how close to word for word a known way to ask
            "strange", // ideas of other fields that the entry does not speak of
            "ideasMet", // ideas of our field that people have when they ask for the entry
            "ideasMissed"); // ideas of our field that they do not have

    static final int SAME = NAMES.indexOf("same");
    static final int LIKELIHOOD = NAMES.indexOf("likelihood");

    /** From this likeness on a question may be said to be a known one. */
    private static final double ALIKE = 0.6;

    private static final int[] NOWHERE = {};

    private final Terms terms;
    private final Background background;
    private final Question question;
    private final double[] kindWeights;

    Features(Question question, Terms terms, Background background) {
        this.question = question;
        this.terms = terms;
        this.background = background;
        kindWeights = kindWeights(question.whole());
    }

    double[] of(Profile profile, double bm25) {
        double[] f = new double[NAMES.size()];
        phrases(profile, f);
        double[] centres = words(profile, f);
        for (int w = 0; w < centres.length; w++) {
            double centre = centres[w] / question.norms()[w] / profile.wordingNorm();
            f[10] = w == 0 ? centre : f[10];
            f[11] = Math.max(f[11], centre);
        }
        f[15] = bm25;
        f[17] = Math.min(3, f[17] + question.whole().strangers());
        return f;
    }

    private void phrases(Profile profile, double[] f) {
        double[] best = new double[profile.asked().size()];
        for (int a = 0; a < best.length; a++) {
            double[] shared = shared(profile.asked().get(a));
            float weight = profile.askedWeights()[a];
            for (int w = 0; w < shared.length; w++) {
                double alike = 2 * shared[w] / (question.weights()[w] + weight);
                best[a] = Math.max(best[a], alike);
                f[1] = w == 0 ? Math.max(f[1], alike) : f[1];
                f[2] = Math.max(f[2], shared[w] / (weight + 2));
            }
        }
        f[16] = Math.pow(Math.max(0, f[1] - ALIKE) / (1 - ALIKE), 2);
        f[4] = best[0];
        Arrays.sort(best);
        f[0] = best[best.length - 1];
        for (int i = 1; i <= Math.min(3, best.length); i++) {
            f[3] += best[best.length - i] / 3;
        }
    }

    /** For each window the weight of what it shares with a way to ask. */
    private double[] shared(Phrase asked) {
        Phrase whole = question.whole();
        double[] shared = new double[question.weights().length];
        int j = 0;
        for (int i = 0; i < whole.terms().length && j < asked.terms().length; i++) {
            while (j < asked.terms().length && asked.terms()[j] < whole.terms()[i]) {
                j++;
            }
            if (j < asked.terms().length && asked.terms()[j] == whole.terms()[i]) {
                double weight =
                        terms.weight(whole.terms()[i]) * Phrase.agreement(whole.accents()[i], asked.accents()[j]);
                for (int w : question.windowsOfTerm()[i]) {
                    shared[w] += weight;
                }
            }
        }
        return shared;
    }

    /** Looks at each term of the question; returns for each window what it shares with the middle. */
    private double[] words(Profile profile, double[] f) {
        Phrase whole = question.whole();
        double[] centres = new double[question.weights().length];
        for (int i = 0; i < whole.terms().length; i++) {
            int term = whole.terms()[i];
            int count = profile.wording().count(term);
            double agreement = count == 0 ? 0 : profile.wording().agreement(term, whole.accents()[i]);
            double share = count == 0 ? 0 : Profile.share(profile.wording(), count) * agreement;
            boolean answered = profile.answer().count(term) > 0;
            coverage(term, whole.accents()[i], agreement, answered ? profile.answer() : null, f);
            ideas(term, share, answered, f);
            likelihood(term, profile, agreement * count, answered, f);
            double middle = share * terms.weight(term) * terms.weight(term);
            for (int w : share == 0 ? NOWHERE : question.windowsOfTerm()[i]) {
                centres[w] += middle;
            }
        }
        return centres;
    }

    private void coverage(int term, int accent, double agreement, @Nullable Bag answer, double[] f) {
        int kind = terms.kind(term);
        double weight = terms.weight(term) / (kindWeights[kind] + 1);
        f[5 + Math.min(kind, Terms.IDEA)] += weight * agreement;
        if (kind < Terms.IDEA && answer != null) {
            f[8 + kind] += weight * answer.agreement(term, accent);
        }
    }

    private void ideas(int term, double share, boolean answered, double[] f) {
        boolean met = share > 0 || answered;
        switch (terms.kind(term)) {
            case Terms.STRANGER -> f[17] += met ? 0 : 1;
            case Terms.IDEA -> {
                f[18] += terms.weight(term) * share;
                f[19] += met ? 0 : terms.weight(term);
            }
            default -> {}
        }
    }

    private void likelihood(int term, Profile profile, double count, boolean answered, double[] f) {
        Bag topic = background.topic(profile.entry().topic());
        double everywhere = background.share(term);
        double inTopic = (double) topic.count(term) / topic.texts();
        double here = count / profile.wording().texts();
        double mixed = 0.55 * here + (answered ? 0.03 : 0) + 0.15 * inTopic + 0.2 * everywhere;
        f[terms.kind(term) == Terms.SYLLABLE ? 12 : 13] += Math.log((mixed + 0.001) / (everywhere + 0.001));
        f[14] += Math.log((0.7 * inTopic + 0.3 * everywhere + 0.001) / (everywhere + 0.001));
    }

    private double[] kindWeights(Phrase phrase) {
        double[] weights = new double[Terms.KINDS];
        for (int term : phrase.terms()) {
            weights[terms.kind(term)] += terms.weight(term);
        }
        weights[0] += 0.5 * phrase.unknown() * terms.unknownWeight();
        return weights;
    }
}
