package org.tuvan.ranking;

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
            "strange", // ideas of other fields that people do not have when they ask for the entry
            "ideasMet", // ideas of our field that people have when they ask for the entry
            "ideasMissed", // ideas of our field that they do not have
            "meaning"); // how near its direction is to that of all ways to ask

    private static final int VARIANT = NAMES.indexOf("variant");
    private static final int VARIANT_WHOLE = NAMES.indexOf("variantWhole");
    private static final int VARIANT_CONTAINED = NAMES.indexOf("variantContained");
    private static final int VARIANTS_BEST_THREE = NAMES.indexOf("variantsBestThree");
    private static final int TITLE = NAMES.indexOf("title");
    private static final int WORDING = NAMES.indexOf("wording");
    private static final int ANSWER = NAMES.indexOf("answer");
    private static final int CENTRE = NAMES.indexOf("centre");
    private static final int CENTRE_OF_SENTENCE = NAMES.indexOf("centreOfSentence");
    static final int LIKELIHOOD = NAMES.indexOf("likelihood");
    private static final int LIKELIHOOD_PAIRS = NAMES.indexOf("likelihoodPairs");
    private static final int TOPIC = NAMES.indexOf("topic");
    private static final int BM25 = NAMES.indexOf("bm25");
    static final int SAME = NAMES.indexOf("same");
    private static final int STRANGE = NAMES.indexOf("strange");
    private static final int IDEAS_MET = NAMES.indexOf("ideasMet");
    private static final int IDEAS_MISSED = NAMES.indexOf("ideasMissed");
    private static final int MEANING = NAMES.indexOf("meaning");

    /** An idea of another field belongs to an entry if so many times fewer of its ways to ask have it. */
    private static final double USUAL = 4;

    /** From this likeness on a question may be said to be a known one. */
    private static final double ALIKE = 0.6;

    private final Terms terms;
    private final Background background;
    private final Question question;
    private final Map<String, TopicView> topics = new HashMap<>();
    private final double[] kindWeights = new double[Terms.KINDS];
    private final float[] direction;
    private int strangers;

    Features(Question question, Terms terms, Background background, Directions directions) {
        direction = directions.of(question.whole());
        this.question = question;
        this.terms = terms;
        this.background = background;
        strangers = question.whole().strangers();
        for (int term : question.whole().terms()) {
            kindWeights[terms.kind(term)] += terms.weight(term);
            strangers += terms.kind(term) == Terms.STRANGER ? 1 : 0;
        }
        kindWeights[Terms.SYLLABLE] += 0.5 * question.whole().unknown() * terms.unknownWeight();
    }

    double[] of(Profile profile, double bm25) {
        double[] f = new double[NAMES.size()];
        double[] centres = words(profile, f);
        for (int w = 0; w < centres.length; w++) {
            double centre = centres[w] / question.norms()[w] / profile.wordingNorm();
            f[CENTRE] = w == 0 ? centre : f[CENTRE];
            f[CENTRE_OF_SENTENCE] = Math.max(f[CENTRE_OF_SENTENCE], centre);
        }
        f[BM25] = bm25;
        f[MEANING] = Directions.likeness(direction, profile.direction());
        f[STRANGE] = Math.min(3, f[STRANGE]);
        return f;
    }

    private void phrases(Likeness likeness, double[] f) {
        likeness.compare();
        f[VARIANT] = likeness.best();
        f[VARIANT_WHOLE] = likeness.whole();
        f[VARIANT_CONTAINED] = likeness.contained();
        f[VARIANTS_BEST_THREE] = likeness.meanOfBestThree();
        f[TITLE] = likeness.title();
        f[SAME] = Math.pow(Math.max(0, f[VARIANT_WHOLE] - ALIKE) / (1 - ALIKE), 2);
    }

    /** Looks at each term that question and entry share; returns for each window what it shares with the middle. */
    private double[] words(Profile profile, double[] f) {
        TopicView topic = topics.computeIfAbsent(
                profile.entry().topic(),
                slug -> TopicView.of(question.whole(), background.topic(slug), background, terms));
        f[LIKELIHOOD] = topic.missedSyllables();
        f[LIKELIHOOD_PAIRS] = topic.missedOthers();
        f[TOPIC] = topic.likelihood();
        f[STRANGE] = strangers;
        f[IDEAS_MISSED] = kindWeights[Terms.IDEA];
        Wording wording = profile.wording();
        var likeness = new Likeness(question, terms, wording);
        double[] centres = new double[question.weights().length];
        int place = -1;
        int inAnswer = -1;
        for (int i = 0; i < question.whole().terms().length; i++) {
            int term = question.whole().terms()[i];
            place = Ascending.find(wording.terms(), term, Ascending.after(place));
            inAnswer = Ascending.find(profile.answer().terms(), term, Ascending.after(inAnswer));
            if (place >= 0) {
                float agreement = likeness.share(i, place);
                worded(i, wording, place, agreement, centres, f);
                met(i, topic, agreement * wording.count(place) / wording.texts(), inAnswer >= 0, f);
            } else if (inAnswer >= 0) {
                met(i, topic, 0, true, f);
            }
            if (inAnswer >= 0) {
                answered(i, profile.answer(), f);
            }
        }
        phrases(likeness, f);
        return centres;
    }

    /** A term that people use when they ask for the entry. */
    private void worded(int i, Wording wording, int place, float agreement, double[] centres, double[] f) {
        int term = question.whole().terms()[i];
        int kind = terms.kind(term);
        double weight = terms.weight(term);
        double share = wording.share(place) * agreement;
        f[WORDING + Math.min(kind, Terms.IDEA)] += weight / (kindWeights[kind] + 1) * agreement;
        f[IDEAS_MET] += kind == Terms.IDEA ? weight * share : 0;
        for (int w : question.windowsOfTerm()[i]) {
            centres[w] += share * weight * weight;
        }
    }

    /** A term that the answer uses. */
    private void answered(int i, Bag answer, double[] f) {
        int term = question.whole().terms()[i];
        int kind = terms.kind(term);
        if (kind < Terms.IDEA) {
            double agreement = answer.agreement(term, question.whole().accents()[i]);
            f[ANSWER + kind] += terms.weight(term) / (kindWeights[kind] + 1) * agreement;
        }
    }

    /** A term of wording or answer: it does not speak against the entry, and perhaps for it. */
    private void met(int i, TopicView topic, double here, boolean answered, double[] f) {
        int term = question.whole().terms()[i];
        int kind = terms.kind(term);
        double likelihood = TopicView.likelihood(here, answered, topic.inTopic()[i], background, term);
        f[kind == Terms.SYLLABLE ? LIKELIHOOD : LIKELIHOOD_PAIRS] += likelihood - topic.missed()[i];
        f[STRANGE] -= kind == Terms.STRANGER ? Math.min(1, USUAL * here) : 0;
        f[IDEAS_MISSED] -= kind == Terms.IDEA ? terms.weight(term) : 0;
    }
}
