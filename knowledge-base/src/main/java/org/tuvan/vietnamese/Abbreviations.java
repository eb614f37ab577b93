package org.tuvan.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short forms and what they stand for, from {@code vietnamese/abbreviations.tsv}. */
final class Abbreviations {

    static final Abbreviations SHIPPED = new Abbreviations(Resource.lines("/vietnamese/abbreviations.tsv"));

    /** A form that means something else behind a number is listed with this mark: {@code 5k} is five thousand. */
    private static final String AFTER_NUMBER = "#";

    private final Map<String, List<String>> forms = new HashMap<>();

    /** Two words that are one form, by the first, then by the second. */
    private final Map<String, Map<String, List<String>>> phrases = new HashMap<>();

    private Abbreviations(List<String> lines) {
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String form = line.substring(0, tab).strip();
            List<String> meant = List.of(line.substring(tab + 1).strip().split(" "));
            int space = form.indexOf(' ');
            if (space < 0) {
                forms.put(form, meant);
            } else {
                phrases.computeIfAbsent(form.substring(0, space), _ -> new HashMap<>())
                        .put(form.substring(space + 1), meant);
            }
        }
    }

    /** What a word stands for, or nothing if it is no short form. */
    List<String> expand(String word, boolean afterNumber) {
        if (afterNumber) {
            List<String> unit = forms.get(AFTER_NUMBER + word);
            if (unit != null) {
                return unit;
            }
        }
        return forms.getOrDefault(word, List.of());
    }

    /** Two words that together are one short form: {@code lđ lđ}, {@code cty mình}. */
    List<String> expandPhrases(List<String> words) {
        var result = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            List<String> meant = i + 1 < words.size()
                    ? phrases.getOrDefault(words.get(i), Map.of()).getOrDefault(words.get(i + 1), List.of())
                    : List.of();
            if (meant.isEmpty()) {
                result.add(words.get(i));
            } else {
                result.addAll(meant);
                i++;
            }
        }
        return result;
    }
}
