package org.tuvan.cue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuvan.vietnamese.VietnameseText;

/**
 * A time named in a text, whatever it has to do with what is asked.
 *
 * @param start of its words in the text
 * @param end behind its words
 */
record SpokenTime(int start, int end, AskedPeriod period) {

    private static final List<String> MONTHS_IN_WORDS =
            List.of("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "chạp");

    private static final Map<String, String> UNLIKE = Map.of("tôi", "tui", "sáu", "xau", "rơi", "rot");

    private static final Pattern UNLIKE_WORD =
            Pattern.compile("(?U)\\b(?:" + String.join("|", UNLIKE.keySet()) + ")\\b");
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("(?U)\\btháng (mười một|" + String.join("|", MONTHS_IN_WORDS) + ")\\b(?! (?:ngày|lần))");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    /** Who writes more names the time of the matter before. */
    private static final int LONGEST = 3_000;

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 45;

    private static final Pattern LINK =
            Pattern.compile("(?:\\b(?:ngay|hom|hoi|vao|trong|tu|truoc|luc|khoang|dot|nam|cuoi|dau|giua) )+$");

    /** Lower case, months in digits. */
    static String typed(String text) {
        String typed = VietnameseText.canonical(VietnameseText.clean(VietnameseText.shorten(text, LONGEST)));
        String digits = MONTH_IN_WORDS
                .matcher(typed)
                .replaceAll(month -> "tháng " + (MONTHS_IN_WORDS.indexOf(month.group(1)) + 1));
        return BLANKS.matcher(digits).replaceAll(" ");
    }

    /** What was typed without its diacritics, letter by letter; words that would then look like those of time differ. */
    static String plain(String typed) {
        return VietnameseText.fold(UNLIKE_WORD.matcher(typed).replaceAll(word -> UNLIKE.get(word.group())));
    }

    /** No two of them overlap. */
    static List<SpokenTime> in(String plain, LocalDate today) {
        var times = new ArrayList<SpokenTime>();
        String left = plain;
        for (TimeForm form : TimeForm.values()) {
            Matcher found = form.pattern().matcher(left);
            while (form.mayBeIn(left) && found.find()) {
                var period = read(form, found, today);
                if (period.isPresent()) {
                    times.add(new SpokenTime(found.start(), found.end(), period.get()));
                    left = without(left, found);
                }
            }
        }
        return times;
    }

    /** Where "hồi", "từ ngày", "trước" before it begin. */
    int startWithLink(String plain) {
        Matcher link = LINK.matcher(plain.substring(0, start));
        return link.find() ? link.start() : start;
    }

    private static Optional<AskedPeriod> read(TimeForm form, MatchResult found, LocalDate today) {
        try {
            return form.read(found, today).filter(period -> plausible(period, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean plausible(AskedPeriod period, LocalDate today) {
        return period.from().getYear() >= FIRST_YEAR && period.to().getYear() <= today.getYear() + YEARS_AHEAD;
    }

    private static String without(String text, MatchResult found) {
        return text.substring(0, found.start())
                + TimeForm.READ.repeat(found.end() - found.start())
                + text.substring(found.end());
    }
}
