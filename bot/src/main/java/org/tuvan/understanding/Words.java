package org.tuvan.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tuvan.understanding.Marks.Kind;
import org.tuvan.vietnamese.VietnameseText;

/**
 * A text as its words, and the same words folded, so that what was found in one can be cut out of the other.
 *
 * @param folded the folded words with single spaces between them
 */
record Words(List<String> list, String folded) {

    static Words of(String text) {
        return of(VietnameseText.syllables(text));
    }

    private static Words of(List<String> words) {
        return new Words(words, words.stream().map(VietnameseText::fold).collect(Collectors.joining(" ")));
    }

    boolean has(Kind kind) {
        return Marks.of(kind).matcher(folded).find();
    }

    boolean startsWith(Kind kind) {
        return Marks.of(kind).matcher(folded).lookingAt();
    }

    /** What is left when all words of these kinds are cut out, one kind after the other. */
    Words without(Kind... kinds) {
        Words left = this;
        for (var kind : kinds) {
            left = left.without(kind);
        }
        return left;
    }

    /** It says what is wanted, and not of what. */
    boolean bare() {
        boolean asks = has(Kind.ASK) || has(Kind.CONDITION) || has(Kind.PAPERS);
        return asks
                && without(Kind.WAIT, Kind.ASK, Kind.MONEY, Kind.PAPERS, Kind.WHERE, Kind.DEADLINE)
                                .without(Kind.WHO, Kind.CONDITION, Kind.FILLER)
                                .size()
                        == 0;
    }

    int size() {
        return list.size();
    }

    String text() {
        return String.join(" ", list);
    }

    private Words without(Kind kind) {
        boolean[] cut = new boolean[folded.length() + 1];
        Marks.of(kind).matcher(folded).results().forEach(found -> Arrays.fill(cut, found.start(), found.end(), true));
        var kept = new ArrayList<String>();
        int at = 0;
        for (String word : list) {
            if (!cut[at]) {
                kept.add(word);
            }
            at += VietnameseText.fold(word).length() + 1;
        }
        return of(kept);
    }
}
