package org.tuvan.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two short texts, word by word. */
final class WordDiff {

    /** A run of words that stayed, went or came. */
    record Part(Kind kind, String text) {}

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private static final Pattern WORD = Pattern.compile("\\n+|[^\\s]+[^\\S\\n]*|[^\\S\\n]+");

    private final List<String> before;
    private final List<String> after;
    private final List<Part> parts = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    static List<Part> between(String before, String after) {
        var diff = new WordDiff(before, after);
        diff.walk(diff.commonLengths());
        return List.copyOf(diff.parts);
    }

    /** Length of the longest common sequence from each pair of positions on; answers have a few hundred words. */
    private int[][] commonLengths() {
        int[][] lengths = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] = same(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private void walk(int[][] lengths) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(i, j)) {
                add(Kind.SAME, after.get(j++));
                i++;
            } else if (j == after.size() || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                add(Kind.REMOVED, before.get(i++));
            } else {
                add(Kind.ADDED, after.get(j++));
            }
        }
    }

    private boolean same(int i, int j) {
        return before.get(i).strip().equals(after.get(j).strip())
                && before.get(i).isBlank() == after.get(j).isBlank();
    }

    private void add(Kind kind, String word) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.add(new Part(kind, parts.removeLast().text() + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
