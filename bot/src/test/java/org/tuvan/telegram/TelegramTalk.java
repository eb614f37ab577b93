package org.tuvan.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Scope;
import org.tuvan.dialogue.BotTurns;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.TelegramWorker;

/** The talk of one worker with the bot on Telegram, another one for each test. */
@Scope("prototype")
final class TelegramTalk {

    private static final AtomicLong CHATS = new AtomicLong(500);

    /** Long enough for all answers at one message a second. */
    private static final int SECONDS = 12;

    private final FakeTelegram telegram;
    private final UpdatePoller poller;
    private final BotTurns bot;
    private final OutboxRelays relays;
    private final TelegramWorker worker;

    TelegramTalk(FakeTelegram telegram, UpdatePoller poller, BotTurns bot, OutboxRelays relays) {
        this.telegram = telegram;
        this.poller = poller;
        this.bot = bot;
        this.relays = relays;
        this.worker = telegram.worker(CHATS.incrementAndGet(), "Hạnh");
    }

    long chat() {
        return worker.chat();
    }

    /** What the worker reads last after these words. */
    String say(String words) {
        return answersTo(words).getLast();
    }

    /** All that the worker reads after these words, oldest first. */
    List<String> answersTo(String words) {
        return answersTo(() -> worker.writes(words));
    }

    /** What the worker reads last after pressing the newest button with this label. */
    String press(String label) {
        return answersToPress(label).getLast();
    }

    List<String> answersToPress(String label) {
        return answersTo(() -> worker.presses(label));
    }

    private List<String> answersTo(Runnable act) {
        int before = telegram.textsTo(chat()).size();
        act.run();
        poller.step();
        bot.takeAll();
        for (int i = 0; i < SECONDS; i++) {
            relays.drain();
            bot.clock().turn(Duration.ofSeconds(1));
        }
        var texts = telegram.textsTo(chat());
        return texts.subList(before, texts.size());
    }
}
