package org.tuvan.understanding;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tuvan.fact.FactQuestion;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.understanding.Marks.Kind;
import org.tuvan.vietnamese.VietnameseText;

/** Reads a message that does not stand alone together with what was asked before. */
final class FollowUps {

    /** Longer messages tell enough themselves. */
    private static final int LONGEST = 18;

    /** "What about …" may be said of anything as long as this. */
    private static final int SHORT = 9;

    /** So much surer than alone it must be in the old topic to leave the one that it seems to be about. */
    private static final double PULL = 0.1;

    /** A message that is so clear by itself is not pulled into another topic. */
    private static final double CLEAR = 0.3;

    /** "What if they do not pay?" has no subject, and looks clear for any. */
    private static final double CLEAR_WHAT_IF = 0.5;

    /** So likely it must be with what was asked before to be worth a question. */
    private static final double LIKELY = 0.25;

    /** So sure with what was asked before that the answer can be given. */
    private static final double SURE = 0.85;

    private static final double WORTH_SUGGESTING = 0.08;
    private static final int MOST_SUGGESTIONS = 3;

    private final FaqSearch search;
    private final Together together;
    private final Thresholds thresholds;

    FollowUps(FaqSearch search, Thresholds thresholds) {
        this.search = search;
        this.together = new Together(search);
        this.thresholds = thresholds;
    }

    /** None when the message is a question by itself. */
    Optional<Meaning.Continued> read(String message, Before before, LocalDate today) {
        var words = Words.of(message);
        var alone = search.find(message, today).matches();
        if (words.size() > LONGEST || confidence(alone) >= thresholds.answeredAbove() || tellsFact(message, before)) {
            return Optional.empty();
        }
        var candidates = together.candidates(words, alone, before, today).stream()
                .filter(candidate -> words.startsWith(Kind.ONWARD) || words.bare() || !candidate.given())
                .toList();
        return candidates.isEmpty() || !goesOn(words, alone, candidates.getFirst(), before)
                ? Optional.empty()
                : Optional.of(continued(message, alone, candidates, before));
    }

    private Meaning.Continued continued(String message, List<Match> alone, List<Candidate> candidates, Before before) {
        var best = candidates.getFirst();
        var worth = candidates.stream()
                .filter(candidate -> candidate == best || candidate.score() >= WORTH_SUGGESTING)
                .map(Candidate::entry)
                .toList();
        var entries = new LinkedHashSet<>(worth.subList(0, Math.min(worth.size(), MOST_SUGGESTIONS - 1)));
        alone.stream()
                .filter(match -> match.confidence() >= thresholds.suggestedAbove())
                .forEach(match -> entries.add(match.entry()));
        entries.addAll(worth);
        return new Meaning.Continued(
                before.question().isBlank() ? message : before.question() + ". " + message,
                entries.stream().limit(MOST_SUGGESTIONS).toList(),
                best.score() >= SURE,
                best.score(),
                before.entry(),
                before.given().flatMap(given -> FittingPart.of(given, message)));
    }

    /** "And with a contract of one year?": the same entry answers it for that case. */
    private static boolean tellsFact(String message, Before before) {
        var fact = before.entry().asks();
        return fact != null && fact.in(message) instanceof FactQuestion.Reading.Told;
    }

    private boolean goesOn(Words words, List<Match> alone, Candidate best, Before before) {
        if (words.bare()) {
            return true;
        }
        boolean elsewhere =
                !before.near(best.entry()) && confidence(alone) >= (words.has(Kind.WHATIF) ? CLEAR_WHAT_IF : CLEAR);
        if (elsewhere || best.score() < LIKELY || (strange(words) && best.together() < SURE)) {
            return false;
        }
        if (alone.isEmpty() || before.near(alone.getFirst().entry())) {
            return true;
        }
        return best.score() >= confidence(alone) + (onward(words) ? 0 : PULL);
    }

    private static boolean onward(Words words) {
        return words.startsWith(Kind.ONWARD) || words.has(Kind.WHATIF) && words.size() <= SHORT;
    }

    /** It speaks of another field of law or of life. */
    private static boolean strange(Words words) {
        return VietnameseText.concepts(words.list()).stream().anyMatch(idea -> idea.startsWith("other-"));
    }

    private static double confidence(List<Match> matches) {
        return matches.isEmpty() ? 0 : matches.getFirst().confidence();
    }
}
