package org.tuvan.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tuvan.faq.FaqEntry;

/** Finds the FAQ entries that answer a question; the index is replaced as a whole, so that readers never wait. */
public final class FaqSearch {

    /** A question longer than this is read from its beginning only. */
    private static final int LONGEST_QUESTION = 5_000;

    private static final int MOST_MATCHES = 10;

    private volatile FaqIndex index;

    private final Map<String, List<String>> knownQuestions;
    private final RankingModel model;

    private FaqSearch(List<FaqEntry> entries, Map<String, List<String>> knownQuestions, RankingModel model) {
        this.knownQuestions = knownQuestions;
        this.model = model;
        index = new FaqIndex(entries, knownQuestions, model);
    }

    public static FaqSearch over(List<FaqEntry> entries) {
        return new FaqSearch(entries, Map.of(), RankingModel.unfitted());
    }

    /**
     * A search that can be measured.
     *
     * @param knownQuestions by slug: questions of workers of which we know the entry
     */
    public static FaqSearch over(List<FaqEntry> entries, Map<String, List<String>> knownQuestions, RankingModel model) {
        return new FaqSearch(entries, knownQuestions, model);
    }

    /** Matches in force on the date, best first; any text is a question, also an empty or broken one. */
    public Finding find(String question, LocalDate date) {
        String text = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        List<Match> matches = index.find(text, date);
        return new Finding(matches.subList(0, Math.min(MOST_MATCHES, matches.size())));
    }

    /** All that was looked at, best first: what fitting needs. */
    public List<Match> candidates(String question, LocalDate date) {
        return index.find(question, date);
    }

    /** Searches these entries from now on. */
    public void replaceEntries(List<FaqEntry> entries) {
        index = new FaqIndex(entries, knownQuestions, model);
    }
}
