package org.tuvan.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.lease.Leases;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TelegramWorker;
import org.tuvan.understanding.WorkerTalks;

@SpringBootTest(
        classes = TelegramTalkTests.Bot.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "tuvan.telegram.token=" + FakeTelegram.TOKEN)
class TelegramTalkTests extends WorkerTalks {

    /** The whole bot with its Telegram, without its loops. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.tuvan",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Tests|TestApplication)(\\$.*)?"))
    @Import(StepByHand.class)
    static class Bot {}

    private static final FakeTelegram TELEGRAM = FakeTelegram.start();
    private static final AtomicLong CHATS = new AtomicLong(500);
    private static final int SECONDS = 12;

    @Autowired
    TelegramApi api;

    @Autowired
    TelegramSettings settings;

    @Autowired
    UpdateReceiver receiver;

    @Autowired
    Leases leases;

    @Autowired
    TurnPoller turns;

    @Autowired
    OutboxRelays relays;

    @Autowired
    SettableClock clock;

    final TelegramWorker worker = TELEGRAM.worker(CHATS.incrementAndGet(), "Hạnh");
    UpdatePoller poller;

    @DynamicPropertySource
    static void pointToTheFake(DynamicPropertyRegistry properties) {
        properties.add("tuvan.telegram.api-url", TELEGRAM::url);
    }

    @BeforeEach
    void start() {
        poller = new UpdatePoller(api, new TelegramSetup(api, settings, clock), receiver, leases, clock);
    }

    @AfterEach
    void stop() {
        poller.release();
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @Override
    protected List<String> says(String text) {
        return answerTo(() -> worker.writes(text));
    }

    @Override
    protected List<String> presses(String label) {
        return answerTo(() -> worker.presses(label));
    }

    private List<String> answerTo(Runnable act) {
        int before = TELEGRAM.textsTo(worker.chat()).size();
        act.run();
        poller.step();
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < SECONDS; i++) {
            relays.drain();
            clock.turn(Duration.ofSeconds(1));
        }
        var texts = TELEGRAM.textsTo(worker.chat());
        return texts.subList(before, texts.size());
    }
}
