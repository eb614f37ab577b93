package org.tuvan.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuvan.fact.FactQuestion;

/**
 * The question back as the editor typed it.
 *
 * @param options always as many as there may be, the last ones empty
 */
record FactForm(String question, List<Option> options) {

    private static final int MOST_OPTIONS = 5;

    static final FactForm EMPTY = new FactForm("", List.of());

    /** @param words a line each */
    record Option(String label, String words, String answer) {

        static final Option EMPTY = new Option("", "", "");

        Option {
            label = typed(label);
            words = typed(words);
            answer = typed(answer);
        }

        boolean isEmpty() {
            return (label + words + answer).isBlank();
        }

        private FactQuestion.Option read() {
            var lines = words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new FactQuestion.Option(label.strip(), lines, answer.strip());
        }

        private String text() {
            return "[%s]\n%s\n→ %s".formatted(label.strip(), words.strip(), answer.strip());
        }
    }

    FactForm {
        question = typed(question);
        options = filledUp(options);
    }

    static FactForm of(@Nullable FactQuestion fact) {
        return fact == null
                ? EMPTY
                : new FactForm(
                        fact.question(),
                        fact.options().stream()
                                .map(option ->
                                        new Option(option.label(), String.join("\n", option.words()), option.answer()))
                                .toList());
    }

    /** None where nothing was typed. */
    @Nullable
    FactQuestion read() {
        var filled = options.stream()
                .filter(option -> !option.isEmpty())
                .map(Option::read)
                .toList();
        return question.isBlank() && filled.isEmpty() ? null : new FactQuestion(question.strip(), filled);
    }

    boolean isEmpty() {
        return read() == null;
    }

    /** All of it, to compare and to show. */
    String text() {
        return isEmpty()
                ? ""
                : question.strip()
                        + options.stream()
                                .filter(option -> !option.isEmpty())
                                .map(Option::text)
                                .collect(Collectors.joining("\n\n", "\n\n", ""));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static List<Option> filledUp(@Nullable List<Option> given) {
        var all = new ArrayList<Option>(given == null ? List.of() : given);
        all.replaceAll(one -> one == null ? Option.EMPTY : one);
        while (all.size() < MOST_OPTIONS) {
            all.add(Option.EMPTY);
        }
        return List.copyOf(all);
    }
}
