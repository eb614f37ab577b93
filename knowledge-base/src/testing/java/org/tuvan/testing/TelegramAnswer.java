package org.tuvan.testing;

/** How the next call of a method is answered. */
public sealed interface TelegramAnswer {

    record Body(int status, String body) implements TelegramAnswer {}

    /** Reads the call and never answers. */
    record Hang() implements TelegramAnswer {}

    /** Reads the call and closes the connection. */
    record Cut() implements TelegramAnswer {}

    static TelegramAnswer ok(String result) {
        return new Body(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static TelegramAnswer error(int code, String description) {
        return new Body(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
    }

    static TelegramAnswer tooManyRequests(int seconds) {
        return new Body(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",
                 "parameters":{"retry_after":%d}}
                """.formatted(seconds, seconds));
    }
}
