package org.tuvan.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Turns of phrase by their kind, from {@code understanding/marks.tsv}. */
final class Marks {

    /** The name in lower case is the one in the file. */
    enum Kind {
        ASK,
        IDLE,
        MONEY,
        WHERE,
        PAPERS,
        WAIT,
        DEADLINE,
        WHO,
        CONDITION,
        TOLD_WHERE,
        TOLD_PAPERS,
        TOLD_WAIT,
        TOLD_DEADLINE,
        FILLER,
        ONWARD,
        WHATIF,
        INTRO,
        WISH
    }

    private static final Map<Kind, Pattern> PATTERNS = load();

    private Marks() {}

    /** Finds words of this kind, never a part of a word. */
    static Pattern of(Kind kind) {
        return Objects.requireNonNull(PATTERNS.get(kind));
    }

    private static Map<Kind, Pattern> load() {
        var lines = new EnumMap<Kind, List<String>>(Kind.class);
        for (String line : read().split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var columns = line.split("\t", 2);
                lines.computeIfAbsent(Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
                        .add(columns[1]);
            }
        }
        var patterns = new EnumMap<Kind, Pattern>(Kind.class);
        lines.forEach((kind, parts) ->
                patterns.put(kind, Pattern.compile("(?<!\\S)(" + (String.join("|", parts)) + ")(?!\\S)")));
        return patterns;
    }

    private static String read() {
        try (var lines = Marks.class.getResourceAsStream("/understanding/marks.tsv")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
