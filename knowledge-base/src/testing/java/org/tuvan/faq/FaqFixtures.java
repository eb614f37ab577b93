package org.tuvan.faq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.law.Citation;
import org.tuvan.law.Statutes;

/** The FAQ without Spring: as shipped, or empty on a test database; and single entries. */
public final class FaqFixtures {

    /** A valid draft about the notice before leaving a job. */
    static final FaqEntry NOTICE =
            entry("bao-truoc", "Tôi nghỉ việc thì báo trước mấy ngày?", "nghỉ báo trước mấy ngày", "xin nghỉ ngang");

    private FaqFixtures() {}

    /** Every shipped entry, read from its file. */
    public static List<FaqEntry> shipped() {
        return StarterFaq.shipped().stream().map(StarterFile::entry).toList();
    }

    /** The FAQ with the shipped entries in the database. */
    public static FaqEntries shippedIn(DataSource database) {
        starter(database).load();
        return emptyIn(database);
    }

    /** The FAQ without the shipped entries. */
    public static FaqEntries emptyIn(DataSource database) {
        return new FaqEntries(
                new FaqRepository(JdbcClient.create(database)),
                new EntryRules(new Statutes()),
                transaction(database),
                _ -> {},
                Clock.systemUTC());
    }

    /** A valid draft that rests on the Labour Code since 2021. */
    public static FaqEntry entry(String slug, String question, String... variants) {
        return entry(slug, question, List.of(variants), List.of());
    }

    static FaqEntry asking(FaqEntry entry, String question) {
        return entry(entry.slug(), question, entry.variants(), entry.related());
    }

    static FaqEntry naming(FaqEntry entry, String neighbour) {
        return entry(entry.slug(), entry.question(), entry.variants(), List.of(neighbour));
    }

    private static FaqEntry entry(String slug, String question, List<String> variants, List<String> related) {
        return new FaqEntry(
                slug,
                "cham-dut-hop-dong",
                question,
                variants,
                "Anh/chị báo trước **45 ngày** với hợp đồng không xác định thời hạn.\n\n**Việc cần làm**\n1. Viết đơn.",
                List.of(new Citation("45/2019/QH14", "35", 1, "a")),
                LocalDate.of(2021, 1, 1),
                null,
                FaqEntry.Audience.WORKER,
                LocalDate.of(2027, 6, 30),
                FaqEntry.Status.DRAFT,
                1,
                related,
                null,
                null);
    }

    static StarterFaq starter(DataSource database) {
        return new StarterFaq(new FaqRepository(JdbcClient.create(database)), transaction(database), Clock.systemUTC());
    }

    private static TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
