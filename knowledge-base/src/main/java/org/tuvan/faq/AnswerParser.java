package org.tuvan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuvan.faq.AnswerText.Block;
import org.tuvan.faq.AnswerText.BulletedList;
import org.tuvan.faq.AnswerText.NumberedList;
import org.tuvan.faq.AnswerText.Paragraph;
import org.tuvan.faq.AnswerText.Run;

/** Reads one answer line by line; used once. */
final class AnswerParser {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\. +(.+)");
    private static final Pattern BULLETED = Pattern.compile("- +(.+)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?!\\s)(.+?)(?<!\\s)\\*\\*");

    private enum Kind {
        PARAGRAPH,
        NUMBERED,
        BULLETED
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;
    private int start = 1;

    AnswerText parse(String markdown) {
        markdown.lines().forEach(this::read);
        close();
        return new AnswerText(List.copyOf(blocks));
    }

    static String withoutBold(String line) {
        return BOLD.matcher(line).replaceAll("");
    }

    private void read(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        Matcher bulleted = BULLETED.matcher(line);
        if (line.isBlank()) {
            close();
        } else if (numbered.matches()) {
            item(Kind.NUMBERED, Integer.parseInt(numbered.group(1)), numbered.group(2));
        } else if (bulleted.matches()) {
            item(Kind.BULLETED, 1, bulleted.group(1));
        } else {
            text(line);
        }
    }

    private void item(Kind itemKind, int number, String text) {
        if (kind != itemKind) {
            close();
        }
        if (parts.isEmpty()) {
            kind = itemKind;
            start = number;
        }
        parts.add(text.strip());
    }

    private void text(String line) {
        boolean continued = kind == Kind.PARAGRAPH || Character.isWhitespace(line.charAt(0));
        if (!continued) {
            close();
        }
        if (parts.isEmpty()) {
            parts.add(line.strip());
        } else {
            parts.add(parts.removeLast() + " " + line.strip());
        }
    }

    private void close() {
        if (!parts.isEmpty()) {
            List<List<Run>> items = parts.stream().map(AnswerParser::runs).toList();
            blocks.add(
                    switch (kind) {
                        case PARAGRAPH -> new Paragraph(items.getFirst());
                        case NUMBERED -> new NumberedList(start, items);
                        case BULLETED -> new BulletedList(items);
                    });
        }
        parts.clear();
        kind = Kind.PARAGRAPH;
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher bold = BOLD.matcher(text);
        int end = 0;
        while (bold.find()) {
            if (bold.start() > end) {
                runs.add(new Run(text.substring(end, bold.start()), false));
            }
            runs.add(new Run(bold.group(1), true));
            end = bold.end();
        }
        if (end < text.length()) {
            runs.add(new Run(text.substring(end), false));
        }
        return List.copyOf(runs);
    }
}
