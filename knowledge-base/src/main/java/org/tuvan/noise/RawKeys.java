package org.tuvan.noise;

import java.text.Normalizer;
import java.util.Map;
import java.util.Random;

/** The keys that people press for a word: what appears when the input method is off. */
final class RawKeys {

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';
    private static final Map<Character, String> VNI_SHAPES = Map.of(CIRCUMFLEX, "6", HORN, "7", BREVE, "8");

    /** One in that many words gets its tone key right behind the vowel instead of at its end. */
    private static final int EARLY_TONES = 4;

    private RawKeys() {}

    /** {@code nghỉ} as {@code nghir}, {@code được} as {@code dduowcj}. */
    static String telex(String word, Random random) {
        return typed(word, random, "sfrxj", true).replace("uwow", random.nextBoolean() ? "uow" : "uwow");
    }

    /** {@code nghỉ} as {@code nghi3}, {@code được} as {@code d9uo7c5}. */
    static String vni(String word, Random random) {
        return typed(word, random, "12345", false).replace("u7o7", random.nextBoolean() ? "uo7" : "u7o7");
    }

    private static String typed(String word, Random random, String toneKeys, boolean telex) {
        boolean early = random.nextInt(EARLY_TONES) == 0;
        var keys = new StringBuilder();
        String tone = "";
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        for (char letter : composed.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            keys.append(shaped(parts, telex));
            for (char mark : parts.toCharArray()) {
                if (TONES.indexOf(mark) >= 0) {
                    tone = toneKeys.substring(TONES.indexOf(mark), TONES.indexOf(mark) + 1);
                }
            }
            if (early) {
                keys.append(tone);
                tone = "";
            }
        }
        return keys.append(tone).toString();
    }

    private static String shaped(String parts, boolean telex) {
        char letter = parts.charAt(0);
        if (letter == 'đ' || letter == 'Đ') {
            String plain = letter == 'đ' ? "d" : "D";
            return plain + (telex ? "d" : "9");
        }
        var keys = new StringBuilder().append(letter);
        for (char mark : parts.substring(1).toCharArray()) {
            if (VNI_SHAPES.containsKey(mark)) {
                String telexKey = mark == CIRCUMFLEX ? String.valueOf(Character.toLowerCase(letter)) : "w";
                keys.append(telex ? telexKey : VNI_SHAPES.get(mark));
            }
        }
        return keys.toString();
    }
}
