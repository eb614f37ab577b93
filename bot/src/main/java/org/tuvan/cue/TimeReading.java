package org.tuvan.cue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the words of each {@link TimeForm} mean on a certain day. */
final class TimeReading {

    /** Days off are named by their date every year and tell nothing about when. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(3, 8),
            MonthDay.of(4, 30),
            MonthDay.of(5, 1),
            MonthDay.of(9, 2),
            MonthDay.of(10, 20),
            MonthDay.of(11, 24));

    private static final Map<String, Integer> QUARTERS = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    /** First day of the lunar year; the days off are around it. */
    private static final Map<Integer, MonthDay> TET = Map.of(
            2021,
            MonthDay.of(2, 12),
            2022,
            MonthDay.of(2, 1),
            2023,
            MonthDay.of(1, 22),
            2024,
            MonthDay.of(2, 10),
            2025,
            MonthDay.of(1, 29),
            2026,
            MonthDay.of(2, 17),
            2027,
            MonthDay.of(2, 6),
            2028,
            MonthDay.of(1, 26));

    private static final List<String> COUNT =
            List.of("mot", "hai", "ba", "bon", "nam", "xau", "bay", "tam", "chin", "muoi");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A bare number below is rather no year, or one of birth. */
    private static final int FIRST_BARE_YEAR = 2012;

    private static final int SOON = 60;

    private TimeReading() {}

    static Optional<AskedPeriod> fullDate(MatchResult found, LocalDate today) {
        return day(LocalDate.of(fullYear(found.group(4)), number(found, 3), number(found, 1)));
    }

    static Optional<AskedPeriod> dayAndMonth(MatchResult found, LocalDate today) {
        var named = MonthDay.of(number(found, 2), number(found, 1));
        String year = found.groupCount() > 2 ? found.group(3) : null;
        if (year != null) {
            return day(named.atYear(year(year, today)));
        }
        var thisYear = named.atYear(today.getYear());
        if (HOLIDAYS.contains(named)) {
            return Optional.empty();
        }
        return day(thisYear.isAfter(today.plusDays(SOON)) ? named.atYear(today.getYear() - 1) : thisYear);
    }

    static Optional<AskedPeriod> month(MatchResult found, LocalDate today) {
        return month(YearMonth.of(year(found.group(2), today), number(found, 1)));
    }

    static Optional<AskedPeriod> quarter(MatchResult found, LocalDate today) {
        Integer roman = QUARTERS.get(found.group(1));
        int last = 3 * (roman == null ? number(found, 1) : roman);
        int year = year(found.group(2), today);
        return Optional.of(AskedPeriod.months(YearMonth.of(year, last - 2), YearMonth.of(year, last)));
    }

    /** People are generous with these: better to ask once more. */
    static Optional<AskedPeriod> partOfYear(MatchResult found, LocalDate today) {
        int last = switch (found.group(1)) {
            case "dau" -> 4;
            case "giua" -> 8;
            default -> 12;
        };
        int year = year(found.group(2), today);
        return Optional.of(AskedPeriod.months(YearMonth.of(year, last - 3), YearMonth.of(year, last)));
    }

    static Optional<AskedPeriod> tet(MatchResult found, LocalDate today) {
        String words = found.group(1);
        int year = switch (words) {
            case "vua roi", "vua qua", "roi" ->
                tet(today.getYear()).isAfter(today) ? today.getYear() - 1 : today.getYear();
            case "nay", "toi", "sap toi" -> tet(today.getYear()).isAfter(today) ? today.getYear() : today.getYear() + 1;
            default -> year("nam " + words, today);
        };
        return Optional.of(new AskedPeriod(tet(year).minusDays(5), tet(year).plusDays(10)));
    }

    static Optional<AskedPeriod> ago(MatchResult found, LocalDate today) {
        int word = COUNT.indexOf(found.group(1)) + 1;
        int count = word > 0 ? word : number(found, 1);
        return found.group(2).equals("nam")
                ? year(today.getYear() - count)
                : month(YearMonth.from(today).minusMonths(count));
    }

    static Optional<AskedPeriod> yearAround(MatchResult found, LocalDate today) {
        return year(year(found.group(1), today));
    }

    static Optional<AskedPeriod> year(MatchResult found, LocalDate today) {
        int year = number(found, 2);
        return found.group(1) == null && year < FIRST_BARE_YEAR ? Optional.empty() : year(year);
    }

    static Optional<AskedPeriod> lastMonth(MatchResult found, LocalDate today) {
        return month(YearMonth.from(today).minusMonths(1));
    }

    static Optional<AskedPeriod> monthToCome(MatchResult found, LocalDate today) {
        int month = number(found, 1);
        return month(YearMonth.of(today.getYear() + (month < today.getMonthValue() ? 1 : 0), month));
    }

    /** Told of what was: the last month of this number; what is very near may also be to come. */
    static Optional<AskedPeriod> monthAlone(MatchResult found, LocalDate today) {
        int month = number(found, 1);
        boolean past = month > today.plusDays(SOON / 2).getMonthValue() && today.getMonthValue() < month;
        return month(YearMonth.of(today.getYear() - (past ? 1 : 0), month));
    }

    static Optional<AskedPeriod> thisYear(MatchResult found, LocalDate today) {
        return year(today.getYear());
    }

    static Optional<AskedPeriod> pandemic(MatchResult found, LocalDate today) {
        return year(2021);
    }

    private static int year(String words, LocalDate today) {
        var digits = DIGITS.matcher(words);
        if (digits.find()) {
            return fullYear(digits.group());
        }
        if (words.contains("nay")) {
            return today.getYear();
        }
        if (words.contains("kia")) {
            return today.getYear() - 2;
        }
        boolean ahead = words.contains("sau") || words.contains("toi") || words.contains("sang");
        return today.getYear() + (ahead ? 1 : -1);
    }

    private static int fullYear(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    /** In years not listed about the right month. */
    private static LocalDate tet(int year) {
        return TET.getOrDefault(year, MonthDay.of(2, 5)).atYear(year);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<AskedPeriod> day(LocalDate day) {
        return Optional.of(AskedPeriod.day(day));
    }

    private static Optional<AskedPeriod> month(YearMonth month) {
        return Optional.of(AskedPeriod.of(month));
    }

    private static Optional<AskedPeriod> year(int year) {
        return Optional.of(AskedPeriod.year(year));
    }
}
