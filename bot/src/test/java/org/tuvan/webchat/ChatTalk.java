package org.tuvan.webchat;

import java.util.List;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Scope;
import org.tuvan.dialogue.BotTurns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The talk of one worker with the bot in the browser, another one for each test. */
@Scope("prototype")
final class ChatTalk {

    final BrowserStub browser;

    private final BotTurns bot;
    private int sent;

    ChatTalk(@LocalServerPort int port, BotTurns bot) {
        this.browser = BrowserStub.opening(port);
        this.bot = bot;
    }

    /** The last that the bot says to these words. */
    JsonNode say(String words) {
        return answersTo(words).getLast();
    }

    /** All that the bot says to these words, oldest first. */
    List<JsonNode> answersTo(String words) {
        return send(JsonNodeFactory.instance.objectNode().put("text", words));
    }

    /** The last that the bot says to this button of the message. */
    JsonNode press(JsonNode message, String label) {
        return answersToPress(message, label).getLast();
    }

    List<JsonNode> answersToPress(JsonNode message, String label) {
        for (var button : message.path("buttons")) {
            if (button.get("label").asString().equals(label)) {
                return send(JsonNodeFactory.instance
                        .objectNode()
                        .put("press", button.get("data").asString())
                        .put("label", label));
            }
        }
        throw new AssertionError("no button " + label);
    }

    /** All that stands in a message of the bot, with or without marks. */
    static String text(JsonNode message) {
        return message.has("blocks")
                ? String.join("", message.get("blocks").findValuesAsString("text"))
                : message.get("text").asString();
    }

    static List<String> labels(JsonNode message) {
        return message.path("buttons").values().stream()
                .map(button -> button.get("label").asString())
                .toList();
    }

    private List<JsonNode> send(ObjectNode body) {
        long last = browser.said("").getLast().get("id").asLong();
        browser.post(JsonMapper.shared().writeValueAsString(body.put("id", "m" + ++sent)));
        bot.takeAll();
        return browser.said("?after=" + last).stream()
                .filter(message -> message.get("author").asString().equals("BOT"))
                .toList();
    }
}
