package org.tuvan.fact;

import java.util.List;
import java.util.Optional;

/**
 * What an answer depends on, as one short question with the cases it tells apart.
 *
 * @param question such as "Anh/chị ký loại hợp đồng nào?"
 */
public record FactQuestion(String question, List<Option> options) {

    /**
     * One case.
     *
     * @param label on its button, at most 24 characters
     * @param words how workers tell it, a line each; amounts may be ranges: "hợp đồng 12-36 tháng", "đóng dưới 15
     *     năm", "đóng từ 15 đến dưới 30 năm"
     * @param answer the result for this case, Markdown; the next steps are those of the whole answer
     */
    public record Option(String label, List<String> words, String answer) {}

    /** What a worker's words say about the fact. */
    public sealed interface Reading {

        /** Exactly this case. */
        record Told(Option option) implements Reading {}

        /** Several cases, all of them, or that the worker does not know: the whole answer serves best. */
        record Whole() implements Reading {}

        /** Nothing. */
        record Untold() implements Reading {}
    }

    /** What a question says by itself; a passing word does not count. */
    public Reading in(String text) {
        return FactReader.of(this).question(text);
    }

    /**
     * Whether it is worth asking back: a question tells no case, and is after what differs between them. Empty words
     * are those of a worker who picked the question from a list.
     */
    public boolean asksBack(String words) {
        return in(words) instanceof Reading.Untold && Aim.isAtACase(words);
    }

    /** What the reply to this question says: a few words of a case or a bare number are enough. */
    public Reading inReply(String text) {
        return FactReader.of(this).reply(text);
    }

    public Optional<Option> labelled(String label) {
        return options.stream().filter(option -> option.label().equals(label)).findFirst();
    }

    /** What an editor has to put right, in Vietnamese. */
    public List<String> problems() {
        return FactRules.problems(this);
    }
}
