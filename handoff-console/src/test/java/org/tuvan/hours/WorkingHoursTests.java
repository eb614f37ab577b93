package org.tuvan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tuvan.vietnamese.VietnameseTime;

class WorkingHoursTests {

    private static final List<String> FIXED = List.of("01-01", "04-30", "05-01", "09-02", "11-24");

    private final WorkingHours hours = hours(List.of());

    @Test
    void promisesTwoWorkingHoursInTheMorning() {
        assertThat(hours.promise(at("2026-11-23T08:00"), false)).isEqualTo(at("2026-11-23T10:00"));
    }

    @Test
    void carriesTheRestOverTheLunchBreak() {
        assertThat(hours.promise(at("2026-11-23T11:00"), false)).isEqualTo(at("2026-11-23T14:30"));
    }

    @Test
    void startsAfterLunchForWhoAsksAtNoon() {
        assertThat(hours.promise(at("2026-11-23T12:10"), false)).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void goesOnAfterTheWeekendOnFridayEvening() {
        assertThat(hours.promise(at("2026-11-27T16:00"), false)).isEqualTo(at("2026-11-30T08:30"));
        assertThat(hours.promise(at("2026-11-27T21:00"), false)).isEqualTo(at("2026-11-30T09:30"));
    }

    @Test
    void leavesOutVietnamsCultureDay() {
        assertThat(hours.promise(at("2026-11-23T16:30"), false)).isEqualTo(at("2026-11-25T09:00"));
        assertThat(hours.open(at("2026-11-24T09:00"))).isFalse();
    }

    @Test
    void leavesOutTetOnlyAsConfigured() {
        var tet = Stream.iterate(LocalDate.of(2027, 2, 4), day -> day.plusDays(1))
                .limit(7)
                .toList();
        assertThat(hours(tet).promise(at("2027-02-03T16:00"), false)).isEqualTo(at("2027-02-11T08:30"));
        assertThat(hours.promise(at("2027-02-03T16:00"), false)).isEqualTo(at("2027-02-04T08:30"));
    }

    @Test
    void promisesHalfAnHourInAnEmergency() {
        assertThat(hours.promise(at("2026-11-23T08:00"), true)).isEqualTo(at("2026-11-23T08:30"));
        assertThat(hours.promise(at("2026-11-22T23:00"), true)).isEqualTo(at("2026-11-23T08:00"));
    }

    @Test
    void roundsUpToFiveMinutes() {
        assertThat(hours.promise(at("2026-11-23T08:01:20"), false)).isEqualTo(at("2026-11-23T10:05"));
    }

    @Test
    void fillsASpanToItsLastMinute() {
        assertThat(hours.promise(at("2026-11-23T15:00"), false)).isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void countsInVietnamWhateverTheServersZone() {
        assertThat(hours.promise(Instant.parse("2026-11-23T01:00:00Z"), false))
                .isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    }

    @Test
    void isOpenFromTheFirstMinuteUpToTheLast() {
        assertThat(hours.open(at("2026-11-23T07:30"))).isTrue();
        assertThat(hours.open(at("2026-11-23T11:30"))).isFalse();
        assertThat(hours.nextOpening(at("2026-11-23T11:30"))).isEqualTo(at("2026-11-23T13:00"));
        assertThat(hours.nextOpening(at("2026-11-23T09:12"))).isEqualTo(at("2026-11-23T09:12"));
    }

    @Test
    void takesAnotherWeekFromConfiguration() {
        var settings = new HoursSettings(
                Map.of(DayOfWeek.SATURDAY, "8:00-11:00"),
                FIXED,
                List.of(),
                Duration.ofMinutes(120),
                Duration.ofMinutes(30));
        assertThat(new WorkingHours(settings, Clock.systemUTC()).promise(at("2026-11-23T08:00"), false))
                .isEqualTo(at("2026-11-28T10:00"));
    }

    @Test
    void refusesACentreThatNeverOpens() {
        var settings = new HoursSettings(
                Map.of(DayOfWeek.MONDAY, ""), FIXED, List.of(), Duration.ofMinutes(120), Duration.ofMinutes(30));
        assertThatThrownBy(() -> new WorkingHours(settings, Clock.systemUTC())).hasMessageContaining("never open");
    }

    private static WorkingHours hours(List<LocalDate> holidays) {
        return new WorkingHours(
                new HoursSettings(null, FIXED, holidays, Duration.ofMinutes(120), Duration.ofMinutes(30)),
                Clock.systemUTC());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietnameseTime.ZONE).toInstant();
    }
}
