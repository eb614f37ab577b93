package org.tuvan.cue;

import java.util.Collection;
import org.tuvan.vietnamese.VietnameseText;

/** Slips of the finger in words that cannot be Vietnamese: one letter missing, doubled, wrong or swapped. */
final class Typo {

    private static final int SHORTEST = 3;

    private Typo() {}

    /** The one word of the vocabulary that may have been meant; the word itself when it may be right. */
    static String mend(String word, Collection<String> vocabulary) {
        if (vocabulary.contains(word)
                || word.length() < SHORTEST
                || Character.isDigit(word.charAt(0))
                || VietnameseText.isSyllable(word)) {
            return word;
        }
        return vocabulary.stream()
                .filter(meant -> oneSlip(word, meant))
                .findFirst()
                .orElse(word);
    }

    private static boolean oneSlip(String typed, String meant) {
        int longer = typed.length() - meant.length();
        if (longer < -1 || longer > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String meantRest = meant.substring(same);
        return switch (longer) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            default -> tail(typedRest, 1).equals(tail(meantRest, 1)) || swapped(typedRest, meantRest);
        };
    }

    private static boolean swapped(String typed, String meant) {
        return typed.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && tail(typed, 2).equals(tail(meant, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
