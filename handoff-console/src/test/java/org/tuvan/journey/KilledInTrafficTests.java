package org.tuvan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.TestDatabase;

class KilledInTrafficTests {

    private static final int WORKERS = 250;
    private static final String AGAIN = "(gửi lại) ";

    @TempDir
    Path data;

    private final String databaseUrl = TestDatabase.freshUrl();
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(databaseUrl, "postgres", ""));

    @Test
    void losesAndDoublesNothingAndKeepsTheOrder() {
        try (var telegram = FakeTelegram.start()) {
            try (var first = TuvanProcess.start(environment(telegram))) {
                var workers = LongStream.range(1, WORKERS + 1)
                        .mapToObj(chat -> telegram.worker(chat, "An " + chat))
                        .toList();
                workers.forEach(worker -> worker.writes("thử việc tối đa bao lâu?"));
                workers.forEach(worker -> worker.writes("lương thử việc bao nhiêu?"));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> telegram.calls("sendMessage").size() > 40);
                first.kill();
            }
            assertThat(count("select count(*) from bot.outbox where state <> 'SENT'"))
                    .as("the kill came in the middle")
                    .isPositive();
            try (var _ = TuvanProcess.start(environment(telegram))) {
                await().atMost(Duration.ofSeconds(120)).until(() -> telegram.unconfirmed() == 0 && nothingIsOpen());
            }
            everythingIsThereOnce();
            inOrder(telegram);
        }
    }

    private void everythingIsThereOnce() {
        assertThat(count("select count(*) from bot.message where direction = 'INCOMING'"))
                .isEqualTo(2 * WORKERS);
        assertThat(count("select count(distinct external_id) from bot.message where direction = 'INCOMING'"))
                .isEqualTo(2 * WORKERS);
        assertThat(count("""
                select count(*) from bot.conversation c where not exists (
                    select 1 from bot.message where conversation_id = c.id and author = 'BOT' and kind <> 'NOTICE')
                """)).as("workers without an answer").isZero();
        assertThat(count("select count(*) from bot.outbox where state <> 'SENT'"))
                .isZero();
        assertThat(count("""
                select count(*) from (
                    select conversation_id from bot.message where kind = 'NOTICE' and text like 'Chào anh/chị%'
                    group by conversation_id having count(*) > 1) doubled
                """)).as("workers greeted twice").isZero();
    }

    private void inOrder(FakeTelegram telegram) {
        assertThat(count("""
                select count(*) from bot.message earlier
                join bot.message later on later.conversation_id = earlier.conversation_id and later.id > earlier.id
                where earlier.direction = 'INCOMING' and later.direction = 'INCOMING'
                  and earlier.text like 'lương%' and later.text like 'thử việc%'
                """)).isZero();
        for (long chat = 1; chat <= WORKERS; chat++) {
            List<String> texts = telegram.textsTo(chat);
            long again = texts.stream().filter(text -> text.startsWith(AGAIN)).count();
            long rows = count("select count(*) from bot.outbox where address = '%d'".formatted(chat));
            long resent = count("select count(*) from bot.outbox where resent and address = '%d'".formatted(chat));
            assertThat(texts.size() - again).as("sent without a mark").isBetween(rows - resent, rows);
            assertThat(again).isEqualTo(resent);
            var said = texts.stream()
                    .map(text -> text.replace(AGAIN, ""))
                    .distinct()
                    .toList();
            assertThat(said).as("what worker %d reads", chat).hasSizeGreaterThan(1);
            assertThat(said.getFirst()).contains("Chào anh/chị");
        }
    }

    private boolean nothingIsOpen() {
        return count("select count(*) from bot.turn") == 0
                && count("select count(*) from bot.outbox where state in ('WAITING', 'SENDING')") == 0;
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private Map<String, String> environment(FakeTelegram telegram) {
        var environment = TuvanProcess.on(databaseUrl);
        environment.put("TUVAN_DATA_DIR", data.toString());
        environment.put("TUVAN_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("TUVAN_TELEGRAM_API_URL", telegram.url());
        environment.put("TUVAN_OUTBOX_LEASE", "5s");
        return environment;
    }
}
