package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One text as numbers, each term once and in ascending order.
 *
 * @param accents for each term how it was written with diacritics, 0 if that is not known
 * @param words number of words
 * @param unknown number of different words that the vocabulary does not have
 * @param strangers number of ideas of other fields of law or of life that no entry speaks of
 */
record Phrase(int[] terms, int[] accents, int words, int unknown, int strangers) {

    /** How much of a shared term counts when both sides wrote it with different diacritics. */
    private static final float OTHER_ACCENT = 0.15f;

    float weight(Terms vocabulary) {
        float weight = 0;
        for (int term : terms) {
            weight += vocabulary.weight(term);
        }
        return weight;
    }

    static float agreement(int accent, int other) {
        return accent == 0 || other == 0 || accent == other ? 1 : OTHER_ACCENT;
    }

    /** Collects terms in the order of the text. */
    static final class Builder {

        private record Term(int id, int accent) {}

        private final List<Term> terms = new ArrayList<>();
        private int words;
        private int unknown;
        private int strangers;

        void addWord(int id, int accent) {
            words++;
            unknown += id < 0 ? 1 : 0;
            add(id, accent);
        }

        void addStranger() {
            strangers++;
        }

        void add(int id, int accent) {
            if (id >= 0) {
                terms.add(new Term(id, accent));
            }
        }

        Phrase build() {
            terms.sort(Comparator.comparingInt(Term::id));
            int[] ids = new int[terms.size()];
            int[] accents = new int[terms.size()];
            int size = 0;
            for (Term term : terms) {
                if (size == 0 || ids[size - 1] != term.id()) {
                    ids[size] = term.id();
                    accents[size++] = term.accent();
                }
            }
            return new Phrase(Arrays.copyOf(ids, size), Arrays.copyOf(accents, size), words, unknown, strangers);
        }
    }
}
