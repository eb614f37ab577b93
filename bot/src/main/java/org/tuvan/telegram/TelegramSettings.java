package org.tuvan.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param apiUrl the public Bot API, or scheme, host and port of a self-hosted one
 * @param webhookUrl where Telegram reaches us from outside; empty for long polling
 * @param webhookSecret what Telegram shows at the web hook; derived from the token when empty
 */
@ConfigurationProperties("tuvan.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {

    static final String USUAL_PATH = "/telegram/webhook";

    TelegramSettings {
        apiUrl = apiUrl.isBlank() ? "https://api.telegram.org" : apiUrl.strip();
        token = token.strip();
        webhookUrl = webhookUrl.strip();
    }

    boolean polling() {
        return webhookUrl.isEmpty();
    }

    /** The address Telegram is told: the configured one, with our usual path when it has none. */
    String fullWebhookUrl() {
        var url = HttpUrl.get(webhookUrl);
        return hasPath(url)
                ? webhookUrl
                : url.newBuilder().encodedPath(USUAL_PATH).toString();
    }

    /** Where we listen. */
    String webhookPath() {
        var url = HttpUrl.parse(webhookUrl);
        return url != null && hasPath(url) ? url.encodedPath() : USUAL_PATH;
    }

    /** The same on every replica, and of no use to find the token. */
    String secret() {
        if (!webhookSecret.isBlank()) {
            return webhookSecret;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("tuvan web hook".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static boolean hasPath(HttpUrl url) {
        return !url.encodedPath().equals("/");
    }
}
