package org.tuvan.vietnamese;

import java.text.Normalizer;

/** What each letter is without its diacritics or without its tone: tables, since every word of every text is looked at. */
final class Letters {

    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    /** All letters with Vietnamese diacritics, and the marks that may stand alone, are below. */
    private static final int TABLE = 0x1F00;

    /** Instead of a mark that goes. */
    private static final char GONE = 0;

    private static final char[] BARE = new char[TABLE];
    private static final char[] TONELESS = new char[TABLE];
    private static final char[] TONE = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            BARE[c] = c == 'đ'
                    ? 'd'
                    : Character.getType(apart.charAt(0)) == Character.NON_SPACING_MARK ? GONE : apart.charAt(0);
            TONELESS[c] = c;
            for (char mark : apart.toCharArray()) {
                if (TONES.indexOf(mark) >= 0) {
                    TONE[c] = mark;
                    String rest = Normalizer.normalize(apart.replace(String.valueOf(mark), ""), Normalizer.Form.NFC);
                    TONELESS[c] = rest.isEmpty() ? GONE : rest.charAt(0);
                }
            }
        }
    }

    private Letters() {}

    static String bare(String lower) {
        return mapped(lower, BARE);
    }

    static String withoutTone(String word) {
        return mapped(word, TONELESS);
    }

    /** The first tone mark in a word, 0 if there is none. */
    static char tone(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127 && c < TABLE && TONE[c] != 0) {
                return TONE[c];
            }
        }
        return 0;
    }

    private static String mapped(String text, char[] table) {
        int from = 0;
        while (from < text.length() && (text.charAt(from) >= TABLE || table[text.charAt(from)] == text.charAt(from))) {
            from++;
        }
        if (from == text.length()) {
            return text;
        }
        var result = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            char mapped = c < TABLE ? table[c] : c;
            if (mapped != GONE) {
                result.append(mapped);
            }
        }
        return result.toString();
    }
}
