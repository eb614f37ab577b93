package org.tuvan.webchat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.testing.SettableClock;
import org.tuvan.understanding.WorkerTalks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

@WebChatTest
class WebChatTalkTests extends WorkerTalks {

    @LocalServerPort
    int port;

    @Autowired
    TurnPoller turns;

    @Autowired
    SettableClock clock;

    BrowserStub browser;
    int sent;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
    }

    @Override
    protected List<String> says(String text) {
        return send("text", text, "");
    }

    @Override
    protected List<String> presses(String label) {
        for (var message : browser.said("").reversed()) {
            for (var button : message.path("buttons")) {
                if (button.path("label").asString("").equals(label)) {
                    return send("press", button.path("data").asString(), label);
                }
            }
        }
        throw new AssertionError("no button " + label);
    }

    private List<String> send(String what, String value, String label) {
        long last = browser.said("").getLast().get("id").asLong();
        var body = JsonNodeFactory.instance.objectNode().put("id", "m" + ++sent).put(what, value);
        browser.post(JsonMapper.shared().writeValueAsString(label.isEmpty() ? body : body.put("label", label)));
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        return browser.said("?after=" + last).stream()
                .filter(message -> message.get("author").asString().equals("BOT"))
                .map(WebChatTalkTests::words)
                .toList();
    }

    /** All that stands in the blocks of a message. */
    private static String words(JsonNode message) {
        var words = new StringBuilder();
        message.path("blocks").findValuesAsString("text").forEach(words::append);
        return words.toString();
    }
}
