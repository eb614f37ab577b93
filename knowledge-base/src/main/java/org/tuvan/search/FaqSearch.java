package org.tuvan.search;

import java.time.LocalDate;
import java.util.List;
import org.tuvan.faq.FaqEntry;
import org.tuvan.ranking.RankingModel;

/** Finds the FAQ entries that answer a question; the index is replaced as a whole, so that readers never wait. */
public final class FaqSearch {

    /** A question longer than this is read from its beginning only. */
    private static final int LONGEST_QUESTION = 5_000;

    private static final int MOST_MATCHES = 10;

    private volatile FaqIndex index;

    private final RankingModel model;

    private FaqSearch(List<FaqEntry> entries, RankingModel model) {
        this.model = model;
        index = new FaqIndex(entries, model);
    }

    public static FaqSearch over(List<FaqEntry> entries) {
        return new FaqSearch(entries, RankingModel.shipped());
    }

    /** With another model than the shipped one, to fit or to measure it. */
    public static FaqSearch over(List<FaqEntry> entries, RankingModel model) {
        return new FaqSearch(entries, model);
    }

    /** Matches in force on the date, best first; any text is a question, also an empty or broken one. */
    public Finding find(String question, LocalDate date) {
        String text = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        return new Finding(index.find(text, date, MOST_MATCHES));
    }

    /** All that was looked at, best first: what fitting needs. */
    public List<Match> candidates(String question, LocalDate date) {
        return index.find(question, date, FaqIndex.CANDIDATES);
    }

    /** Searches these entries from now on. */
    public void replaceEntries(List<FaqEntry> entries) {
        index = new FaqIndex(entries, model);
    }
}
