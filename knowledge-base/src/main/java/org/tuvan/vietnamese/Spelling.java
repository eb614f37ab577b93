package org.tuvan.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the known word that was probably meant by one with a letter too many, too few, wrong or in the wrong place. */
public final class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;

    private final Map<String, List<String>> wordsByRest = new HashMap<>();
    private final Map<String, Integer> uses;

    /** @param uses by known word without diacritics how many entries use it */
    public Spelling(Map<String, Integer> uses) {
        this.uses = uses;
        for (String word : uses.keySet()) {
            if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                rests(word)
                        .forEach(rest -> wordsByRest
                                .computeIfAbsent(rest, _ -> new ArrayList<>())
                                .add(word));
            }
        }
    }

    /** The word itself if it is known or may well be a word that nobody has used yet. */
    public String meant(String word) {
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || uses.containsKey(word)
                || VietnameseText.isSyllable(word)
                || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        String best = word;
        int most = 0;
        for (String rest : rests(word)) {
            for (String known : wordsByRest.getOrDefault(rest, List.of())) {
                int sameStart = known.charAt(0) == word.charAt(0) ? 1000 : 0;
                int likely = sameStart + uses.getOrDefault(known, 0);
                if (likely > most && Math.abs(known.length() - word.length()) <= 1) {
                    best = known;
                    most = likely;
                }
            }
        }
        return best;
    }

    /** The word and what is left of it without any one of its letters. */
    private static List<String> rests(String word) {
        var rests = new ArrayList<String>();
        rests.add(word);
        for (int i = 0; i < word.length(); i++) {
            rests.add(word.substring(0, i) + word.substring(i + 1));
        }
        return rests;
    }
}
