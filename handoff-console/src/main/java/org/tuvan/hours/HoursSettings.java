package org.tuvan.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The centre's calendar. The days off around Tết and every compensatory day are announced year by year: they are given
 * in {@code holidays}, nothing is guessed.
 *
 * @param week opening hours by weekday, such as {@code monday=7:30-11:30, 13:00-17:00}; a day that is missing is closed
 * @param everyYear public holidays with a fixed date, as {@code MM-dd}
 * @param holidays days off of one year, as {@code yyyy-MM-dd}
 * @param replyWithin working time in which a person answers
 * @param emergencyWithin the same in an emergency
 */
@ConfigurationProperties("tuvan.hours")
record HoursSettings(
        @Nullable Map<DayOfWeek, String> week,

        @DefaultValue({"01-01", "04-30", "05-01", "09-02", "11-24"})
        List<String> everyYear,

        @DefaultValue List<LocalDate> holidays,
        @DefaultValue("120m") Duration replyWithin,
        @DefaultValue("30m") Duration emergencyWithin) {

    private static final String OFFICE = "7:30-11:30, 13:00-17:00";
    private static final Map<DayOfWeek, String> OFFICE_WEEK = Map.of(
            DayOfWeek.MONDAY, OFFICE,
            DayOfWeek.TUESDAY, OFFICE,
            DayOfWeek.WEDNESDAY, OFFICE,
            DayOfWeek.THURSDAY, OFFICE,
            DayOfWeek.FRIDAY, OFFICE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** From the opening up to the closing, which is outside. */
    record Span(LocalTime from, LocalTime to) {

        static Span parse(String text) {
            String[] ends = text.strip().split("\\s*-\\s*");
            var span = new Span(LocalTime.parse(ends[0], TIME), LocalTime.parse(ends[1], TIME));
            if (!span.from.isBefore(span.to)) {
                throw new IllegalArgumentException("tuvan.hours.week: closes before it opens: " + text);
            }
            return span;
        }
    }

    Map<DayOfWeek, List<Span>> spans() {
        var spans = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        (week == null || week.isEmpty() ? OFFICE_WEEK : week).forEach((day, hours) -> {
            if (!hours.isBlank()) {
                spans.put(
                        day,
                        Arrays.stream(hours.split(","))
                                .map(Span::parse)
                                .sorted(HoursSettings::earlier)
                                .toList());
            }
        });
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("tuvan.hours.week: the centre is never open");
        }
        return spans;
    }

    List<MonthDay> fixedHolidays() {
        return everyYear.stream().map(day -> MonthDay.parse("--" + day)).toList();
    }

    private static int earlier(Span one, Span other) {
        return one.from().compareTo(other.from());
    }
}
