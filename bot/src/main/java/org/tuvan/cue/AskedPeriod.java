package org.tuvan.cue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuvan.vietnamese.VietnameseText;

/**
 * The days that a question is about, when it says so: "hồi tháng 3/2025", "ngày 15/6/2025", "cuối năm ngoái", "sang năm".
 * Times that are not those of the event ("sinh năm 1990", "làm từ năm 2018", "Bộ luật Lao động 2019") do not count.
 *
 * @param from first day
 * @param to last day, the same as the first when the very day is known
 */
public record AskedPeriod(LocalDate from, LocalDate to) {

    /** Words that say nothing beside a time. */
    private static final Set<String> FILLERS = Set.of(
            "", "thi", "sao", "con", "the", "vay", "neu", "hoi", "vao", "luc", "la", "da", "a", "ad", "nhe", "nha",
            "khoang", "chac", "ngay", "thang", "em", "toi", "tui", "minh", "xay", "ra", "chuyen", "do", "roi", "u",
            "um", "vang", "ha", "nhi", "truong", "hop", "cua", "giua", "dau", "cuoi", "o", "ma", "va", "hom");

    /** @return none when the question names no time, or one that is not about what happened */
    public static Optional<AskedPeriod> in(String question, LocalDate today) {
        String text = SpokenTime.plain(SpokenTime.typed(question));
        List<AskedPeriod> named = SpokenTime.in(text, today).stream()
                .flatMap(time -> TimeRole.of(time, text).period(time.period()).stream())
                .toList();
        return named.stream()
                .filter(period -> named.stream().noneMatch(other -> period.holdsMoreThan(other)))
                .reduce(AskedPeriod::reaching);
    }

    /**
     * The time, when a message says nothing else: "hồi tháng 3/2025 thì sao?", "tháng 5".
     *
     * @param before what was asked before; a month belongs to the year that was asked about
     */
    public static Optional<AskedPeriod> alone(String message, String before, LocalDate today) {
        String rest = VietnameseText.fold(leftOutOf(message, today));
        if (!FILLERS.containsAll(
                List.of(rest.replaceAll("[^a-z0-9]+", " ").strip().split(" ")))) {
            return Optional.empty();
        }
        boolean namesYear = VietnameseText.fold(message).matches("(?s).*(\\d{4}|\\bnam\\b|/\\d\\d\\b).*");
        return in(message, today)
                .map(period -> namesYear
                        ? period
                        : in(before, today)
                                .filter(AskedPeriod::isYear)
                                .map(year -> period.inYear(year.from.getYear()))
                                .orElse(period));
    }

    /** The question without the times that it is about, for those who look for what is asked and not for when. */
    public static String leftOutOf(String question, LocalDate today) {
        String typed = SpokenTime.typed(question);
        String text = SpokenTime.plain(typed);
        if (text.length() != typed.length() || typed.length() < question.strip().length() / 2) {
            return question;
        }
        var rest = new StringBuilder(typed);
        SpokenTime.in(text, today).stream()
                .filter(time -> TimeRole.of(time, text) != TimeRole.OTHER)
                .sorted(Comparator.comparingInt(SpokenTime::start).reversed())
                .forEach(time -> rest.replace(time.startWithLink(text), time.end(), " "));
        return rest.isEmpty() || rest.compareTo(new StringBuilder(typed)) == 0 ? question : rest.toString();
    }

    static AskedPeriod day(LocalDate day) {
        return new AskedPeriod(day, day);
    }

    static AskedPeriod of(YearMonth month) {
        return months(month, month);
    }

    static AskedPeriod months(YearMonth first, YearMonth last) {
        return new AskedPeriod(first.atDay(1), last.atEndOfMonth());
    }

    static AskedPeriod year(int year) {
        return months(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** "năm 2026 em sinh con hồi tháng 8/2026": the month says all. */
    private boolean holdsMoreThan(AskedPeriod other) {
        return !equals(other) && !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    private boolean isYear() {
        return equals(year(from.getYear()));
    }

    private AskedPeriod inYear(int year) {
        int later = year - from.getYear();
        return new AskedPeriod(from.plusYears(later), to.plusYears(later));
    }

    private AskedPeriod reaching(AskedPeriod other) {
        return new AskedPeriod(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
