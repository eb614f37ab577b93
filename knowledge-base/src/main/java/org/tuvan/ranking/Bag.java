package org.tuvan.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * All terms of several texts, in how many of them each occurs, and how it is written there.
 *
 * @param keys ascending: term in the upper half, accent in the lower
 */
record Bag(int[] terms, int[] counts, long[] keys, int texts) {

    /** How much a match counts when the question has diacritics and the texts do not tell theirs. */
    private static final float UNSURE_ACCENT = 0.6f;

    private static final float OTHER_ACCENT = 0.15f;

    static Bag of(List<Phrase> phrases) {
        var counts = new TreeMap<Integer, Integer>();
        for (Phrase phrase : phrases) {
            for (int term : phrase.terms()) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        long[] keys =
                phrases.stream().flatMapToLong(Bag::keys).sorted().distinct().toArray();
        return new Bag(
                counts.keySet().stream().mapToInt(i -> i).toArray(),
                counts.values().stream().mapToInt(i -> i).toArray(),
                keys,
                phrases.size());
    }

    /** How often each term is used in all ways to ask; how it is written is left out. */
    static Bag together(List<Wording> wordings) {
        var counts = new TreeMap<Integer, Integer>();
        int texts = 0;
        for (Wording wording : wordings) {
            texts += wording.texts();
            for (int i = 0; i < wording.terms().length; i++) {
                counts.merge(wording.terms()[i], wording.count(i), Integer::sum);
            }
        }
        return new Bag(
                counts.keySet().stream().mapToInt(i -> i).toArray(),
                counts.values().stream().mapToInt(i -> i).toArray(),
                new long[0],
                texts);
    }

    /** How well a term that is in the bag agrees in its diacritics. */
    float agreement(int term, int accent) {
        if (accent == 0 || has(term, accent)) {
            return 1;
        }
        return has(term, 0) ? UNSURE_ACCENT : OTHER_ACCENT;
    }

    private boolean has(int term, int accent) {
        return Arrays.binarySearch(keys, key(term, accent)) >= 0;
    }

    private static java.util.stream.LongStream keys(Phrase phrase) {
        return java.util.stream.IntStream.range(0, phrase.terms().length)
                .mapToLong(i -> key(phrase.terms()[i], phrase.accents()[i]));
    }

    private static long key(int term, int accent) {
        return ((long) term << 32) | (accent & 0xffffffffL);
    }
}
