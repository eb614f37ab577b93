package org.tuvan.faq;

import java.util.List;

/** An answer's small Markdown subset, parsed so that every channel can render it safely. */
public record AnswerText(List<Block> blocks) {

    /** A part of an answer, separated from its neighbours by an empty line. */
    public sealed interface Block {}

    /** Lines of one paragraph are joined with a space, as Markdown does. */
    public record Paragraph(List<Run> runs) implements Block {}

    /** A list numbered from {@code start}. */
    public record NumberedList(int start, List<List<Run>> items) implements Block {}

    public record BulletedList(List<List<Run>> items) implements Block {}

    /** Text in one weight; never Markdown, never escaped. */
    public record Run(String text, boolean bold) {}

    /** Never fails: what is not understood stays as plain text. */
    public static AnswerText parse(String markdown) {
        return new AnswerText(List.of(new Paragraph(List.of(new Run(markdown, false)))));
    }

    /** Without marks of weight; lists keep their numbers and dashes. */
    public String toPlainText() {
        throw new UnsupportedOperationException();
    }
}
