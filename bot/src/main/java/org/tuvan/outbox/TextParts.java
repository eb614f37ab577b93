package org.tuvan.outbox;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text at paragraphs, or where there are none at spaces, so that every channel can carry it. */
final class TextParts {

    /** Telegram takes 4,096 characters after formatting; the rest is room for markup and citations. */
    static final int LONGEST = 3000;

    private TextParts() {}

    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        String rest = text;
        while (rest.length() > LONGEST) {
            int cut = cut(rest);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    private static int cut(String text) {
        for (String separator : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(separator, LONGEST - separator.length());
            if (at > LONGEST / 3) {
                return at + separator.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
