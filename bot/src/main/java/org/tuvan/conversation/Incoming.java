package org.tuvan.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.attachment.NewFile;
import org.tuvan.outbox.ChannelKind;

/**
 * Something a worker sent, as a channel hands it over.
 *
 * @param address the worker on the channel: Telegram chat id, hash of the web token
 * @param externalId unique on the channel; the same id a second time is the same event
 * @param workerName as the channel gave it
 */
public record Incoming(
        ChannelKind channel,
        String address,
        String externalId,
        @Nullable String workerName,
        Content content) {

    /** What was sent. */
    public sealed interface Content {

        record Text(String text) implements Content {}

        /**
         * A pressed button.
         *
         * @param label what the button said, for the transcript
         */
        record Press(String data, String label) implements Content {}

        record Files(String caption, List<NewFile> files) implements Content {}

        /** @param originalExternalId of the message that was edited */
        record Edit(String originalExternalId, String text) implements Content {}
    }
}
