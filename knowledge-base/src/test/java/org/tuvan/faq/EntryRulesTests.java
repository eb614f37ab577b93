package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.law.Statutes;

class EntryRulesTests {

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
    private static final FaqEntry NOTICE = new StarterFile("bao-truoc", TEXT).entry();

    private final EntryRules rules = new EntryRules(new Statutes());

    @Test
    void acceptsAGoodEntry() {
        assertThat(rules.problems(NOTICE, List.of(NOTICE))).isEmpty();
    }

    @Test
    void refusesABadSlug() {
        assertThat(fieldsOf(new StarterFile("Báo trước", TEXT))).containsExactly("slug");
        assertThat(fieldsOf(new StarterFile("x".repeat(61), TEXT))).containsExactly("slug");
    }

    @Test
    void refusesABadTopicQuestionOrVariant() {
        assertThat(fieldsAfter("topic: cham-dut-hop-dong", "topic: khong-co")).containsExactly("topic");
        assertThat(fieldsAfter("mấy ngày?\n", "mấy ngày.\n")).containsExactly("question");
        assertThat(fieldsAfter("mấy ngày?\n", "mấy %s?\n".formatted("a".repeat(120))))
                .containsExactly("question");
        assertThat(fieldsAfter("[nghỉ báo trước mấy ngày]", "[nghỉ]")).containsExactly("variants");
    }

    @Test
    void refusesAnAnswerThatIsTooLongTooShortOrHasUnsupportedMarkdown() {
        assertThat(fieldsAfter("Anh/chị", "a".repeat(900))).containsExactly("answer");
        assertThat(fieldsAfter("với hợp đồng không xác định thời hạn.", "")).containsExactly("answer");
        assertThat(fieldsAfter("Anh/chị", "# Anh/chị")).containsExactly("answer");
    }

    @Test
    void refusesAPhraseThatAnotherEntryHas() {
        FaqEntry other = changed("khac", "Tôi nghỉ việc thì báo trước mấy ngày?", "Nghỉ báo trước MẤY NGÀY??");

        assertThat(rules.problems(NOTICE, List.of(other)))
                .containsExactly(new Problem("variants", "Cách hỏi “nghỉ báo trước mấy ngày” đã có ở “khac”."));
        assertThat(rules.problems(NOTICE, List.of(other.with(FaqEntry.Status.WITHDRAWN, 2))))
                .isEmpty();
    }

    @Test
    void refusesTheSamePhraseTwice() {
        assertThat(fieldsAfter("mấy ngày]", "mấy ngày, \"Nghỉ báo trước mấy ngày?\"]"))
                .containsExactly("variants");
    }

    @Test
    void refusesCitationsThatDoNotCoverThePeriod() {
        assertThat(fieldsAfter("article: 35", "article: 350")).containsExactly("citations");
        assertThat(fieldsAfter("2021-01-01", "2020-01-01")).containsExactly("citations");
        assertThat(fieldsAfter("[{law: 45/2019/QH14, article: 35}]", "[]")).containsExactly("citations");
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        assertThat(fieldsAfter("applies_to:", "applies_to: 2020-12-31")).containsExactly("appliesTo");
        assertThat(fieldsAfter("2027-06-30", "2020-12-31")).containsExactly("reviewBy");
    }

    @Test
    void refusesNeighboursThatDoNotExist() {
        assertThat(fieldsAfter("related: []", "related: [khong-co]")).containsExactly("related");
        assertThat(fieldsAfter("related: []", "related: [bao-truoc]")).containsExactly("related");
    }

    @Test
    void letsAnEntryOfEarlierLawShareTheQuestionButNotThePeriod() {
        FaqEntry current = changed("bao-truoc", "2021-01-01", "2026-01-01");
        FaqEntry earlier = new StarterFile(
                        "bao-truoc-cu",
                        TEXT.replace("applies_to:", "applies_to: 2025-12-31\nearlier_version_of: bao-truoc")
                                .replace("[nghỉ báo trước mấy ngày]", "[]"))
                .entry();

        assertThat(rules.problems(earlier, List.of(current))).isEmpty();
        assertThat(fields(earlier, NOTICE)).containsExactly("appliesTo");
        assertThat(fields(earlier)).containsExactly("earlierVersionOf");
    }

    private List<String> fieldsAfter(String target, String replacement) {
        return fields(changed("bao-truoc", target, replacement));
    }

    private List<String> fieldsOf(StarterFile file) {
        return fields(file.entry());
    }

    private List<String> fields(FaqEntry entry, FaqEntry... others) {
        return rules.problems(entry, List.of(others)).stream()
                .map(Problem::field)
                .toList();
    }

    private static FaqEntry changed(String slug, String target, String replacement) {
        return new StarterFile(slug, TEXT.replace(target, replacement)).entry();
    }
}
