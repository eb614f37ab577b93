package org.tuvan.vietnamese;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a Vietnamese syllable is spelled: onset, rhyme, and a tone mark on one vowel. */
final class Syllable {

    private static final String[] ONSETS = {
        "ngh", "ng", "nh", "ch", "th", "tr", "ph", "kh", "gh", "gi", "qu", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "r", "s", "t", "v", "x", ""
    };
    private static final Set<String> RHYMES = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
            ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan
            oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn
            ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt
            uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên
            yêng yêt yêu
            """);
    private static final Set<String> BARE_RHYMES =
            RHYMES.stream().map(VietnameseText::foldLower).collect(Collectors.toUnmodifiableSet());

    private Syllable() {}

    /** Whether a lower-case word can be a Vietnamese syllable, fully marked or without any diacritics. */
    static boolean valid(String word) {
        String toneless = Letters.withoutTone(word);
        for (String onset : ONSETS) {
            if (toneless.startsWith(onset)) {
                String rhyme = toneless.substring(onset.length());
                if (RHYMES.contains(rhyme) || BARE_RHYMES.contains(rhyme)) {
                    return !clipped(rhyme) || word.equals(toneless) || sharpOrHeavy(word);
                }
            }
        }
        return toneless.equals("gi") || toneless.equals("gin");
    }

    static String withToneInPlace(String word) {
        char tone = Letters.tone(word);
        if (tone == 0) {
            return word;
        }
        String toneless = Letters.withoutTone(word);
        int place = tonePlace(toneless);
        if (place < 0) {
            return word;
        }
        String marked = toneless.substring(0, place + 1) + tone + toneless.substring(place + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /** {@code koooo} as {@code ko}: letters repeated three times or more are kept once. */
    static String withoutStretching(String word) {
        return word.replaceAll("(\\p{L})\\1{2,}", "$1");
    }

    private static int tonePlace(String toneless) {
        int from = nucleusStart(toneless);
        int to = from;
        while (to < toneless.length() && vowel(toneless.charAt(to))) {
            to++;
        }
        int length = to - from;
        for (int i = to - 1; i >= from; i--) {
            if ("ăâêôơư".indexOf(toneless.charAt(i)) >= 0) {
                return i;
            }
        }
        boolean closed = to < toneless.length();
        return switch (length) {
            case 0 -> -1;
            case 1 -> from;
            case 2 -> closed ? from + 1 : from;
            default -> from + 1;
        };
    }

    private static int nucleusStart(String toneless) {
        int start = 0;
        while (start < toneless.length() && !vowel(toneless.charAt(start))) {
            start++;
        }
        boolean glide = toneless.startsWith("qu") || (toneless.startsWith("gi") && toneless.length() > 2);
        return glide && start + 1 < toneless.length() && vowel(toneless.charAt(start + 1)) ? start + 1 : start;
    }

    private static boolean vowel(char c) {
        return "aăâeêioôơuưy".indexOf(c) >= 0;
    }

    private static boolean clipped(String rhyme) {
        return Stream.of("c", "ch", "p", "t").anyMatch(rhyme::endsWith);
    }

    private static boolean sharpOrHeavy(String word) {
        char tone = Letters.tone(word);
        return tone == '\u0301' || tone == '\u0323';
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
