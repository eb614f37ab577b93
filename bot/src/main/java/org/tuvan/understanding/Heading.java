package org.tuvan.understanding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tuvan.vietnamese.VietnameseText;

/** The line above the answer to one of several questions, with the worker's words. */
public final class Heading {

    private static final int LONGEST = 200;
    private static final Pattern PATTERN = Pattern.compile("\\*\\*Câu \\d+:\\*\\* “(.*)”");

    private Heading() {}

    /** Markdown with the worker's words. */
    public static String of(int number, String words) {
        return "**Câu %d:** %s".formatted(number, quoted(words));
    }

    /** The worker's words, without what is Markdown in them. */
    public static String quoted(String words) {
        String plain = words.replaceAll("[*\\s]+", " ").strip();
        String shown = VietnameseText.shorten(plain, LONGEST);
        return "“%s%s”".formatted(shown, shown.length() < plain.length() ? "…" : "");
    }

    /** The worker's words, none when this is no heading. */
    public static Optional<String> in(String text) {
        var found = PATTERN.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
