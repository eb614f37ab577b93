package org.tuvan.editor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tuvan.faq.FaqEntries.Version;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.VietnameseText;

/** One screen of the list of entries, and how many there are in each view of it. */
record EntryList(Query query, List<Version> rows, List<Choice> choices, int found, LocalDate today) {

    private static final int ROWS = 50;
    private static final int SOON_DAYS = 30;

    /** What the editor looks for. */
    record Query(String q, String topic, View view, Integer page) {

        Query {
            q = q == null ? "" : q;
            topic = topic == null ? "" : topic;
            view = view == null ? View.ALL : view;
            page = page == null ? 1 : Math.max(1, page);
        }
    }

    record Choice(View view, long count) {}

    /** Which entries are shown. */
    enum View {
        ALL("Tất cả", (_, _) -> true),
        PUBLISHED("Đang dùng", (version, _) -> version.entry().status() == FaqEntry.Status.PUBLISHED),
        DRAFT("Bản nháp", (version, _) -> version.entry().status() == FaqEntry.Status.DRAFT),
        WITHDRAWN("Đã gỡ", (version, _) -> version.entry().status() == FaqEntry.Status.WITHDRAWN),
        REVIEW("Cần xem lại", (version, today) -> needsReview(version.entry(), today)),
        EDITED("Trung tâm đã sửa", (version, _) -> !version.shipped()),
        SHIPPED("Bản kèm phần mềm", (version, _) -> version.shipped());

        private final String label;
        private final BiPredicate<Version, LocalDate> shown;

        View(String label, BiPredicate<Version, LocalDate> shown) {
            this.label = label;
            this.shown = shown;
        }

        public String label() {
            return label;
        }
    }

    /** @param all the entries that fit the words and the topic asked for */
    static EntryList of(List<Version> all, Query query, LocalDate today) {
        var choices = Arrays.stream(View.values())
                .map(view -> new Choice(view, count(all, view, today)))
                .toList();
        var shown = all.stream()
                .filter(version -> query.view().shown.test(version, today))
                .toList();
        var rows = shown.stream()
                .sorted(query.view() == View.REVIEW ? firstToReview() : namedFirst(query.q()))
                .skip((query.page() - 1L) * ROWS)
                .limit(ROWS)
                .toList();
        return new EntryList(query, rows, choices, shown.size(), today);
    }

    public int pages() {
        return Math.max(1, (found + ROWS - 1) / ROWS);
    }

    /** What to say about the day of review, if there is something. */
    public @Nullable String reviewState(FaqEntry entry) {
        if (!needsReview(entry, today)) {
            return null;
        }
        return entry.reviewBy().isBefore(today) ? "Quá hạn" : "Sắp đến hạn";
    }

    private static long count(List<Version> all, View view, LocalDate today) {
        return all.stream().filter(version -> view.shown.test(version, today)).count();
    }

    private static boolean needsReview(FaqEntry entry, LocalDate today) {
        return entry.status() != FaqEntry.Status.WITHDRAWN && !entry.reviewBy().isAfter(today.plusDays(SOON_DAYS));
    }

    /** Entries whose question has all the words come before those that have them only somewhere. */
    private static Comparator<Version> namedFirst(String text) {
        var words = List.of(VietnameseText.fold(text).strip().split("\\s+"));
        return Comparator.comparing(version -> {
            String question = VietnameseText.fold(version.entry().question());
            return !words.stream().allMatch(question::contains);
        });
    }

    private static Comparator<Version> firstToReview() {
        return Comparator.comparing(version -> version.entry().reviewBy());
    }
}
