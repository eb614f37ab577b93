package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;

class EntryReaderTests {

    private final FaqEntries entries = FaqFixtures.emptyIn(TestDatabase.fresh());
    private final EntryReader reader = new EntryReader(entries, new SettableClock(StepByHand.START));

    @Test
    void readsBackEveryShippedEntryAsItIs() {
        for (FaqEntry entry : FaqFixtures.shipped()) {
            var read = reader.read(EntryForm.of(entry)).entry();
            assertThat(EntryForm.of(read)).isEqualTo(EntryForm.of(entry));
        }
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var form = new EntryForm(
                "",
                "",
                "",
                "",
                "",
                "",
                FactForm.EMPTY,
                List.of(new EntryForm.Row("1/2000/QH9", "x", "hai", "")),
                "",
                "31/2",
                "",
                List.of(),
                "",
                0);

        var reading = reader.read(form);

        assertThat(reading.problems())
                .extracting(Problem::field)
                .contains(
                        "topic", "question", "audience", "answer", "citations", "appliesFrom", "appliesTo", "reviewBy");
        assertThat(reading.entry().appliesFrom()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void namesANewEntryAfterItsQuestion() {
        assertThat(slugOf("Được nghỉ mấy ngày, Đúng không?")).isEqualTo("duoc-nghi-may-ngay-dung-khong");
        assertThat(slugOf("a ".repeat(60) + "?")).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-");
        assertThat(reader.read(asking("new?")).problems())
                .extracting(Problem::field)
                .contains("slug");
    }

    private String slugOf(String question) {
        return reader.read(asking(question)).entry().slug();
    }

    private static EntryForm asking(String question) {
        return new EntryForm(
                "", "", question, "WORKER", "", "", FactForm.EMPTY, List.of(), "", "", "", List.of(), "", 0);
    }
}
