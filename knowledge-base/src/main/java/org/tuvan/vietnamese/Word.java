package org.tuvan.vietnamese;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One word, looked at once: there are few different ones, and each stands in thousands of texts. Equal words are mostly
 * the same object, which makes all that compares them later quicker.
 *
 * @param written lower case, the tone mark in its one place
 * @param bare without diacritics
 * @param syllable whether it can be a Vietnamese syllable
 */
record Word(String written, String bare, boolean syllable) {

    private static final int MOST_KNOWN = 20_000;

    /** Longer ones are no words; they come once and need not be kept. */
    private static final int LONGEST_KNOWN = 12;

    private static final Map<String, Word> KNOWN = new ConcurrentHashMap<>();

    /** @param lower in lower case */
    static Word of(String lower) {
        Word known = KNOWN.get(lower);
        if (known != null) {
            return known;
        }
        Word word = read(lower);
        if (lower.length() <= LONGEST_KNOWN) {
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(lower, word);
        }
        return word;
    }

    private static Word read(String lower) {
        String written = Syllable.withToneInPlace(lower);
        if (!written.equals(lower)) {
            return of(written);
        }
        String bare = Letters.bare(lower);
        return new Word(lower, bare.equals(lower) ? lower : of(bare).written(), Syllable.valid(lower));
    }
}
