package org.tuvan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;
import org.tuvan.testing.TestDatabase;
import org.tuvan.vietnamese.VietnameseText;

class PostgresSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<FaqEntry> ENTRIES = StarterFaq.entries().stream()
            .filter(entry -> entry.inForceOn(TODAY))
            .limit(30)
            .toList();
    private static final FaqEntry ASKED = ENTRIES.get(7);

    private static PostgresSearch search;

    @BeforeAll
    static void putEntriesIntoTables() {
        search = PostgresSearch.over(ENTRIES, TestDatabase.fresh());
    }

    @Test
    void findsAnEntryByItsQuestionWithAndWithoutDiacritics() {
        assertThat(first(ASKED.question())).isEqualTo(ASKED);
        assertThat(first(ASKED.variants().getFirst())).isEqualTo(ASKED);
        assertThat(search.find(plain(ASKED.question()), TODAY)).isEqualTo(search.find(ASKED.question(), TODAY));
    }

    @Test
    void isMoreConfidentTheMoreWordsMatch() {
        double sure = search.find(ASKED.question(), TODAY).getFirst().confidence();
        double unsure = search.find("thời tiết cuối tuần", TODAY).stream()
                .mapToDouble(Match::confidence)
                .max()
                .orElse(0);

        assertThat(sure).isLessThan(1).isGreaterThan(unsure);
    }

    @Test
    void leavesOutWhatWasNotInForce() {
        assertThat(search.find(ASKED.question(), LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void takesAnyTextAsAQuestion() {
        assertThat(search.find("", TODAY)).isEmpty();
        assertThat(search.find("' & | ! ( : * \\ 😀", TODAY)).isEmpty();
    }

    private static FaqEntry first(String question) {
        return search.find(question, TODAY).getFirst().entry();
    }

    private static String plain(String text) {
        return VietnameseText.fold(text);
    }
}
