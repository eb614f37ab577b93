package org.tuvan.editor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.Topic;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseTime;

/** How the screens call people, topics, moments and states; the editor's pages find it as {@code names}. */
@ControllerAdvice(basePackageClasses = EditorNames.class)
class EditorNames {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StaffAccounts staff;
    private final FaqEntries entries;
    private final Clock clock;

    EditorNames(StaffAccounts staff, FaqEntries entries, Clock clock) {
        this.staff = staff;
        this.entries = entries;
        this.clock = clock;
    }

    @ModelAttribute("names")
    EditorNames names() {
        return this;
    }

    @ModelAttribute("topics")
    List<Topic> topics() {
        return entries.topics();
    }

    /** Who made this version: "Chị Lan". */
    public String editor(FaqEntries.Version version) {
        return version.shipped() ? "Bản kèm phần mềm" : person(version.editor());
    }

    String person(String username) {
        String name = staff.byUsername(username).map(StaffMember::displayName).orElse(username);
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.substring(0, first).toUpperCase() + name.substring(first);
    }

    /** "9:12 hôm nay", "9:12 ngày 20/11/2026". */
    public String moment(Instant at) {
        var local = at.atZone(VietnameseTime.ZONE);
        return local.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE))
                ? HOUR.format(local) + " hôm nay"
                : HOUR.format(local) + " ngày " + DAY.format(local);
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    public String topic(String slug) {
        return entries.topics().stream()
                .filter(topic -> topic.slug().equals(slug))
                .findFirst()
                .map(Topic::name)
                .orElse(slug);
    }

    /** What a part of the form says, in words. */
    public String shown(EntryField field, String text) {
        return switch (field) {
            case TOPIC -> topic(text);
            case AUDIENCE -> audience(text);
            case APPLIES_FROM, APPLIES_TO, REVIEW_BY ->
                EntryReader.day(text).map(this::day).orElse("để trống");
            case QUESTION, ANSWER, ASKS, CITATIONS, VARIANTS, RELATED, EARLIER_VERSION_OF -> text;
        };
    }

    private static String audience(String name) {
        return switch (name) {
            case "EMPLOYER" -> "Người sử dụng lao động";
            case "UNION" -> "Cán bộ công đoàn";
            default -> "Người lao động";
        };
    }

    public String status(FaqEntry.Status status) {
        return switch (status) {
            case PUBLISHED -> "Đang dùng";
            case DRAFT -> "Bản nháp";
            case WITHDRAWN -> "Đã gỡ";
        };
    }

    /** The colour that goes with the word. */
    public String tone(FaqEntry.Status status) {
        return switch (status) {
            case PUBLISHED -> "good";
            case DRAFT -> "warn";
            case WITHDRAWN -> "";
        };
    }
}
