package org.tuvan.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.tuvan.telegram.TelegramHttp.NeverSent;
import org.tuvan.telegram.TelegramHttp.OddAnswer;

/** Calls the Bot API and says what became of each call; never throws for what the other side may do wrong. */
final class TelegramApi {

    /** What became of a call. */
    sealed interface Outcome<T> {

        record Done<T>(T value) implements Outcome<T> {}

        /** Telegram did it, but its result cannot be read. */
        record DoneUnread<T>() implements Outcome<T> {}

        /** Telegram, or something before it, certainly did not do it. */
        record Refused<T>(int code, String description, Duration retryAfter, boolean moved) implements Outcome<T> {}

        record NeverSent<T>(String reason) implements Outcome<T> {}

        /** Nobody knows whether it was done. */
        record NoAnswer<T>(String reason) implements Outcome<T> {}
    }

    private interface Call<T> {
        CompletableFuture<T> start() throws TelegramApiException;
    }

    /** For an answer that comes drop by drop; two such calls still end before the relay's claim does. */
    private static final Duration LONGEST = Duration.ofSeconds(28);

    private static final Duration LONGEST_POLL = UpdatePoller.POLL.plusSeconds(10);
    private static final Duration LONGEST_DOWNLOAD = Duration.ofSeconds(50);

    private static final int LONGEST_QUEUE_IN_PASSING = 100;

    private final TelegramSettings settings;
    private final OkHttpTelegramClient sending;
    private final OkHttpTelegramClient polling;
    private final OkHttpTelegramClient passing;
    private final OkHttpClient pollHttp;
    private final OkHttpClient passingHttp;
    private final OkHttpClient files;

    TelegramApi(TelegramSettings settings) {
        this.settings = settings;
        pollHttp = TelegramHttp.calls(settings.connectTimeout(), UpdatePoller.POLL.plusSeconds(5));
        passingHttp = TelegramHttp.calls(settings.connectTimeout(), Duration.ofSeconds(5));
        files = TelegramHttp.files(settings.connectTimeout(), settings.readTimeout(), LONGEST_DOWNLOAD);
        sending = client(TelegramHttp.calls(settings.connectTimeout(), settings.readTimeout()));
        polling = client(pollHttp);
        passing = client(passingHttp);
    }

    <T extends Serializable> Outcome<T> call(BotApiMethod<T> method) {
        return outcome(LONGEST, () -> sending.executeAsync(method));
    }

    Outcome<Boolean> call(SetWebhook method) {
        return outcome(LONGEST, () -> sending.executeAsync(method));
    }

    Outcome<Message> send(SendPhoto photo) {
        return outcome(LONGEST, () -> sending.executeAsync(photo));
    }

    Outcome<Message> send(SendDocument document) {
        return outcome(LONGEST, () -> sending.executeAsync(document));
    }

    Outcome<ArrayList<Update>> poll(GetUpdates method) {
        return outcome(LONGEST_POLL, () -> polling.executeAsync(method));
    }

    /** Breaks off a running poll, so that a shutdown does not wait for it. */
    void cancelPolls() {
        pollHttp.dispatcher().cancelAll();
    }

    /** Something that may fail or be left out: nobody waits for it. */
    void inPassing(BotApiMethod<? extends Serializable> method) {
        if (passingHttp.dispatcher().queuedCallsCount() < LONGEST_QUEUE_IN_PASSING) {
            try {
                start(method);
            } catch (TelegramApiException e) {
                return; // a call of this sort is not worth a word
            }
        }
    }

    private <T extends Serializable> void start(BotApiMethod<T> method) throws TelegramApiException {
        passing.executeAsync(method);
    }

    /** @param limit one byte more than this is read at most, which tells that the file is larger */
    Outcome<byte[]> download(String path, int limit) {
        var url = HttpUrl.get(settings.apiUrl())
                .newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token())
                .addPathSegments(path)
                .build();
        try (var response =
                files.newCall(new Request.Builder().url(url).build()).execute()) {
            var body = response.body();
            if (!response.isSuccessful() || body == null) {
                return refused(response.code(), "HTTP " + response.code());
            }
            return new Outcome.Done<>(body.byteStream().readNBytes(limit + 1));
        } catch (IOException e) {
            return new Outcome.NoAnswer<>(e.getClass().getSimpleName());
        }
    }

    private OkHttpTelegramClient client(OkHttpClient http) {
        var url = HttpUrl.get(settings.apiUrl());
        return new OkHttpTelegramClient(
                http,
                settings.token(),
                TelegramUrl.builder()
                        .schema(url.scheme())
                        .host(url.host())
                        .port(url.port())
                        .build());
    }

    private static <T> Outcome<T> outcome(Duration longest, Call<T> call) {
        try {
            return new Outcome.Done<>(call.start()
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        } catch (TelegramApiException e) {
            return refused(400, "not a valid call: " + e.getClass().getSimpleName());
        } catch (CompletionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> Outcome<T> failed(Throwable cause) {
        return switch (cause) {
            case TelegramApiRequestException e when e.getErrorCode() != null && e.getErrorCode() > 0 -> refused(e);
            case TelegramApiRequestException _ -> new Outcome.DoneUnread<>();
            case NeverSent e -> new Outcome.NeverSent<>(String.valueOf(e.getMessage()));
            case OddAnswer e when e.status < 300 -> new Outcome.NoAnswer<>("unreadable answer");
            case OddAnswer e when e.status == 504 -> new Outcome.NoAnswer<>("HTTP 504");
            case OddAnswer e -> refused(e.status, "HTTP " + e.status);
            default -> new Outcome.NoAnswer<>(cause.getClass().getSimpleName());
        };
    }

    private static <T> Outcome<T> refused(int code, String description) {
        return new Outcome.Refused<>(code, description, Duration.ZERO, false);
    }

    private static <T> Outcome<T> refused(TelegramApiRequestException e) {
        var parameters = e.getParameters();
        Integer wait = parameters == null ? null : parameters.getRetryAfter();
        return new Outcome.Refused<>(
                e.getErrorCode(),
                String.valueOf(e.getApiResponse()),
                wait == null ? Duration.ZERO : Duration.ofSeconds(wait),
                parameters != null && parameters.getMigrateToChatId() != null);
    }
}
