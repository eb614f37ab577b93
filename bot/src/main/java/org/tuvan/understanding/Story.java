package org.tuvan.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.search.FaqSearch;
import org.tuvan.understanding.Marks.Kind;
import org.tuvan.vietnamese.VietnameseText;

/** Finds the point of a long message: the sentence that wishes to know, or the last that asks. */
final class Story {

    /** Shorter messages are searched for as they are. */
    static final int LONG = 200;

    private record Read(String text, double confidence) {}

    private final FaqSearch search;
    private final Thresholds thresholds;

    Story(FaqSearch search, Thresholds thresholds) {
        this.search = search;
        this.thresholds = thresholds;
    }

    /** What to search for: the whole, unless its point can be answered and the whole cannot, or says nothing at all. */
    String point(String message, LocalDate today) {
        var whole = read(message, today);
        if (message.length() < LONG
                || whole.confidence() >= thresholds.answeredAbove()
                || AskedPeriod.in(message, today).isPresent()) {
            return message;
        }
        boolean saysNothing = whole.confidence() < thresholds.suggestedAbove();
        double needed = saysNothing ? thresholds.suggestedAbove() : thresholds.answeredAbove();
        return points(VietnameseText.sentences(message))
                .map(sentence -> read(sentence, today))
                .filter(point -> point.confidence() >= needed)
                .max(Comparator.comparingDouble(Read::confidence))
                .map(Read::text)
                .orElse(message);
    }

    private static Stream<String> points(List<String> sentences) {
        return Stream.of(last(sentences, Kind.WISH), last(sentences, Kind.ASK)).flatMap(Optional::stream);
    }

    private static Optional<String> last(List<String> sentences, Kind kind) {
        return sentences.reversed().stream()
                .filter(sentence -> Words.of(sentence).without(Kind.IDLE).has(kind))
                .findFirst();
    }

    private Read read(String text, LocalDate today) {
        return search.find(text, today).matches().stream()
                .findFirst()
                .map(best -> new Read(text, best.confidence()))
                .orElseGet(() -> new Read(text, 0));
    }
}
