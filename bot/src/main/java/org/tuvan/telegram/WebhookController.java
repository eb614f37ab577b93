package org.tuvan.telegram;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tuvan.telegram.UpdateReceiver.Fate;

/** Takes updates that Telegram brings; what is not stored is not acknowledged, so that it comes again. */
final class WebhookController {

    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final int LARGEST = 1024 * 1024;

    private final UpdateReceiver receiver;
    private final TelegramSettings settings;

    WebhookController(UpdateReceiver receiver, TelegramSettings settings) {
        this.receiver = receiver;
        this.settings = settings;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().POST(settings.webhookPath(), this::take).build();
    }

    private ServerResponse take(ServerRequest request) throws IOException, ServletException {
        if (!fromTelegram(request)) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var update = UpdateJson.parse(body);
        if (update.isEmpty()) {
            return ServerResponse.badRequest().build();
        }
        return receiver.receive(update.get()) == Fate.TAKEN
                ? ServerResponse.ok().build()
                : ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private boolean fromTelegram(ServerRequest request) {
        String shown = request.headers().firstHeader(SECRET_HEADER);
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        settings.secret().getBytes(StandardCharsets.UTF_8));
    }
}
