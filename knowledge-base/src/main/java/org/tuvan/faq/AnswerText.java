package org.tuvan.faq;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer's small Markdown subset, parsed so that every channel can render it safely. */
public record AnswerText(List<Block> blocks) {

    /** One part of an answer; parts are shown with some room between them. */
    public sealed interface Block {}

    /** Lines that follow each other are joined with a space, as Markdown does. */
    public record Paragraph(List<Run> runs) implements Block {}

    /** A list that counts up from {@code start}. */
    public record NumberedList(int start, List<List<Run>> items) implements Block {}

    public record BulletedList(List<List<Run>> items) implements Block {}

    /** Text in one weight: neither Markdown nor escaped for any channel. */
    public record Run(String text, boolean bold) {}

    /** Never fails: what is not understood stays as plain text. */
    public static AnswerText parse(String markdown) {
        return new AnswerParser().parse(markdown);
    }

    /** What an editor has to change because no channel shows it, in Vietnamese; empty where all is well. */
    public static List<String> unsupported(String markdown) {
        return UnsupportedMarkdown.in(markdown);
    }

    /** Without weight; lists keep their numbers and dashes, blocks are separated by an empty line. */
    public String toPlainText() {
        return blocks.stream().map(AnswerText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Paragraph(var runs) -> plain(runs);
            case NumberedList(var start, var items) ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> start + i + ". " + plain(items.get(i)))
                        .collect(Collectors.joining("\n"));
            case BulletedList(var items) ->
                items.stream().map(item -> "- " + plain(item)).collect(Collectors.joining("\n"));
        };
    }

    private static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
