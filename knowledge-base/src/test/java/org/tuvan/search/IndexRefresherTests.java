package org.tuvan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.testing.TestDatabase;

class IndexRefresherTests {

    private static final FaqEntry LEAVE = FaqFixtures.entry("phep-nam", "Tôi được nghỉ phép năm mấy ngày?", "phép năm");

    private final FaqEntries entries = FaqFixtures.emptyIn(TestDatabase.fresh());

    @Test
    void findsWhatWasPublishedAfterTheStart() {
        var refresher = new IndexRefresher(entries);
        entries.create(LEAVE, "lan");
        assertThat(refresher.refresh()).isFalse();

        entries.publish("phep-nam", "lan", 1);

        assertThat(refresher.refresh()).isTrue();
        assertThat(refresher.refresh()).isFalse();
        assertThat(refresher
                        .search()
                        .find("phép năm mấy ngày", LocalDate.of(2026, 11, 21))
                        .matches())
                .extracting(match -> match.entry().slug())
                .containsExactly("phep-nam");
    }
}
