package org.tuvan.vietnamese;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as workers type it, brought to one spelling; every method takes any string and never fails. */
public final class VietnameseText {

    private static final Pattern SENTENCE_END = Pattern.compile("[.?!;…\\n]+(?=\\s|$)|\\n+");

    private VietnameseText() {}

    /**
     * What may be stored: one composition (NFC), no NUL, no lone surrogates, no control or direction marks; emoji and
     * line breaks stay.
     */
    public static String clean(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(VietnameseText::storable)
                .forEach(c -> kept.appendCodePoint(c == '\t' ? ' ' : c));
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** The beginning of a text, at most that many characters, never cutting a character in two. */
    public static String shorten(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end);
    }

    /** Lower case, NFC, and one place for each tone mark: {@code Hoà, thuỷ} becomes {@code hòa, thủy}. */
    public static String canonical(String text) {
        var result = new StringBuilder(text.length());
        for (String word : Tokens.split(lower(text), true)) {
            result.append(Syllable.withToneInPlace(word));
        }
        return result.toString();
    }

    /** Lower case without any diacritics; {@code đ} becomes {@code d}. */
    public static String fold(String text) {
        return Letters.bare(lower(text));
    }

    /**
     * The syllables, words and numbers of a text in one spelling: abbreviations written out, Telex and VNI keys read,
     * {@code 8h} as {@code 8 giờ}.
     */
    public static List<String> syllables(String text) {
        return Tokens.read(words(text));
    }

    /** Whether a lower-case word can be a Vietnamese syllable, with or without its diacritics. */
    public static boolean isSyllable(String word) {
        return Word.of(word).syllable();
    }

    /** Whether the text was typed with diacritics, so that a word without them is really meant so. */
    public static boolean accented(String text) {
        return accented(words(text));
    }

    static boolean accented(List<String> words) {
        int marked = 0;
        int syllables = 0;
        for (String word : words) {
            Word seen = Word.of(word);
            if (word.length() > 1 && Character.isLetter(word.charAt(0)) && seen.syllable()) {
                syllables++;
                marked += seen.bare().equals(word) ? 0 : 1;
            }
        }
        return marked > 0 && marked * 4 >= syllables;
    }

    /** Runs of letters and digits, in lower case. */
    public static List<String> words(String text) {
        return Tokens.split(lower(text), false);
    }

    /** The everyday ideas named in a list of syllables, each once: "nghỉ đẻ" and "thai sản" give the same one. */
    public static List<String> concepts(List<String> syllables) {
        return List.copyOf(Concepts.SHIPPED.in(syllables));
    }

    /** The sentences of a text, at least one. */
    public static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (String sentence : SENTENCE_END.split(text)) {
            if (!sentence.isBlank()) {
                sentences.add(sentence.strip());
            }
        }
        return sentences.isEmpty() ? List.of(text) : sentences;
    }

    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || (c >= 'A' && c <= 'Z')) {
                return lowerOfAny(text);
            }
        }
        return text;
    }

    private static String lowerOfAny(String text) {
        String composed = text.chars().anyMatch(VietnameseText::mayCompose)
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
        return composed.toLowerCase(Locale.ROOT);
    }

    /** Whether NFC may change a text that has this character; the Vietnamese letters in one piece it leaves alone. */
    private static boolean mayCompose(int c) {
        return c >= 0x300 && (c < 0x1E00 || c > 0x1EFF);
    }

    static String foldLower(String lower) {
        return Letters.bare(lower);
    }

    private static boolean storable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200D || (c >= 0xE0020 && c <= 0xE007F); // both build emoji
            default -> true;
        };
    }
}
