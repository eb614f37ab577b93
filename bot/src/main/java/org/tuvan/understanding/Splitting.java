package org.tuvan.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.understanding.Clauses.Cut;
import org.tuvan.understanding.Clauses.Unit;
import org.tuvan.understanding.Meaning.Part;
import org.tuvan.understanding.Meaning.Several;
import org.tuvan.vietnamese.VietnameseText;

/** Finds out whether a message asks more than one thing: the text has to look like it, and the search has to agree. */
final class Splitting {

    private static final int MOST_PARTS = 3;
    private static final int MOST_UNITS = 12;
    private static final int LONGEST_STORY = 300;

    /** From this confidence on a part is taken to be a question by itself, when only a comma sets it apart. */
    private static final double CLEAR = 0.6;

    /** The same behind "may I also ask" or a number in a list. */
    private static final double CLEAR_ENOUGH = 0.35;

    /** A part as the search sees it. */
    private record Read(Unit unit, String question, Optional<Match> best) {

        double confidence() {
            return best.map(Match::confidence).orElse(0.0);
        }

        boolean sameEntry(Read other) {
            return best.isPresent()
                    && other.best.isPresent()
                    && best.get().entry().slug().equals(other.best.get().entry().slug());
        }
    }

    private final FaqSearch search;
    private final Thresholds thresholds;

    Splitting(FaqSearch search, Thresholds thresholds) {
        this.search = search;
        this.thresholds = thresholds;
    }

    Optional<Several> split(String message, LocalDate today) {
        var units = Clauses.units(message);
        if (units.size() < 2 || units.size() > MOST_UNITS) {
            return Optional.empty();
        }
        String story = VietnameseText.shorten(units.getFirst().story(), LONGEST_STORY);
        var parts = new ArrayList<Read>();
        for (var unit : units) {
            var part = read(unit, parts.isEmpty() ? "" : story, today);
            if (!parts.isEmpty() && !apart(parts.getLast(), part, today)) {
                part = read(parts.removeLast().unit().with(unit), parts.isEmpty() ? "" : story, today);
            }
            parts.add(part);
        }
        return parts.size() < 2 || parts.stream().noneMatch(this::known)
                ? Optional.empty()
                : Optional.of(several(parts));
    }

    private static Several several(List<Read> parts) {
        return new Several(
                parts.stream()
                        .limit(MOST_PARTS)
                        .map(part -> new Part(part.unit().text(), part.question()))
                        .toList(),
                parts.stream().skip(MOST_PARTS).map(part -> part.unit().text()).toList());
    }

    /** What was told before the first question may be needed to understand the next. */
    private Read read(Unit unit, String story, LocalDate today) {
        var alone = new Read(unit, unit.text(), best(unit.text(), today));
        if (story.isEmpty() || alone.confidence() >= thresholds.answeredAbove()) {
            return alone;
        }
        String told = story + ". " + unit.text();
        var withStory = new Read(unit, told, best(told, today));
        return withStory.confidence() > alone.confidence() ? withStory : alone;
    }

    private boolean apart(Read one, Read next, LocalDate today) {
        var cut = next.unit().cut();
        if (one.sameEntry(next)
                || content(next) == 0
                || (cut.compareTo(Cut.QUESTION) < 0 && story(next.unit().message()))) {
            return false;
        }
        if (cut.compareTo(Cut.MORE) >= 0) {
            return next.confidence() >= CLEAR_ENOUGH || strange(next) || cut == Cut.LIST;
        }
        if (next.confidence() < CLEAR || one.confidence() < CLEAR_ENOUGH) {
            return cut == Cut.QUESTION && known(one) && strange(next);
        }
        var joined = best(one.unit().with(next.unit()).text(), today);
        boolean oneStory = joined.isPresent()
                && joined.get().confidence() >= thresholds.answeredAbove()
                && next.confidence() < thresholds.answeredAbove();
        return !oneStory;
    }

    /** Long enough to speak of "nobody", "how much" and "why" without asking. */
    private static boolean story(String message) {
        return message.length() >= Story.LONG;
    }

    private boolean known(Read part) {
        return part.confidence() >= thresholds.suggestedAbove();
    }

    /** It speaks of something, and of nothing that we know. */
    private boolean strange(Read part) {
        return !known(part) && content(part) >= 2;
    }

    /** How many words are left when it is taken away that something is asked. */
    private static int content(Read part) {
        return Words.of(part.unit().text())
                .without(Marks.Kind.ASK, Marks.Kind.FILLER)
                .size();
    }

    private Optional<Match> best(String text, LocalDate today) {
        return search.find(text, today).matches().stream().findFirst();
    }
}
