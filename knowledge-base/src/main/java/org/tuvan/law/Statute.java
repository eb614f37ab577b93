package org.tuvan.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statute that answers may rest on.
 *
 * @param number official number, such as {@code 45/2019/QH14}
 * @param name as it is cited: "Bộ luật Lao động 2019", "Nghị định 145/2020/NĐ-CP"
 * @param subject what it is about, in a few Vietnamese words
 * @param inForceTo last day in force, none while it is in force
 * @param articles its highest article number, 0 where the full text was never at hand and articles cannot be checked
 * @param inserted articles with a letter, such as {@code 48a}
 */
public record Statute(
        String number,
        String name,
        String subject,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        int articles,
        List<String> inserted) {

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(inForceFrom) && (inForceTo == null || !date.isAfter(inForceTo));
    }

    /** The day itself, or the day nearest to it on which the statute was in force. */
    public LocalDate nearestDayInForce(LocalDate date) {
        if (date.isBefore(inForceFrom)) {
            return inForceFrom;
        }
        return inForceTo != null && date.isAfter(inForceTo) ? inForceTo : date;
    }

    public boolean hasArticle(String article) {
        return inserted.contains(article) || (article.matches("[1-9]\\d{0,2}") && withinRange(article));
    }

    /** Whether a version of it can have this article: laws that change others insert articles with a letter. */
    boolean mayHave(String article) {
        return withinRange(article.replaceAll("\\D", ""));
    }

    private boolean withinRange(String article) {
        return articles == 0 || Integer.parseInt(article) <= articles;
    }
}
