package org.tuvan.noise;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tuvan.vietnamese.VietnameseText;

/** Ways in which people mistype a question; the same question is always mistyped in the same way. */
public enum Noise {
    AS_WRITTEN("as written", text -> text),
    NO_DIACRITICS("no diacritics", VietnameseText::fold),
    SOME_DIACRITICS("half of the words without", text -> some(text, 2, VietnameseText::fold)),
    TEENCODE("teencode", text -> Teencode.SHIPPED.written(text, random(text))),
    TELEX("raw Telex", text -> keys(text, 1, RawKeys::telex)),
    SOME_TELEX("raw Telex in every third word", text -> keys(text, 3, RawKeys::telex)),
    VNI("raw VNI", text -> keys(text, 1, RawKeys::vni)),
    SOME_VNI("raw VNI in every third word", text -> keys(text, 3, RawKeys::vni)),
    TYPOS("typos", text -> Typos.in(text, random(text)));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final String title;
    private final UnaryOperator<String> form;

    Noise(String title, UnaryOperator<String> form) {
        this.title = title;
        this.form = form;
    }

    public String title() {
        return title;
    }

    public String applied(String text) {
        return form.apply(text);
    }

    private static String keys(String text, int everyNth, BiFunction<String, Random, String> typed) {
        Random random = random(text);
        return some(text, everyNth, word -> typed.apply(word, random));
    }

    private static String some(String text, int everyNth, UnaryOperator<String> changed) {
        var counted = new int[1];
        return WORD.matcher(text)
                .replaceAll(word -> counted[0]++ % everyNth == 0 ? changed.apply(word.group()) : word.group());
    }

    private static Random random(String text) {
        return new Random(text.hashCode());
    }
}
