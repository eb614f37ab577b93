package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.fact.FactQuestion;
import org.tuvan.testing.TestDatabase;

class FactMigrationTests {

    private static final FactQuestion FACT = new FactQuestion(
            "Anh/chị ký loại hợp đồng nào?",
            List.of(
                    new FactQuestion.Option(
                            "Dưới 12 tháng",
                            List.of("hợp đồng dưới 12 tháng"),
                            "Báo trước ít nhất **3 ngày làm việc**."),
                    new FactQuestion.Option(
                            "Từ 12 tháng", List.of("hợp đồng từ 12 tháng"), "Báo trước ít nhất **30 ngày** lịch.")));

    private final DataSource database = TestDatabase.empty();

    @Test
    void keepsWhatWasStoredBeforeEntriesCouldAsk() {
        migrate("202611211500");
        storeAsBefore();
        migrate("latest");

        FaqEntries entries = FaqFixtures.emptyIn(database);
        FaqEntry stored = entries.bySlug("bao-truoc").orElseThrow();
        assertThat(stored.asks()).isNull();
        assertThat(stored.question()).isEqualTo("Nghỉ việc thì báo trước mấy ngày?");

        entries.publish(asking(stored), "lan", 1);
        assertThat(entries.bySlug("bao-truoc").orElseThrow().asks()).isEqualTo(FACT);
        assertThat(entries.history("bao-truoc"))
                .extracting(version -> version.entry().asks() != null)
                .containsExactly(true, false);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void storeAsBefore() {
        JdbcClient.create(database).sql("""
                insert into knowledge.faq_version (
                    slug, version, status, topic, question, variants, answer, citations, applies_from, audience,
                    review_by, related, editor, changed_at)
                values (
                    'bao-truoc', 1, 'PUBLISHED', 'cham-dut-hop-dong', 'Nghỉ việc thì báo trước mấy ngày?',
                    '{báo trước mấy ngày}', 'Anh/chị báo trước **45 ngày** với hợp đồng không xác định thời hạn.',
                    '[{"law": "45/2019/QH14", "article": "35", "clause": 1, "point": "a"}]', '2021-01-01', 'WORKER',
                    '2027-06-30', '{}', 'tuvan', now());
                insert into knowledge.faq_entry (slug, version, edited) values ('bao-truoc', 1, false)
                """).update();
    }

    private static FaqEntry asking(FaqEntry entry) {
        return new FaqEntry(
                entry.slug(),
                entry.topic(),
                entry.question(),
                entry.variants(),
                entry.answer(),
                entry.citations(),
                entry.appliesFrom(),
                entry.appliesTo(),
                entry.audience(),
                entry.reviewBy(),
                entry.status(),
                entry.version(),
                entry.related(),
                entry.earlierVersionOf(),
                FACT);
    }
}
