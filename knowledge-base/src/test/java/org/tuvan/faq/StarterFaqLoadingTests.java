package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntry.Status;
import org.tuvan.testing.TestDatabase;

class StarterFaqLoadingTests {

    private static final String TEXT = """
            ---
            topic: cham-dut-hop-dong
            question: Tôi nghỉ việc thì báo trước mấy ngày?
            audience: WORKER
            applies_from: 2021-01-01
            applies_to:
            review_by: 2027-06-30
            citations: [{law: 45/2019/QH14, article: 35}]
            related: []
            variants: [nghỉ báo trước mấy ngày]
            ---
            Anh/chị báo trước **45 ngày** với hợp đồng không xác định thời hạn.
            """;
    private static final StarterFile NOTICE = new StarterFile("bao-truoc", TEXT);
    private static final StarterFile NEWER_NOTICE = new StarterFile("bao-truoc", TEXT.replace("45 ngày", "60 ngày"));

    private final DataSource database = TestDatabase.fresh();
    private final StarterFaq starter = FaqFixtures.starter(database);
    private final FaqEntries entries = FaqFixtures.emptyIn(database);

    @Test
    void publishesNewEntries() {
        starter.load(List.of(NOTICE));

        assertThat(entries.published()).containsExactly(NOTICE.entry());
        assertThat(entries.history("bao-truoc"))
                .extracting(FaqEntries.Version::editor)
                .containsExactly("tuvan");
        assertThat(entries.revision()).isEqualTo(1);
    }

    @Test
    void changesNothingAtTheNextStart() {
        starter.load(List.of(NOTICE));
        starter.load(List.of(NOTICE));

        assertThat(entries.history("bao-truoc")).hasSize(1);
        assertThat(entries.revision()).isEqualTo(1);
    }

    @Test
    void updatesAnEntryThatNobodyEdited() {
        starter.load(List.of(NOTICE));
        starter.load(List.of(NEWER_NOTICE));

        assertThat(entries.published()).containsExactly(NEWER_NOTICE.entry().with(Status.PUBLISHED, 2));
        assertThat(entries.revision()).isEqualTo(2);
    }

    @Test
    void leavesAnEditedEntryAlone() {
        starter.load(List.of(NOTICE));
        FaqEntry edited = FaqFixtures.asking(NOTICE.entry(), "Câu hỏi đã sửa là gì?");
        entries.save(edited, "lan", 1);

        starter.load(List.of(NEWER_NOTICE));

        assertThat(entries.published()).containsExactly(edited.with(Status.PUBLISHED, 2));
    }

    @Test
    void leavesAWithdrawnEntryWithdrawn() {
        starter.load(List.of(NOTICE));
        entries.withdraw("bao-truoc", "lan", 1);

        starter.load(List.of(NEWER_NOTICE));

        assertThat(entries.published()).isEmpty();
    }

    @Test
    void loadsOnceWhenManyReplicasStartTogether() throws InterruptedException {
        Callable<Boolean> replica = () -> {
            FaqFixtures.starter(database).load(List.of(NOTICE));
            return true;
        };

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            assertThat(replicas.invokeAll(Collections.nCopies(8, replica))).allMatch(Future::resultNow);
        }
        assertThat(entries.history("bao-truoc")).hasSize(1);
        assertThat(entries.revision()).isEqualTo(1);
    }
}
