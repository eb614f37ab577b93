package org.tuvan.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.understanding.Marks.Kind;

/** Searches for a message together with what was asked before it. */
final class Together {

    /** A question before with more words than these is known by its entry's title. */
    private static final int LONGEST_BEFORE = 24;

    /** Nobody asks on to hear the same again. */
    private static final double GIVEN = 0.33;

    /** An entry of another topic has to be so much surer than one of the same. */
    private static final double ELSEWHERE = 0.8;

    private final FaqSearch search;

    Together(FaqSearch search) {
        this.search = search;
    }

    /** Best first. */
    List<Candidate> candidates(Words words, List<Match> alone, Before before, LocalDate today) {
        var aloneBySlug = bySlug(alone);
        var together = new HashMap<String, Match>();
        for (String text : texts(words, before)) {
            for (var match : search.find(text, today).matches()) {
                together.merge(match.entry().slug(), match, Together::surer);
            }
        }
        return together.values().stream()
                .map(match -> candidate(match, aloneBySlug, before))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private static Candidate candidate(Match match, Map<String, Match> alone, Before before) {
        var known = alone.get(match.entry().slug());
        double byItself = known == null ? 0 : known.confidence();
        double score = 1 - (1 - match.confidence()) * (1 - byItself);
        boolean given = before.gave(match.entry());
        double factor = given ? GIVEN : before.near(match.entry()) ? 1 : ELSEWHERE;
        return new Candidate(match.entry(), given, match.confidence(), factor * score);
    }

    /** The message behind what was asked before, without the asking. */
    private static List<String> texts(Words words, Before before) {
        var question = Words.of(before.question());
        return Stream.of(
                        question.size() > LONGEST_BEFORE ? "" : subject(question),
                        subject(Words.of(before.entry().question())),
                        words.bare() ? before.entry().topic().replace('-', ' ') : "")
                .filter(subject -> !subject.isEmpty())
                .map(subject -> subject + " " + words.text())
                .toList();
    }

    private static String subject(Words question) {
        return question.without(Kind.ASK, Kind.PAPERS, Kind.CONDITION).text();
    }

    private static Map<String, Match> bySlug(List<Match> matches) {
        var bySlug = new HashMap<String, Match>();
        matches.forEach(match -> bySlug.put(match.entry().slug(), match));
        return bySlug;
    }

    private static Match surer(Match one, Match other) {
        return one.confidence() >= other.confidence() ? one : other;
    }
}
