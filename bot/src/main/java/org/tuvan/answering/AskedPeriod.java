package org.tuvan.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuvan.vietnamese.VietnameseText;

/**
 * The days that a question is about, when it says so: "hồi tháng 3/2025", "ngày 15/6/2025", "năm ngoái", "sang năm".
 * Years that are not about the event ("sinh năm 1990", "làm từ năm 2018", "đóng từ 2010") do not count.
 *
 * @param from first day
 * @param to last day, the same as the first when the very day is known
 */
public record AskedPeriod(LocalDate from, LocalDate to) {

    private static final int OLDEST_YEAR = 2012;
    private static final int YEARS_AHEAD = 5;

    private static final Pattern NOT_THE_EVENT = Pattern.compile(
            "\\b(sinh|sn|doi|luat|bo luat|nghi dinh|nd|thong tu|nghi quyet|khoa|sang|vao lam|bat dau lam|lam viec|lam"
                    + "|cong tac|dong( bhxh| bao hiem( xa hoi)?)?|tham gia( bhxh)?|ky( hop dong| hd| hdld)?)"
                    + "( o day| tai cong ty| cty)?( viec)?( tu| vao| hoi)?( ngay| thang| nam)?( \\d{1,2}[/ -])*( nam)?"
                    + " ?(19|20)\\d\\d\\b|\\btu( thang \\d{1,2}[/ -]| nam)? ?(19|20)\\d\\d\\b"
                    + "|\\d+/(19|20)\\d\\d/[a-z]+\\w*");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:ngay |hom |mung )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?((?:20)?\\d\\d)\\b");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:thang|thg|t) ?(\\d{1,2})(?: nam | ?[/.-] ?| )(20\\d\\d)\\b|\\b(\\d{1,2})/(20\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:nam |hoi |trong |cuoi |dau |tet )*(20\\d\\d)\\b(?!/)");
    private static final Pattern LAST_YEAR = Pattern.compile("\\b(nam ngoai|nam truoc|nam roi)\\b");
    private static final Pattern NEXT_YEAR = Pattern.compile("\\b(sang nam|nam sau|nam toi)\\b");
    private static final Pattern LAST_MONTH = Pattern.compile("\\b(thang truoc|thang roi|thang vua roi)\\b");

    /** @return none when the question names no time, or one that is not about what happened */
    public static Optional<AskedPeriod> in(String question, LocalDate today) {
        String text = VietnameseText.fold(VietnameseText.clean(question)).toLowerCase(Locale.ROOT);
        String about = NOT_THE_EVENT.matcher(text).replaceAll(" ");
        try {
            return day(about, today)
                    .or(() -> month(about, today))
                    .or(() -> year(about, today))
                    .or(() -> words(about, today))
                    .filter(period -> plausible(period, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean exact() {
        return from.equals(to);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private static Optional<AskedPeriod> day(String text, LocalDate today) {
        return first(DAY, text).map(found -> {
            String year = found.group(3);
            var day = LocalDate.of(
                    year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1)));
            return new AskedPeriod(day, day);
        });
    }

    private static Optional<AskedPeriod> month(String text, LocalDate today) {
        return first(MONTH, text).map(found -> {
            boolean named = found.group(1) != null;
            return of(YearMonth.of(
                    Integer.parseInt(found.group(named ? 2 : 4)), Integer.parseInt(found.group(named ? 1 : 3))));
        });
    }

    private static Optional<AskedPeriod> year(String text, LocalDate today) {
        return first(YEAR, text).map(found -> ofYear(Integer.parseInt(found.group(1))));
    }

    private static Optional<AskedPeriod> words(String text, LocalDate today) {
        if (LAST_MONTH.matcher(text).find()) {
            return Optional.of(of(YearMonth.from(today).minusMonths(1)));
        }
        if (LAST_YEAR.matcher(text).find()) {
            return Optional.of(ofYear(today.getYear() - 1));
        }
        return NEXT_YEAR.matcher(text).find() ? Optional.of(ofYear(today.getYear() + 1)) : Optional.empty();
    }

    private static AskedPeriod of(YearMonth month) {
        return new AskedPeriod(month.atDay(1), month.atEndOfMonth());
    }

    private static AskedPeriod ofYear(int year) {
        return new AskedPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static boolean plausible(AskedPeriod period, LocalDate today) {
        return period.from().getYear() >= OLDEST_YEAR && period.from().getYear() <= today.getYear() + YEARS_AHEAD;
    }

    private static Optional<Matcher> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found) : Optional.empty();
    }
}
