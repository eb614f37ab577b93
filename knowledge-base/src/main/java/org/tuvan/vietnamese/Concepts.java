package org.tuvan.vietnamese;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of words for the same thing, everyday and legal, from {@code vietnamese/concepts.txt}. */
final class Concepts {

    static final Concepts SHIPPED = new Concepts(Resource.lines("/vietnamese/concepts.txt"));

    /** So many other words may stand inside a phrase: "giữ luôn cái bằng gốc" is "giữ bằng gốc". */
    private static final int GAP = 2;

    /** Phrases of other fields stand as they are: "công ty nợ bảo hiểm" is no "công ty bảo hiểm". */
    private static final String STRANGE = "other-";

    private record Phrase(List<String> words, String idea) {

        /** The longest run of words that it may be spread over. */
        int reach() {
            return words.size() + (idea.startsWith(STRANGE) ? 0 : GAP);
        }
    }

    private final Map<String, Set<String>> ideasOfWord = new HashMap<>();

    /** Phrases by their first word, then by their second. */
    private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

    private Concepts(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            String idea = line.substring(0, colon).strip();
            for (String phrase : line.substring(colon + 1).split(",")) {
                List<String> words = VietnameseText.syllables(phrase);
                add(new Phrase(words, idea));
                List<String> bare =
                        words.stream().map(VietnameseText::foldLower).toList();
                if (bare.size() > 1 && !bare.equals(words)) {
                    add(new Phrase(bare, idea));
                }
            }
        }
    }

    Collection<String> in(List<String> syllables) {
        Set<String> ideas = new LinkedHashSet<>();
        for (int from = 0; from < syllables.size(); from++) {
            ideas.addAll(ideasOfWord.getOrDefault(syllables.get(from), Set.of()));
            var starting = phrases.get(syllables.get(from));
            if (starting != null) {
                for (int second = from + 1; second <= Math.min(from + 1 + GAP, syllables.size() - 1); second++) {
                    for (Phrase phrase : starting.getOrDefault(syllables.get(second), List.of())) {
                        if (!ideas.contains(phrase.idea()) && follows(phrase, syllables, from)) {
                            ideas.add(phrase.idea());
                        }
                    }
                }
            }
        }
        return ideas;
    }

    private static boolean follows(Phrase phrase, List<String> syllables, int from) {
        int at = from;
        int last = Math.min(syllables.size(), from + phrase.reach());
        for (int next = 1; next < phrase.words().size(); next++) {
            do {
                at++;
            } while (at < last && !syllables.get(at).equals(phrase.words().get(next)));
            if (at >= last) {
                return false;
            }
        }
        return true;
    }

    private void add(Phrase phrase) {
        String first = phrase.words().getFirst();
        if (phrase.words().size() == 1) {
            ideasOfWord.computeIfAbsent(first, _ -> new LinkedHashSet<>()).add(phrase.idea());
        } else {
            phrases.computeIfAbsent(first, _ -> new HashMap<>())
                    .computeIfAbsent(phrase.words().get(1), _ -> new ArrayList<>())
                    .add(phrase);
        }
    }
}
