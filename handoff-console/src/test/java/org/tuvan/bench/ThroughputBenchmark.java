package org.tuvan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.journey.TuvanProcess;
import org.tuvan.testing.FakeTelegram;

/**
 * How many messages a second go from the incoming HTTP update to the committed outbox, with PostgreSQL on the same
 * machine writing to disk for real; beside it what {@code pgbench} reaches on the same server in the same run.
 */
class ThroughputBenchmark {

    private static final int CHATS = 400;
    private static final int WARM_UP = 1200;
    private static final int MESSAGES = 6000;
    private static final int SENDERS = 32;
    private static final String SECRET = "benchmark-secret";
    private static final List<String> QUESTIONS = List.of(
            "nghi viec bao truoc may ngay?",
            "thử việc tối đa bao lâu?",
            "tăng ca ngày lễ tính tiền sao?",
            "cty ko dong bhxh thi lam gi?",
            "nghỉ thai sản được mấy tháng?",
            "giá vàng hôm nay bao nhiêu?");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void measures() throws IOException, InterruptedException {
        try (var postgres = postgres();
                var telegram = FakeTelegram.start()) {
            var database = JdbcClient.create(postgres.getPostgresDatabase());
            try (var tuvan = TuvanProcess.start(environment(postgres, telegram))) {
                var webhook = URI.create(tuvan.url() + "/telegram/webhook");
                run(database, webhook, telegram, WARM_UP);
                run(database, webhook, telegram, MESSAGES);
                System.out.printf("resident memory of the Java process: %d MB%n", residentMegabytes(tuvan.pid()));
            }
            pgbench(postgres.getPort());
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres postgres, FakeTelegram telegram)
            throws IOException {
        var environment = TuvanProcess.on(postgres.getJdbcUrl("postgres", "postgres"));
        environment.put(
                "TUVAN_DATA_DIR", Files.createTempDirectory("tuvan-bench").toString());
        environment.put("TUVAN_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("TUVAN_TELEGRAM_API_URL", telegram.url());
        environment.put("TUVAN_TELEGRAM_WEBHOOK_URL", "http://localhost/telegram/webhook");
        environment.put("TUVAN_TELEGRAM_WEBHOOK_SECRET", SECRET);
        environment.put("TUVAN_CONVERSATION_BURST_WINDOW", "1ms");
        environment.put("TUVAN_CONVERSATION_QUESTION_WINDOW", "1ms");
        return environment;
    }

    private void run(JdbcClient database, URI webhook, FakeTelegram telegram, int messages) {
        var updates = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < messages; i++) {
            updates.add(telegram.worker(1 + i % CHATS, "An").writes(QUESTIONS.get(i % QUESTIONS.size())));
        }
        var refused = new AtomicInteger();
        long start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.submit(() -> {
                    for (String update = updates.poll(); update != null; update = updates.poll()) {
                        refused.addAndGet(send(webhook, update) == 200 ? 0 : 1);
                    }
                });
            }
        }
        double taken = (System.nanoTime() - start) / 1e9;
        while (open(database) > 0) {
            Thread.onSpinWait();
        }
        double answered = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d messages, %d refused: stored and acknowledged %.0f/s; answered into the outbox %.0f/s%n",
                messages, refused.get(), messages / taken, messages / answered);
    }

    private int send(URI webhook, String update) {
        var request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(update))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long open(JdbcClient database) {
        return database.sql("select count(*) from bot.turn").query(Long.class).single();
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    /** TPC-B-like: three updates, one select and one insert a transaction; one message of ours is two transactions. */
    private static void pgbench(int port) throws IOException, InterruptedException {
        var program = Path.of("/usr/lib/postgresql/15/bin/pgbench");
        if (!Files.isExecutable(program)) {
            System.out.println("no pgbench: install Debian's package postgresql-contrib to compare");
            return;
        }
        for (var extra : List.of(List.of("-i", "-q", "-s", "10"), List.of("-c", "8", "-j", "2", "-T", "15"))) {
            var command = new ArrayList<String>(List.of(program.toString(), "-h", "127.0.0.1", "-p", "" + port));
            command.addAll(List.of("-U", "postgres"));
            command.addAll(extra);
            command.add("postgres");
            var run = new ProcessBuilder(command).redirectErrorStream(true).start();
            run.inputReader()
                    .lines()
                    .filter(line -> line.startsWith("tps"))
                    .forEach(line -> System.out.println("pgbench " + line));
            run.waitFor();
        }
    }
}
