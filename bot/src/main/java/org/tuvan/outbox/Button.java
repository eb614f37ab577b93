package org.tuvan.outbox;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param label what the worker reads
 * @param data what comes back when it is pressed; at most 64 bytes, the limit of Telegram's callback data
 */
public record Button(String label, String data) {

    public Button {
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw new IllegalArgumentException("button data over 64 bytes: " + data);
        }
    }
}
