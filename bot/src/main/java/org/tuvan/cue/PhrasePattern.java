package org.tuvan.cue;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern over words as it is written in a phrase book. Words stand as they are spelled; {@code (a|b c)} is a choice,
 * {@code (…)?} may be missing, {@code ~} is up to four words of any kind, {@code ~~} up to ten, {@code ^} and {@code $}
 * are the ends of the sentence, {@code <name>} is a list of the book. A word in quotes counts only with its marks typed.
 */
final class PhrasePattern {

    private static final Pattern PART = Pattern.compile("\"?[\\p{L}\\p{N}\\p{M}]+\"?|<[^>]+>|~~|~|[()|?^$]");

    private final Pattern accented;
    private final Pattern bare;
    private final PhraseNode node;

    PhrasePattern(String written, Map<String, String> lists) {
        node = new PhraseReader(written, lists).read();
        accented = Pattern.compile("(?<![^ ])" + node.regex(false));
        bare = Pattern.compile("(?<![^ ])" + node.regex(true));
    }

    /**
     * The words that fit, empty if none do.
     *
     * @param words each followed by a space
     * @param typedBare whether a word without marks may stand for one with them
     */
    String find(String words, boolean typedBare) {
        Matcher found = (typedBare ? bare : accented).matcher(words);
        return found.find() ? found.group().strip() : "";
    }

    /** Spellings of which one must occur for the pattern to fit; empty when it can do without any of them. */
    Set<String> needed() {
        return node.needed();
    }

    /** The words of a pattern, for those who look for misspelled ones. */
    static Set<String> words(String written) {
        var words = new LinkedHashSet<String>();
        Matcher parts = PART.matcher(written);
        while (parts.find()) {
            String word = parts.group().replace("\"", "");
            if (Character.isLetter(word.charAt(0))) {
                words.add(word);
            }
        }
        return words;
    }

    static Matcher parts(String written) {
        return PART.matcher(written);
    }
}
