package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.law.Citation;

class StarterFileTests {

    private static final String TEXT = """
            ---
            topic: cham-dut-hop-dong
            question: Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?
            audience: WORKER
            applies_from: 2021-02-01
            applies_to:
            review_by: 2027-06-30
            citations:
              - {law: 45/2019/QH14, article: 35, clause: 1, point: đ}
              - {law: 25/2008/QH12, article: 48a}
            related: [nghi-ngang-bi-gi]
            variants:
              - nghỉ việc báo trước mấy ngày
              - "12/5 nghỉ: báo ai"
              - 12:30 co duoc nghi
            ---
            Báo trước **45 ngày**.

            1. Viết đơn.
            """;

    @Test
    void readsFrontMatterAndAnswer() {
        assertThat(new StarterFile("bao-truoc", TEXT).entry())
                .isEqualTo(new FaqEntry(
                        "bao-truoc",
                        "cham-dut-hop-dong",
                        "Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?",
                        List.of("nghỉ việc báo trước mấy ngày", "12/5 nghỉ: báo ai", "12:30 co duoc nghi"),
                        "Báo trước **45 ngày**.\n\n1. Viết đơn.",
                        List.of(
                                new Citation("45/2019/QH14", "35", 1, "đ"),
                                new Citation("25/2008/QH12", "48a", null, null)),
                        LocalDate.of(2021, 2, 1),
                        null,
                        FaqEntry.Audience.WORKER,
                        LocalDate.of(2027, 6, 30),
                        FaqEntry.Status.PUBLISHED,
                        1,
                        List.of("nghi-ngang-bi-gi"),
                        null,
                        null));
    }

    @Test
    void readsAnEntryOfEarlierLaw() {
        String earlier = TEXT.replace("applies_to:", "applies_to: 2025-12-31\nearlier_version_of: bao-truoc-moi")
                .replaceAll("(?s)variants:.*?\n---", "variants: []\n---");

        FaqEntry entry = new StarterFile("bao-truoc-cu", earlier).entry();

        assertThat(entry.appliesTo()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(entry.earlierVersionOf()).isEqualTo("bao-truoc-moi");
        assertThat(entry.variants()).isEmpty();
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> new StarterFile("hong", "không có gì").entry()).hasMessageContaining("hong");
        assertThatThrownBy(() -> new StarterFile("hong", TEXT.replace("WORKER", "NOBODY")).entry())
                .hasMessageContaining("hong");
    }

    @Test
    void changesItsHashWithEveryLetter() {
        assertThat(new StarterFile("a", TEXT).hash())
                .isEqualTo(new StarterFile("b", TEXT).hash())
                .isNotEqualTo(new StarterFile("a", TEXT + "x").hash());
    }
}
