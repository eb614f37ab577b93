package org.tuvan.vietnamese;

import java.util.ArrayList;
import java.util.List;

/** Cuts lower-case text into words and numbers and reads each of them. */
final class Tokens {

    private Tokens() {}

    /** Runs of letters and digits, and, if asked for, what stands between them. */
    static List<String> split(String lower, boolean withGaps) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= lower.length(); i++) {
            if (i == lower.length() || inWord(lower.charAt(i)) != inWord(lower.charAt(start))) {
                if (withGaps || inWord(lower.charAt(start))) {
                    parts.add(lower.substring(start, i));
                }
                start = i;
            }
        }
        return parts;
    }

    /** @param words runs of letters and digits, in lower case */
    static List<String> read(List<String> words) {
        var syllables = new ArrayList<String>(words.size() + 4);
        for (String word : words) {
            read(word, syllables);
        }
        return Abbreviations.SHIPPED.expandPhrases(syllables);
    }

    private static void read(String word, List<String> syllables) {
        Word seen = Word.of(word);
        boolean afterNumber = !syllables.isEmpty() && isNumber(syllables.getLast());
        List<String> meant = Abbreviations.SHIPPED.expand(seen.written(), afterNumber);
        if (!meant.isEmpty()) {
            syllables.addAll(meant);
        } else if (seen.syllable()) {
            syllables.add(seen.written());
        } else {
            readOddWord(seen.written(), syllables);
        }
    }

    private static void readOddWord(String word, List<String> syllables) {
        String typed = TypingKeys.decode(word);
        if (!typed.equals(word)) {
            syllables.add(typed);
            return;
        }
        List<String> parts = numbersApart(word);
        String calm = Syllable.withoutStretching(word);
        if (parts.size() > 1) {
            parts.forEach(part -> read(part, syllables));
        } else if (calm.equals(word)) {
            syllables.add(word);
        } else {
            read(calm, syllables);
        }
    }

    /** {@code 1tr5} is three words. */
    private static List<String> numbersApart(String word) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= word.length(); i++) {
            if (i == word.length() || Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(start))) {
                parts.add(word.substring(start, i));
                start = i;
            }
        }
        return parts;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
