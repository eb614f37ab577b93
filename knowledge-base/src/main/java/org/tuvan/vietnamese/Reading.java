package org.tuvan.vietnamese;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as read once, for all who compare it with others.
 *
 * @param syllables syllables, words and numbers in one spelling, see {@link VietnameseText#syllables}
 * @param bare the same without diacritics
 * @param ideas the everyday ideas named in it, each once
 * @param accented whether it was typed with diacritics
 */
public record Reading(List<String> syllables, List<String> bare, List<String> ideas, boolean accented) {

    public static Reading of(String text) {
        List<String> words = VietnameseText.words(text);
        return of(Tokens.read(words), VietnameseText.accented(words));
    }

    /** Of syllables that somebody has already looked at. */
    public static Reading of(List<String> syllables, boolean accented) {
        return new Reading(
                syllables,
                syllables.stream().map(syllable -> Word.of(syllable).bare()).toList(),
                VietnameseText.concepts(syllables),
                accented);
    }

    /** Each syllable and each two neighbours, without diacritics. */
    public Stream<String> bareTerms() {
        return Stream.concat(
                bare.stream(), IntStream.range(1, bare.size()).mapToObj(i -> bare.get(i - 1) + "_" + bare.get(i)));
    }
}
