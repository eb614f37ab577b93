package org.tuvan.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Terms terms;
    private final Background background;
    private final Question question;
    private final Places places;
    private final Map<String, TopicView> topics = new HashMap<>();
    private final double[] kindWeights = new double[Terms.KINDS];
    private int strangers;

    Features(Question question, Terms terms, Background background) {
        this.question = question;
        this.terms = terms;
        this.background = background;
        places = new Places(question.whole().terms());
        strangers = question.whole().strangers();
        for (int term : question.whole().terms()) {
            kindWeights[terms.kind(term)] += terms.weight(term);
            strangers += terms.kind(term) == Terms.STRANGER ? 1 : 0;
        }
        kindWeights[Terms.SYLLABLE] += 0.5 * question.whole().unknown() * terms.unknownWeight();
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
        f[17] = Math.min(3, f[17]);
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
        double[] shared = new double[question.weights().length];
        for (int j = 0; j < asked.terms().length; j++) {
            int i = places.of(asked.terms()[j]);
            if (i >= 0) {
                int accent = question.whole().accents()[i];
                double weight = terms.weight(asked.terms()[j]) * Phrase.agreement(accent, asked.accents()[j]);
                for (int w : question.windowsOfTerm()[i]) {
                    shared[w] += weight;
                }
            }
        }
        return shared;
    }

    /** Looks at each term that question and entry share; returns for each window what it shares with the middle. */
    private double[] words(Profile profile, double[] f) {
        TopicView topic = topics.computeIfAbsent(
                profile.entry().topic(),
                slug -> TopicView.of(question.whole(), background.topic(slug), background, terms));
        f[12] = topic.missedSyllables();
        f[13] = topic.missedOthers();
        f[14] = topic.likelihood();
        f[17] = strangers;
        f[19] = kindWeights[Terms.IDEA];
        double[] centres = new double[question.weights().length];
        Bag wording = profile.wording();
        for (int j = 0; j < wording.terms().length; j++) {
            int i = places.of(wording.terms()[j]);
            if (i >= 0) {
                boolean answered = profile.answer().count(wording.terms()[j]) > 0;
                worded(i, wording, wording.counts()[j], centres, f);
                met(i, topic, shareOf(i, wording, wording.counts()[j]), answered, f);
            }
        }
        answered(profile, topic, f);
        return centres;
    }

    /** A term that people use when they ask for the entry. */
    private void worded(int i, Bag wording, int count, double[] centres, double[] f) {
        int term = question.whole().terms()[i];
        int kind = terms.kind(term);
        double weight = terms.weight(term);
        double agreement = wording.agreement(term, question.whole().accents()[i]);
        double share = Profile.share(wording, count) * agreement;
        f[5 + Math.min(kind, Terms.IDEA)] += weight / (kindWeights[kind] + 1) * agreement;
        f[18] += kind == Terms.IDEA ? weight * share : 0;
        for (int w : question.windowsOfTerm()[i]) {
            centres[w] += share * weight * weight;
        }
    }

    private double shareOf(int i, Bag wording, int count) {
        int term = question.whole().terms()[i];
        return wording.agreement(term, question.whole().accents()[i]) * count / wording.texts();
    }

    /** Terms of the answer. */
    private void answered(Profile profile, TopicView topic, double[] f) {
        Bag answer = profile.answer();
        for (int term : answer.terms()) {
            int i = places.of(term);
            if (i >= 0) {
                int kind = terms.kind(term);
                if (kind < Terms.IDEA) {
                    double agreement = answer.agreement(term, question.whole().accents()[i]);
                    f[8 + kind] += terms.weight(term) / (kindWeights[kind] + 1) * agreement;
                }
                if (profile.wording().count(term) == 0) {
                    met(i, topic, 0, true, f);
                }
            }
        }
    }

    /** A term of wording or answer: it does not speak against the entry, and perhaps for it. */
    private void met(int i, TopicView topic, double here, boolean answered, double[] f) {
        int term = question.whole().terms()[i];
        int kind = terms.kind(term);
        double likelihood = TopicView.likelihood(here, answered, topic.inTopic()[i], background.share(term));
        f[kind == Terms.SYLLABLE ? 12 : 13] += likelihood - topic.missed()[i];
        f[17] -= kind == Terms.STRANGER ? 1 : 0;
        f[19] -= kind == Terms.IDEA ? terms.weight(term) : 0;
    }
}
