package org.tuvan.vietnamese;

import java.text.Normalizer;
import java.util.Map;

/** Reads a word typed with Telex ({@code nghir}) or VNI ({@code nghi3}) keys while the input method was off. */
final class TypingKeys {

    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final Map<String, String> TELEX_LETTERS =
            Map.of("aa", "â", "ee", "ê", "oo", "ô", "dd", "đ", "aw", "ă", "ow", "ơ", "uw", "ư");

    private TypingKeys() {}

    /** The syllable meant, or the word itself if reading it so gives no Vietnamese syllable. */
    static String decode(String word) {
        if (word.length() < 3 || word.length() > 9) {
            return word;
        }
        String meant =
                Character.isDigit(word.charAt(word.length() - 1)) || hasInnerDigit(word) ? vni(word) : telex(word);
        return !meant.isEmpty() && Syllable.valid(meant) ? Syllable.withToneInPlace(meant) : word;
    }

    private static String telex(String word) {
        var letters = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            int mark = TELEX_TONES.indexOf(key);
            if (mark >= 0 && i >= 1 && hasVowel(letters)) {
                if (tone != 0) {
                    return "";
                }
                tone = Letters.TONES.charAt(mark);
            } else if (!pair(letters, key)) {
                letters.append(key);
            }
        }
        return withTone(letters.toString(), tone);
    }

    /** Joins a key to the letter it changes, which may stand a few letters before it: {@code luongw, duocwj}. */
    private static boolean pair(StringBuilder letters, char key) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (key == 'w' && i > 0 && letters.charAt(i) == 'o' && letters.charAt(i - 1) == 'u') {
                letters.replace(i - 1, i + 1, "ươ");
                return true;
            }
            String joined = TELEX_LETTERS.get(letters.substring(i, i + 1) + key);
            if (joined != null) {
                letters.replace(i, i + 1, joined);
                return true;
            }
        }
        return false;
    }

    private static String vni(String word) {
        var letters = new StringBuilder();
        char tone = 0;
        for (char key : word.toCharArray()) {
            int mark = VNI_TONES.indexOf(key);
            if (mark >= 0 && hasVowel(letters) && tone == 0) {
                tone = Letters.TONES.charAt(mark);
            } else if (!Character.isDigit(key)) {
                letters.append(key);
            } else if (!shape(letters, key)) {
                return "";
            }
        }
        return withTone(letters.toString(), tone);
    }

    private static boolean shape(StringBuilder letters, char key) {
        char telex = switch (key) {
            case '6' -> '^';
            case '7', '8' -> 'w';
            case '9' -> 'd';
            default -> 0;
        };
        if (telex == '^') {
            int last = Math.max(letters.lastIndexOf("a"), Math.max(letters.lastIndexOf("e"), letters.lastIndexOf("o")));
            return last >= 0 && pair(letters, letters.charAt(last));
        }
        return telex != 0 && pair(letters, telex);
    }

    private static String withTone(String letters, char tone) {
        if (tone == 0) {
            return letters;
        }
        return Syllable.withToneInPlace(Normalizer.normalize(firstVowelMarked(letters, tone), Normalizer.Form.NFC));
    }

    private static String firstVowelMarked(String letters, char tone) {
        for (int i = 0; i < letters.length(); i++) {
            if ("aăâeêioôơuưy".indexOf(letters.charAt(i)) >= 0) {
                return letters.substring(0, i + 1) + tone + letters.substring(i + 1);
            }
        }
        return letters;
    }

    private static boolean hasVowel(StringBuilder letters) {
        return letters.chars().anyMatch(c -> "aăâeêioôơuưy".indexOf(c) >= 0);
    }

    private static boolean hasInnerDigit(String word) {
        return word.chars().skip(1).anyMatch(Character::isDigit) && Character.isLetter(word.charAt(0));
    }
}
