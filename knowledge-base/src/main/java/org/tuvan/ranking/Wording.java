package org.tuvan.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * All ways to ask for one entry, term by term: in which of them it stands and how it is written there. Looking at the
 * terms of a question alone costs far less than reading every way to ask.
 *
 * @param terms each once, ascending
 * @param starts for each term where its uses begin in the two arrays below, and one more for the end
 * @param askedOf for each use the number of the way to ask
 * @param accents for each use how it is written there, 0 if that is not known
 * @param weights of the ways to ask: all their terms
 */
record Wording(int[] terms, int[] starts, int[] askedOf, int[] accents, float[] weights) {

    /** How much a match counts when the question has diacritics and the ways to ask do not tell theirs. */
    private static final float UNSURE_ACCENT = 0.6f;

    private static final float OTHER_ACCENT = 0.15f;

    /** @param terms see {@link #terms(List)} */
    static Wording of(int[] terms, List<Phrase> asked, Terms vocabulary) {
        int[] starts = new int[terms.length + 1];
        for (Phrase phrase : asked) {
            for (int term : phrase.terms()) {
                starts[Arrays.binarySearch(terms, term) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] free = starts.clone();
        int[] askedOf = new int[starts[terms.length]];
        int[] accents = new int[askedOf.length];
        float[] weights = new float[asked.size()];
        for (int i = 0; i < weights.length; i++) {
            Phrase phrase = asked.get(i);
            weights[i] = phrase.weight(vocabulary);
            for (int j = 0; j < phrase.terms().length; j++) {
                int use = free[Arrays.binarySearch(terms, phrase.terms()[j])]++;
                askedOf[use] = i;
                accents[use] = phrase.accents()[j];
            }
        }
        return new Wording(terms, starts, askedOf, accents, weights);
    }

    /** All terms of some texts, each once, ascending. */
    static int[] terms(List<Phrase> texts) {
        return texts.stream()
                .flatMapToInt(text -> Arrays.stream(text.terms()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many ways to ask there are. */
    int texts() {
        return weights.length;
    }

    /** In how many ways to ask the term at that place stands. */
    int count(int place) {
        return starts[place + 1] - starts[place];
    }

    /** How much a term belongs to the middle of all ways to ask. */
    double share(int place) {
        return Math.sqrt((double) count(place) / texts());
    }

    /** How well one use of a term agrees in its diacritics with a question. */
    static float agreement(int accent, int other) {
        return accent == 0 || accent == other ? 1 : other == 0 ? UNSURE_ACCENT : OTHER_ACCENT;
    }
}
