package org.tuvan.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.tuvan.telegram.TelegramApi.Outcome;

/** Tells Telegram how to reach us and which commands there are; a server that knows no such call is left in peace. */
final class TelegramSetup {

    private static final Logger log = LoggerFactory.getLogger(TelegramSetup.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final List<BotCommand> COMMANDS = List.of(
            new BotCommand("start", "Bắt đầu"),
            new BotCommand("help", "Cách hỏi và trợ lý làm được gì"),
            new BotCommand("topics", "Các chủ đề hay hỏi"),
            new BotCommand("advisor", "Gặp tư vấn viên"),
            new BotCommand("case", "Vụ việc của tôi"),
            new BotCommand("forget", "Xóa dữ liệu của tôi"));

    private final TelegramApi api;
    private final TelegramSettings settings;
    private final Clock clock;
    private boolean reached;
    private boolean named;
    private Instant notBefore = Instant.MIN;

    TelegramSetup(TelegramApi api, TelegramSettings settings, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what is left to do, after a pause when it failed; says whether anything was done. */
    boolean run() {
        if ((reached && named) || clock.instant().isBefore(notBefore)) {
            return false;
        }
        reached = reached || settled("way", way());
        named = reached && (named || settled("commands", api.call(new SetMyCommands(COMMANDS))));
        notBefore = clock.instant().plus(PAUSE);
        return true;
    }

    /** Somebody else took our place at Telegram. */
    void again() {
        reached = false;
    }

    private Outcome<Boolean> way() {
        if (settings.polling()) {
            return api.call(new DeleteWebhook(false));
        }
        return api.call(SetWebhook.builder()
                .url(settings.fullWebhookUrl())
                .secretToken(settings.secret())
                .allowedUpdates(UpdateJson.KINDS)
                .build());
    }

    private static boolean settled(String what, Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done<Boolean> _, Outcome.DoneUnread<Boolean> _ -> true;
            case Outcome.Refused<Boolean> refused
            when refused.code() == 404 || refused.code() == 400 || refused.code() == 501 -> {
                log.warn("Telegram set-up, {}: {} {}", what, refused.code(), refused.description());
                yield true;
            }
            case Outcome.Refused<Boolean> refused -> {
                log.warn("Telegram set-up, {}, comes later: {}", what, refused.code());
                yield false;
            }
            case Outcome.NeverSent<Boolean>(String reason) -> later(what, reason);
            case Outcome.NoAnswer<Boolean>(String reason) -> later(what, reason);
        };
    }

    private static boolean later(String what, String reason) {
        log.warn("Telegram set-up, {}, comes later: {}", what, reason);
        return false;
    }
}
