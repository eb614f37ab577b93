package org.tuvan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Message;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.Topic;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.vietnamese.VietnameseTime;

/** Moments, sizes and states in the words of the desk; pages find it as {@code words}. */
@Component
class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE d/M/yyyy", Locale.of("vi"));

    private final Map<String, String> topics;
    private final Clock clock;

    Words(FaqEntries entries, Clock clock) {
        this.topics = entries.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::name));
        this.clock = clock;
    }

    public String topic(String slug) {
        return topics.getOrDefault(slug, "Chưa rõ chủ đề");
    }

    /** How long ago: "vừa xong", "14 phút", "3 giờ", "2 ngày". */
    public String since(Instant moment) {
        var passed = Duration.between(moment, clock.instant());
        return passed.toMinutes() < 1 ? "vừa xong" : length(passed);
    }

    /** "còn 12 phút", "trễ 2 giờ", or the hour itself when it is far. */
    public String promise(Instant promised) {
        var left = Duration.between(clock.instant(), promised);
        if (left.isNegative()) {
            return "trễ " + length(left.negated());
        }
        return left.toHours() < 4 ? "còn " + length(left) : "trước " + VietnameseTime.words(promised);
    }

    public boolean late(Instant promised) {
        return clock.instant().isAfter(promised);
    }

    /** Whether little of the promised time is left. */
    public boolean soon(Instant promised) {
        return !late(promised) && Duration.between(clock.instant(), promised).toMinutes() < 30;
    }

    private static String length(Duration time) {
        if (time.toMinutes() < 60) {
            return Math.max(1, time.toMinutes()) + " phút";
        }
        return time.toHours() < 24 ? time.toHours() + " giờ" : time.toDays() + " ngày";
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(VietnameseTime.ZONE));
    }

    /** "9:12" today, "9:12 21/11" on any other day. */
    public String moment(Instant moment) {
        var local = moment.atZone(VietnameseTime.ZONE);
        boolean today = local.toLocalDate().equals(today());
        return today ? TIME.format(local) : TIME.format(local) + " " + DAY.format(local);
    }

    public String full(Instant moment) {
        return VietnameseTime.words(moment);
    }

    public String day(LocalDate day) {
        if (day.equals(today())) {
            return "Hôm nay";
        }
        return day.equals(today().minusDays(1)) ? "Hôm qua" : DAY_OF_WEEK.format(day);
    }

    private LocalDate today() {
        return clock.instant().atZone(VietnameseTime.ZONE).toLocalDate();
    }

    /** An advisor needs words first; the number is for comparing. */
    public String confidence(double confidence) {
        String words = confidence >= 0.85 ? "chắc" : confidence >= 0.6 ? "khá chắc" : "cần kiểm tra lại";
        return "%s (%.0f%%)".formatted(words, Math.floor(confidence * 100));
    }

    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(Locale.of("vi"), "%.1f MB", bytes / 1048576.0);
    }

    public String channel(ChannelKind kind) {
        return switch (kind) {
            case TELEGRAM -> "Telegram";
            case WEB -> "Trang web";
        };
    }

    /** Why the bot handed off. */
    public String reason(HandoffReason reason) {
        return switch (reason) {
            case ASKED -> "Người lao động xin gặp người thật";
            case UNRESOLVED -> "Máy không trả lời được hai câu liền";
            case REJECTED -> "Máy trả lời sai ý hai lần";
            case EMERGENCY -> "Dấu hiệu khẩn cấp";
            case REOPENED -> "Người lao động nhắn lại sau khi kết thúc";
            case TROUBLE -> "Máy gặp sự cố";
        };
    }

    public String delivery(Message.Delivery delivery) {
        return switch (delivery) {
            case RECEIVED -> "";
            case WAITING -> "đang gửi";
            case SENT -> "đã gửi";
            case FAILED -> "chưa gửi được";
            case UNKNOWN -> "có thể đã gửi";
        };
    }

    /** What channels report, where we know its Vietnamese. */
    public String failure(String reported) {
        String known = reported.toLowerCase(Locale.ROOT);
        if (known.contains("blocked")) {
            return "người lao động đã chặn";
        }
        return known.equals("erased") ? "người lao động đã xóa dữ liệu" : reported;
    }

    /** Whether a browser can show it in the page. */
    public boolean shown(String mediaType) {
        return FileController.SHOWN.contains(mediaType);
    }

    /** A name at the beginning of a sentence: "Chị Lan". */
    public String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** How the worker is called where no channel gave a name. */
    public String worker(@Nullable String name, boolean erased) {
        if (erased) {
            return "Đã xóa dữ liệu";
        }
        return name == null || name.isBlank() ? "Người lao động" : name;
    }
}
