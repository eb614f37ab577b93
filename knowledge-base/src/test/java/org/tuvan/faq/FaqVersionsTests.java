package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tuvan.faq.FaqFixtures.NOTICE;
import static org.tuvan.faq.FaqFixtures.asking;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.faq.EditResult.Overtaken;
import org.tuvan.faq.EditResult.Saved;
import org.tuvan.faq.FaqEntry.Status;
import org.tuvan.testing.TestDatabase;

class FaqVersionsTests {

    private final DataSource database = TestDatabase.fresh();
    private final FaqEntries entries = FaqFixtures.emptyIn(database);

    @Test
    void storesNothingWhenNothingChanged() {
        entries.create(NOTICE, "lan");

        assertThat(entries.save(NOTICE, "minh", 1)).isEqualTo(new Saved(NOTICE));
        assertThat(entries.history("bao-truoc")).hasSize(1);
    }

    @Test
    void tellsAnEditorThatSomeoneWasFaster() {
        entries.create(NOTICE, "lan");
        entries.save(asking(NOTICE, "Muốn nghỉ việc phải báo trước mấy ngày?"), "minh", 1);

        EditResult late = entries.save(asking(NOTICE, "Xin nghỉ thì báo trước mấy ngày?"), "hoa", 1);

        assertThat(late).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.editor()).isEqualTo("minh");
            assertThat(overtaken.current().version()).isEqualTo(2);
        });
        assertThat(entries.publish("bao-truoc", "hoa", 1)).isInstanceOf(Overtaken.class);
    }

    @Test
    void letsExactlyOneOfManyEditorsWin() throws InterruptedException {
        entries.create(NOTICE, "lan");
        List<Callable<EditResult>> editors = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<EditResult>)
                        () -> entries.save(asking(NOTICE, "Câu hỏi số " + i + " là gì?"), "e" + i, 1))
                .toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<EditResult> results =
                    pool.invokeAll(editors).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Overtaken.class::isInstance).hasSize(19);
        }
        assertThat(entries.history("bao-truoc")).hasSize(2);
    }

    @Test
    void keepsEveryVersionWithItsEditor() {
        entries.create(NOTICE, "lan");
        entries.publish("bao-truoc", "minh", 1);

        assertThat(entries.history("bao-truoc"))
                .extracting(FaqEntries.Version::editor)
                .containsExactly("minh", "lan");
        assertThat(entries.history("bao-truoc"))
                .extracting(FaqEntries.Version::entry)
                .containsExactly(NOTICE.with(Status.PUBLISHED, 2), NOTICE);
        assertThatThrownBy(() -> JdbcClient.create(database)
                        .sql("delete from knowledge.faq_version")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void changesAndPublishesInOneVersion() {
        entries.create(NOTICE, "lan");

        entries.publish(asking(NOTICE, "Muốn nghỉ việc phải báo trước bao lâu?"), "minh", 1);

        assertThat(entries.published())
                .extracting(FaqEntry::question, FaqEntry::version)
                .containsExactly(tuple("Muốn nghỉ việc phải báo trước bao lâu?", 2));
        assertThat(entries.latest(new FaqEntries.Filter("bao truoc", null, Status.PUBLISHED)))
                .extracting(FaqEntries.Version::editor, FaqEntries.Version::shipped)
                .containsExactly(tuple("minh", false));
    }
}
