package org.tuvan.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;

/** The gold questions put to a way to search, over the same entries and on the same day for each. */
final class Measurement {

    /** The gold questions ask about the law of this day. */
    static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    /** One way to search. */
    interface Finder {
        List<Match> find(String question);
    }

    private final List<FaqEntry> entries;
    private final List<GoldQuestion> questions;
    private final Set<String> unknownSlugs;

    Measurement(List<FaqEntry> entries, List<GoldQuestion> questions) {
        Set<String> known = entries.stream()
                .filter(entry -> entry.inForceOn(DATE))
                .map(FaqEntry::slug)
                .collect(Collectors.toSet());
        this.entries = entries;
        unknownSlugs = questions.stream()
                .filter(GoldQuestion::inScope)
                .flatMap(question -> question.slugs().stream())
                .filter(slug -> entries.stream().noneMatch(entry -> entry.slug().equals(slug)))
                .collect(Collectors.toSet());
        this.questions = questions.stream()
                .filter(question ->
                        !question.inScope() || question.slugs().stream().anyMatch(known::contains))
                .toList();
    }

    static Measurement shipped() {
        return new Measurement(StarterFaq.entries(), GoldQuestion.shipped());
    }

    /** Slugs of gold questions whose entry is gone: the questions are left out. */
    Set<String> unknownSlugs() {
        return unknownSlugs;
    }

    List<FaqEntry> entries() {
        return entries;
    }

    RankingModel fit() {
        return new Fitting(entries, questions, DATE).fit();
    }

    Finder finder(RankingModel model) {
        FaqSearch search = FaqSearch.over(entries, model);
        return question -> search.find(question, DATE).matches();
    }

    /** What a way to search reaches on the half for reporting. */
    Scores measure(Finder finder, Noise noise, Thresholds thresholds) {
        return new Scores(results(finder, noise, true), thresholds);
    }

    /** What came out for the questions of the half for reporting or of the one for fitting. */
    List<Scores.Result> results(Finder finder, Noise noise, boolean report) {
        var results = new ArrayList<Scores.Result>();
        for (GoldQuestion question : questions) {
            if (question.report() == report) {
                GoldQuestion asked = question.written(noise.applied(question.text()));
                long start = System.nanoTime();
                List<Match> matches = finder.find(asked.text());
                results.add(Scores.Result.of(asked, matches, (System.nanoTime() - start) / 1000));
            }
        }
        return results;
    }
}
