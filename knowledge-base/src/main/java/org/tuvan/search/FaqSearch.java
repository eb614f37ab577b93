package org.tuvan.search;

import java.time.LocalDate;
import java.util.List;
import org.tuvan.faq.FaqEntry;

/** Finds the FAQ entries that answer a question; the index is replaced as a whole, so that readers never wait. */
public final class FaqSearch {

    /** A question longer than this is read from its beginning only. */
    private static final int LONGEST_QUESTION = 5_000;

    private volatile FaqIndex index;

    private FaqSearch(FaqIndex index) {
        this.index = index;
    }

    public static FaqSearch over(List<FaqEntry> entries) {
        return new FaqSearch(new FaqIndex(entries));
    }

    /** Matches in force on the date, best first; any text is a question, also an empty or broken one. */
    public Finding find(String question, LocalDate date) {
        String text = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        return new Finding(index.find(text, date));
    }

    /** Searches these entries from now on. */
    public void replaceEntries(List<FaqEntry> entries) {
        index = new FaqIndex(entries);
    }
}
