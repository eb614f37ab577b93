package org.tuvan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Reads updates one by one, so that one of a kind that the library does not know yet spoils no other. */
final class UpdateJson {

    static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Logger log = LoggerFactory.getLogger(UpdateJson.class);

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** What we cannot do without; the rest of a message is left out when the library cannot read it. */
    private static final List<String> PLAIN = List.of(
            "message_id",
            "from",
            "chat",
            "date",
            "edit_date",
            "text",
            "caption",
            "photo",
            "document",
            "voice",
            "audio",
            "video",
            "video_note");

    private UpdateJson() {}

    /** @return none when this is no update at all */
    static Optional<Update> parse(byte[] body) {
        try {
            return update(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks for updates; reads each by itself. */
    static GetUpdates poll(int offset, Duration wait) {
        var poll = new Poll();
        poll.setOffset(offset);
        poll.setTimeout((int) wait.toSeconds());
        poll.setAllowedUpdates(KINDS);
        return poll;
    }

    private static final class Poll extends GetUpdates {
        @Override
        public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
            try {
                var updates = new ArrayList<Update>();
                JsonNode result = JSON.readTree(answer).path("result");
                if (!result.isArray()) {
                    return super.deserializeResponse(answer);
                }
                result.forEach(node -> update(node).ifPresent(updates::add));
                return updates;
            } catch (JsonProcessingException e) {
                throw new TelegramApiRequestException("unreadable", e);
            }
        }
    }

    private static Optional<Update> update(JsonNode node) {
        if (!node.path("update_id").isIntegralNumber()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(node, Update.class));
        } catch (JsonProcessingException e) {
            return Optional.of(plain((ObjectNode) node));
        }
    }

    private static Update plain(ObjectNode node) {
        for (String kind : List.of("message", "edited_message")) {
            if (node.path(kind) instanceof ObjectNode message) {
                message.retain(PLAIN);
            }
        }
        try {
            return JSON.treeToValue(node, Update.class);
        } catch (JsonProcessingException e) {
            int id = node.path("update_id").intValue();
            log.warn("Update {} cannot be read and is left out", id);
            var empty = new Update();
            empty.setUpdateId(id);
            return empty;
        }
    }
}
