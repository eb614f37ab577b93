package org.tuvan.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Reads a phrase pattern as it is written. */
final class PhraseReader {

    private static final String WORD = "[^ ]+ ";

    private final List<String> parts;
    private final Map<String, String> lists;
    private int next;

    PhraseReader(String written, Map<String, String> lists) {
        this.parts =
                PhrasePattern.parts(written).results().map(MatchResult::group).toList();
        this.lists = lists;
    }

    PhraseNode read() {
        var choices = new ArrayList<PhraseNode>();
        choices.add(sequence());
        while (next < parts.size() && parts.get(next).equals("|")) {
            next++;
            choices.add(sequence());
        }
        boolean missing = false;
        if (next < parts.size()) {
            take(")");
            missing = next < parts.size() && parts.get(next).equals("?");
            next += missing ? 1 : 0;
        }
        return choices.size() == 1 && !missing ? choices.getFirst() : new PhraseNode.Choice(choices, missing);
    }

    private PhraseNode sequence() {
        var sequence = new ArrayList<PhraseNode>();
        while (next < parts.size() && !List.of("|", ")").contains(parts.get(next))) {
            sequence.add(node(parts.get(next++)));
        }
        return new PhraseNode.Sequence(sequence);
    }

    private PhraseNode node(String part) {
        return switch (part) {
            case "(" -> read();
            case "^", "$" -> new PhraseNode.Any(part);
            case "~" -> new PhraseNode.Any("(?:" + WORD + "){0,4}?");
            case "~~" -> new PhraseNode.Any("(?:" + WORD + "){0,10}?");
            case "?" -> throw new IllegalArgumentException("nothing that may be missing before ?");
            default -> part.startsWith("<") ? list(part) : word(part);
        };
    }

    private PhraseNode list(String name) {
        String choice = lists.get(name.substring(1, name.length() - 1));
        if (choice == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return new PhraseReader(choice, lists).read();
    }

    private static PhraseNode word(String part) {
        return new PhraseNode.Word(part.replace("\"", ""), part.startsWith("\""));
    }

    private void take(String part) {
        if (!parts.get(next).equals(part)) {
            throw new IllegalArgumentException("expected " + part + " at " + next + " of " + parts);
        }
        next++;
    }
}
