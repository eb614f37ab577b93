package org.tuvan.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.tuvan.attachment.Attachments;
import org.tuvan.outbox.Button;
import org.tuvan.outbox.Channel;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Delivery;
import org.tuvan.outbox.Sending;
import org.tuvan.telegram.TelegramApi.Outcome;

/** Sends with one call of the Bot API that counts; a second one follows only where the first certainly failed. */
final class TelegramChannel implements Channel {

    /** Telegram takes larger pictures only as documents. */
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;

    /** Two buttons with labels up to this length fit side by side on a narrow phone. */
    private static final int SHORT_LABEL = 14;

    private static final Duration PAUSE_WHEN_UNTOLD = Duration.ofSeconds(5);

    private static final String HTML = "HTML";

    private final TelegramApi api;
    private final RedisSendRate rate;
    private final Attachments attachments;

    TelegramChannel(TelegramApi api, RedisSendRate rate, Attachments attachments) {
        this.api = api;
        this.rate = rate;
        this.attachments = attachments;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Delivery send(Sending sending) {
        var wait = rate.claim(sending.address());
        if (wait.isPositive()) {
            return new Delivery.Later(wait, "sending limit");
        }
        var files = sending.parcel().attachments();
        if (files.isEmpty()) {
            return delivery(sending, text(sending));
        }
        var file = attachments.content(sending.conversationId(), files.getFirst());
        return file.map(content -> delivery(sending, file(sending, content)))
                .orElseGet(() -> new Delivery.Rejected("tệp không còn"));
    }

    private Outcome<Message> text(Sending sending) {
        var text = TelegramText.of(sending);
        var outcome = api.call(message(sending, text.html(), HTML));
        return notUnderstood(outcome) ? api.call(message(sending, text.plain(), null)) : outcome;
    }

    private static SendMessage message(Sending sending, String text, @Nullable String parseMode) {
        return SendMessage.builder()
                .chatId(sending.address())
                .text(text)
                .parseMode(parseMode)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyMarkup(keyboard(sending.parcel().buttons()).orElse(null))
                .build();
    }

    private Outcome<Message> file(Sending sending, Attachments.Content content) {
        var text = TelegramText.of(sending);
        var outcome = file(sending, content, text.html(), HTML);
        return notUnderstood(outcome) ? file(sending, content, text.plain(), null) : outcome;
    }

    private Outcome<Message> file(
            Sending sending, Attachments.Content content, String caption, @Nullable String parseMode) {
        if (photo(content)) {
            var outcome = api.send(SendPhoto.builder()
                    .chatId(sending.address())
                    .photo(input(content))
                    .caption(caption)
                    .parseMode(parseMode)
                    .replyMarkup(keyboard(sending.parcel().buttons()).orElse(null))
                    .build());
            if (!notAPhoto(outcome)) {
                return outcome;
            }
        }
        return api.send(SendDocument.builder()
                .chatId(sending.address())
                .document(input(content))
                .caption(caption)
                .parseMode(parseMode)
                .replyMarkup(keyboard(sending.parcel().buttons()).orElse(null))
                .build());
    }

    private static boolean photo(Attachments.Content content) {
        boolean shown =
                content.mediaType().equals("image/jpeg") || content.mediaType().equals("image/png");
        return shown && content.bytes().length <= LARGEST_PHOTO;
    }

    private static InputFile input(Attachments.Content content) {
        return new InputFile(new ByteArrayInputStream(content.bytes()), content.fileName());
    }

    private static boolean notUnderstood(Outcome<Message> outcome) {
        return outcome instanceof Outcome.Refused<Message> refused
                && refused.code() == 400
                && refused.description().toLowerCase(Locale.ROOT).contains("can't parse entities");
    }

    private static boolean notAPhoto(Outcome<Message> outcome) {
        return outcome instanceof Outcome.Refused<Message> refused
                && refused.code() == 400
                && (refused.description().contains("PHOTO_")
                        || refused.description().contains("IMAGE_"));
    }

    /** One column, since Vietnamese labels are long; two short ones may share a row. */
    static Optional<InlineKeyboardMarkup> keyboard(List<Button> buttons) {
        var rows = new ArrayList<InlineKeyboardRow>();
        boolean room = false;
        for (Button button : buttons) {
            var key = InlineKeyboardButton.builder()
                    .text(button.label())
                    .callbackData(button.data())
                    .build();
            boolean small = button.label().length() <= SHORT_LABEL;
            if (room && small) {
                rows.getLast().add(key);
                room = false;
            } else {
                rows.add(new InlineKeyboardRow(key));
                room = small;
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    private Delivery delivery(Sending sending, Outcome<Message> outcome) {
        return switch (outcome) {
            case Outcome.Done<Message>(Message message) -> new Delivery.Sent(String.valueOf(message.getMessageId()));
            case Outcome.DoneUnread<Message> _ -> new Delivery.Sent("");
            case Outcome.NeverSent<Message>(String reason) -> new Delivery.Later(Duration.ZERO, reason);
            case Outcome.NoAnswer<Message>(String reason) ->
                new Delivery.Unknown("Telegram không trả lời (" + reason + ")");
            case Outcome.Refused<Message> refused -> refusal(sending, refused);
        };
    }

    private Delivery refusal(Sending sending, Outcome.Refused<Message> refused) {
        String reason = "Telegram từ chối (%d: %s)".formatted(refused.code(), refused.description());
        if (refused.code() == 429) {
            var pause = refused.retryAfter().isPositive() ? refused.retryAfter() : PAUSE_WHEN_UNTOLD;
            rate.pause(sending.address(), pause);
            return new Delivery.Later(pause, reason);
        }
        if (refused.moved() || gone(refused)) {
            return new Delivery.Unreachable(reason);
        }
        return switch (refused.code()) {
            case 400, 413 -> new Delivery.Rejected(reason);
            default -> new Delivery.Later(Duration.ZERO, reason);
        };
    }

    private static boolean gone(Outcome.Refused<Message> refused) {
        String description = refused.description().toLowerCase(Locale.ROOT);
        return refused.code() == 403
                || (refused.code() == 400
                        && (description.contains("chat not found") || description.contains("user is deactivated")));
    }
}
