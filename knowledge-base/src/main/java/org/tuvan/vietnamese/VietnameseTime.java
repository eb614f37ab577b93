package org.tuvan.vietnamese;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as people in Vietnam say them. */
public final class VietnameseTime {

    /** Where our workers live; all days and hours shown are of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String[] DAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

    private VietnameseTime() {}

    /** Such as {@code 9:30 thứ Hai 23/11}. */
    public static String words(Instant instant) {
        ZonedDateTime at = instant.atZone(ZONE);
        return "%s %s %s".formatted(HOUR.format(at), DAYS[at.getDayOfWeek().getValue() - 1], DAY.format(at));
    }
}
