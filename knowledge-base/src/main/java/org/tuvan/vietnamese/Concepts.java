package org.tuvan.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Groups of words for the same thing, everyday and legal, from {@code vietnamese/concepts.txt}. */
final class Concepts {

    static final Concepts SHIPPED = new Concepts(Resource.lines("/vietnamese/concepts.txt"));

    private static final int LONGEST = 5;

    private final Map<String, List<String>> ideasByPhrase = new HashMap<>();
    private final Map<String, List<String>> ideasByBarePhrase = new HashMap<>();

    private Concepts(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            String idea = line.substring(0, colon).strip();
            for (String phrase : line.substring(colon + 1).split(",")) {
                String words = String.join(" ", VietnameseText.syllables(phrase));
                add(ideasByPhrase, words, idea);
                String bare = VietnameseText.foldLower(words);
                if (bare.indexOf(' ') > 0 || bare.equals(words)) {
                    add(ideasByBarePhrase, bare, idea);
                }
            }
        }
    }

    List<String> in(List<String> syllables) {
        var ideas = new LinkedHashSet<String>();
        for (int from = 0; from < syllables.size(); from++) {
            var phrase = new StringBuilder();
            for (int to = from; to < Math.min(syllables.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : " ").append(syllables.get(to));
                ideas.addAll(of(phrase.toString()));
            }
        }
        return new ArrayList<>(ideas);
    }

    private List<String> of(String phrase) {
        List<String> ideas = ideasByPhrase.get(phrase);
        return ideas == null ? ideasByBarePhrase.getOrDefault(phrase, List.of()) : ideas;
    }

    private static void add(Map<String, List<String>> map, String phrase, String idea) {
        var ideas = map.computeIfAbsent(phrase, p -> new ArrayList<>());
        if (!ideas.contains(idea)) {
            ideas.add(idea);
        }
    }
}
