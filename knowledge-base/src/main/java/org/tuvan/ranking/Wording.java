package org.tuvan.ranking;

import java.util.ArrayList;
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

    private record Use(int term, int asked, int accent) {}

    static Wording of(List<Phrase> asked, Terms vocabulary) {
        List<Use> uses = uses(asked);
        int[] terms = uses.stream().mapToInt(Use::term).distinct().toArray();
        int[] starts = new int[terms.length + 1];
        for (int k = 0, u = 0; k < terms.length; k++) {
            starts[k] = u;
            while (u < uses.size() && uses.get(u).term() == terms[k]) {
                u++;
            }
        }
        starts[terms.length] = uses.size();
        float[] weights = new float[asked.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = asked.get(i).weight(vocabulary);
        }
        return new Wording(
                terms,
                starts,
                uses.stream().mapToInt(Use::asked).toArray(),
                uses.stream().mapToInt(Use::accent).toArray(),
                weights);
    }

    private static List<Use> uses(List<Phrase> asked) {
        var uses = new ArrayList<Use>();
        for (int i = 0; i < asked.size(); i++) {
            Phrase phrase = asked.get(i);
            for (int j = 0; j < phrase.terms().length; j++) {
                uses.add(new Use(phrase.terms()[j], i, phrase.accents()[j]));
            }
        }
        uses.sort((one, other) -> Integer.compare(one.term(), other.term()));
        return uses;
    }

    /** How many ways to ask there are. */
    int texts() {
        return weights.length;
    }

    /** Where a term stands in {@link #terms}, negative if nobody uses it. */
    int find(int term) {
        return Arrays.binarySearch(terms, term);
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
