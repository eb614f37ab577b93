package org.tuvan.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tuvan.hours.HoursSettings.Span;
import org.tuvan.vietnamese.VietnameseTime;

/** The centre's opening hours in Vietnam, and promises that count only these hours. */
@Component
public class WorkingHours {

    private static final int LONGEST_CLOSURE_IN_DAYS = 60;
    private static final int WHOLE_MINUTES = 5;

    private final Map<DayOfWeek, List<Span>> week;
    private final List<MonthDay> fixedHolidays;
    private final Set<LocalDate> holidays;
    private final HoursSettings settings;
    private final Clock clock;

    WorkingHours(HoursSettings settings, Clock clock) {
        this.week = settings.spans();
        this.fixedHolidays = settings.fixedHolidays();
        this.holidays = Set.copyOf(settings.holidays());
        this.settings = settings;
        this.clock = clock;
    }

    public boolean openNow() {
        return open(clock.instant());
    }

    /** This moment while the centre is open, otherwise the next one at which it opens. */
    public Instant nextOpening() {
        return nextOpening(clock.instant());
    }

    /** By when a person answers whoever asks now, in whole five minutes. */
    public Instant promise(boolean emergency) {
        return promise(clock.instant(), emergency);
    }

    boolean open(Instant at) {
        var local = at.atZone(VietnameseTime.ZONE);
        return spans(local.toLocalDate()).stream()
                .anyMatch(span -> !local.toLocalTime().isBefore(span.from())
                        && local.toLocalTime().isBefore(span.to()));
    }

    Instant nextOpening(Instant at) {
        return after(at, Duration.ZERO);
    }

    Instant promise(Instant now, boolean emergency) {
        var due = after(now, emergency ? settings.emergencyWithin() : settings.replyWithin());
        var local = due.atZone(VietnameseTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var whole = local.minusMinutes(local.getMinute() % WHOLE_MINUTES).toInstant();
        return whole.isBefore(due) ? whole.plus(WHOLE_MINUTES, ChronoUnit.MINUTES) : whole;
    }

    /** The moment at which so much working time has passed. */
    private Instant after(Instant start, Duration working) {
        var left = working;
        var local = start.atZone(VietnameseTime.ZONE);
        for (int day = 0; day < LONGEST_CLOSURE_IN_DAYS; day++) {
            var date = local.toLocalDate().plusDays(day);
            for (var span : spans(date)) {
                var from = later(local, date.atTime(span.from()).atZone(VietnameseTime.ZONE));
                var room = Duration.between(from, date.atTime(span.to()).atZone(VietnameseTime.ZONE));
                if (room.isPositive() && left.compareTo(room) <= 0) {
                    return from.plus(left).toInstant();
                }
                left = room.isPositive() ? left.minus(room) : left;
            }
        }
        throw new IllegalStateException("the centre does not open within " + LONGEST_CLOSURE_IN_DAYS + " days");
    }

    private List<Span> spans(LocalDate date) {
        boolean holiday = holidays.contains(date) || fixedHolidays.contains(MonthDay.from(date));
        return holiday ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
