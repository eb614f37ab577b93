package org.tuvan.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuvan.faq.AnswerText;
import org.tuvan.faq.FaqEntry;
import org.tuvan.understanding.Marks.Kind;
import org.tuvan.understanding.Meaning.Told;

/** Finds the sentences of an answer that say where, with which papers, how soon or until when. */
final class FittingPart {

    private static final int MOST_SENTENCES = 2;
    private static final Pattern SENTENCES = Pattern.compile("\\n+|(?<=[.;])\\s+(?=\\p{Lu})");
    private static final Pattern BULLET = Pattern.compile("^(\\d+\\.|-)\\s+");

    /** What is asked, and how answers tell it. */
    private static final Map<Kind, Kind> TOLD = new EnumMap<>(Map.of(
            Kind.WHERE, Kind.TOLD_WHERE,
            Kind.PAPERS, Kind.TOLD_PAPERS,
            Kind.WAIT, Kind.TOLD_WAIT,
            Kind.DEADLINE, Kind.TOLD_DEADLINE));

    private FittingPart() {}

    /** None when the message asks something else, or the answer does not say it. */
    static Optional<Told> of(FaqEntry entry, String message) {
        var words = Words.of(message);
        var asked = TOLD.keySet().stream().filter(words::has).toList();
        if (asked.size() != 1) {
            return Optional.empty();
        }
        var told = TOLD.get(asked.getFirst());
        var fitting = sentences(entry).stream()
                .filter(sentence -> told != null && Words.of(sentence).has(told))
                .limit(MOST_SENTENCES)
                .collect(Collectors.joining("\n\n"));
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Told(entry, fitting));
    }

    private static List<String> sentences(FaqEntry entry) {
        return SENTENCES
                .splitAsStream(AnswerText.parse(entry.answer()).toPlainText())
                .map(sentence -> BULLET.matcher(sentence).replaceFirst("").strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
