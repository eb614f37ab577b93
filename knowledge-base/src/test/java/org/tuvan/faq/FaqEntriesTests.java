package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.faq.FaqFixtures.NOTICE;
import static org.tuvan.faq.FaqFixtures.asking;
import static org.tuvan.faq.FaqFixtures.entry;
import static org.tuvan.faq.FaqFixtures.naming;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.EditResult.Invalid;
import org.tuvan.faq.EditResult.Missing;
import org.tuvan.faq.EditResult.Saved;
import org.tuvan.faq.FaqEntry.Status;
import org.tuvan.testing.TestDatabase;

class FaqEntriesTests {

    private static final FaqEntry PAY =
            entry("tra-luong", "Nghỉ việc rồi bao giờ được trả lương?", "nghi roi chua tra luong");

    private final FaqEntries entries = FaqFixtures.emptyIn(TestDatabase.fresh());

    @Test
    void storesANewEntryAsADraftThatNobodyIsAnsweredFrom() {
        EditResult result = entries.create(NOTICE.with(Status.PUBLISHED, 7), "lan");

        assertThat(result).isEqualTo(new Saved(NOTICE));
        assertThat(entries.bySlug("bao-truoc")).contains(NOTICE);
        assertThat(entries.published()).isEmpty();
        assertThat(entries.revision()).isZero();
    }

    @Test
    void refusesASecondEntryWithTheSameSlug() {
        entries.create(NOTICE, "lan");

        assertThat(entries.create(NOTICE, "minh")).isInstanceOf(Invalid.class);
    }

    @Test
    void tellsTheProblemsOfAnEntryWithoutStoringIt() {
        assertThat(entries.problems(NOTICE)).isEmpty();
        assertThat(entries.problems(naming(NOTICE, "khong-co")))
                .extracting(EditResult.Problem::field)
                .containsExactly("related");
        assertThat(entries.bySlug("bao-truoc")).isEmpty();
    }

    @Test
    void answersFromAnEntryOncePublishedAndNoMoreOnceWithdrawn() {
        entries.create(NOTICE, "lan");

        entries.publish("bao-truoc", "lan", 1);
        assertThat(entries.published()).containsExactly(NOTICE.with(Status.PUBLISHED, 2));
        assertThat(entries.revision()).isEqualTo(1);

        entries.withdraw("bao-truoc", "lan", 2);
        assertThat(entries.published()).isEmpty();
        assertThat(entries.revision()).isEqualTo(2);
    }

    @Test
    void putsAChangeOfAPublishedEntryLiveAtOnce() {
        entries.create(NOTICE, "lan");
        entries.publish("bao-truoc", "lan", 1);

        entries.save(asking(NOTICE, "Muốn nghỉ việc phải báo trước mấy ngày?"), "minh", 2);

        assertThat(entries.published())
                .extracting(FaqEntry::question)
                .containsExactly("Muốn nghỉ việc phải báo trước mấy ngày?");
        assertThat(entries.revision()).isEqualTo(2);
    }

    @Test
    void storesNothingThatBreaksARule() {
        entries.create(NOTICE, "lan");

        assertThat(entries.save(asking(NOTICE, "Không có dấu hỏi ở cuối"), "lan", 1))
                .isInstanceOf(Invalid.class);
        assertThat(entries.create(entry("khac", "Một câu hỏi khác hẳn?", "Nghỉ báo trước mấy ngày?"), "lan"))
                .isInstanceOf(Invalid.class);
        assertThat(entries.list(all())).containsExactly(NOTICE);
    }

    @Test
    void tellsThatAnEntryIsMissing() {
        assertThat(entries.save(NOTICE, "lan", 1)).isEqualTo(new Missing("bao-truoc"));
        assertThat(entries.withdraw("bao-truoc", "lan", 1)).isEqualTo(new Missing("bao-truoc"));
        assertThat(entries.bySlug("bao-truoc")).isEmpty();
    }

    @Test
    void findsEntriesWithOrWithoutDiacriticsByTopicAndStatus() {
        entries.create(NOTICE, "lan");
        entries.create(PAY, "lan");
        entries.publish("tra-luong", "lan", 1);

        assertThat(slugs("lương")).containsExactly("tra-luong");
        assertThat(slugs("NGANG xin")).containsExactly("bao-truoc");
        assertThat(slugs("tra-luong")).containsExactly("tra-luong");
        assertThat(slugs("ly hôn")).isEmpty();
        assertThat(entries.list(new FaqEntries.Filter("", "thai-san", null))).isEmpty();
        assertThat(entries.list(new FaqEntries.Filter("", "cham-dut-hop-dong", null)))
                .hasSize(2);
        assertThat(entries.list(new FaqEntries.Filter("", null, Status.DRAFT))).containsExactly(NOTICE);
    }

    @Test
    void namesOnlyPublishedNeighbours() {
        entries.create(NOTICE, "lan");
        entries.create(PAY, "lan");
        entries.save(naming(PAY, "bao-truoc"), "lan", 1);
        entries.publish("tra-luong", "lan", 2);
        assertThat(entries.related("tra-luong")).isEmpty();

        entries.publish("bao-truoc", "lan", 1);

        assertThat(entries.related("tra-luong")).extracting(FaqEntry::slug).containsExactly("bao-truoc");
        assertThat(entries.related("khong-co")).isEmpty();
    }

    private List<String> slugs(String text) {
        return entries.list(new FaqEntries.Filter(text, null, null)).stream()
                .map(FaqEntry::slug)
                .toList();
    }

    private static FaqEntries.Filter all() {
        return new FaqEntries.Filter("", null, null);
    }
}
