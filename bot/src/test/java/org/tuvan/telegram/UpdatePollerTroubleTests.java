package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuvan.testing.TelegramAnswer;
import org.tuvan.testing.TelegramWorker;

class UpdatePollerTroubleTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final UpdatePoller poller = desk.poller();
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goesOnAfterWhateverTelegramAnswers() {
        desk.telegram.script(
                "getUpdates",
                TelegramAnswer.error(409, "Conflict: terminated by other getUpdates request"),
                TelegramAnswer.error(401, "Unauthorized"),
                TelegramAnswer.error(500, "Internal Server Error"),
                new TelegramAnswer.Body(200, "<html>garbage"),
                new TelegramAnswer.Body(200, "{\"ok\":true,\"result\":\"?\"}"),
                new TelegramAnswer.Body(200, "{\"ok\":true,\"result\":[1,{},{\"update_id\":\"x\"}]}"),
                new TelegramAnswer.Body(502, "<html>bad gateway"),
                new TelegramAnswer.Cut(),
                TelegramAnswer.tooManyRequests(7));
        hanh.writes("còn đó không?");
        for (int i = 0; i < 10; i++) {
            poller.step();
            desk.clock.turn(Duration.ofSeconds(40));
        }
        assertThat(desk.texts(77)).containsExactly("còn đó không?");
    }

    @Test
    void restsLongerAfterEachFailureButNeverLongerThanHalfAMinute() {
        desk.telegram.script(
                "getUpdates",
                List.of(TelegramAnswer.error(500, ""), TelegramAnswer.error(500, ""), TelegramAnswer.error(500, ""))
                        .toArray(TelegramAnswer[]::new));
        poller.step();
        poller.step();
        assertThat(polls()).isEqualTo(1);
        desk.clock.turn(Duration.ofSeconds(1));
        poller.step();
        desk.clock.turn(Duration.ofSeconds(1));
        poller.step();
        assertThat(polls()).isEqualTo(2);
        IntStream.range(0, 20).forEach(_ -> {
            desk.telegram.script("getUpdates", TelegramAnswer.error(500, ""));
            desk.clock.turn(Duration.ofSeconds(30));
            poller.step();
        });
        assertThat(polls()).isEqualTo(22);
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        desk.telegram.script("getUpdates", TelegramAnswer.tooManyRequests(90));
        poller.step();
        desk.clock.turn(Duration.ofSeconds(89));
        poller.step();
        assertThat(polls()).isEqualTo(1);
        desk.clock.turn(Duration.ofSeconds(1));
        poller.step();
        assertThat(polls()).isEqualTo(2);
    }

    @Test
    void readsTheOtherUpdatesBesideOneTheLibraryDoesNotKnow() {
        hanh.sends(message ->
                message.put("text", "chuyển").putObject("forward_origin").put("type", "from_the_future"));
        hanh.sends(message -> message.put("text", "lạ").put("chat", "no chat at all"));
        hanh.writes("thường");
        poller.step();
        poller.step();
        assertThat(desk.texts(77)).containsExactly("chuyển", "thường");
        assertThat(desk.telegram.unconfirmed()).isZero();
    }

    @Test
    void removesAWebHookAndNamesTheCommandsOnce() {
        poller.step();
        poller.step();
        assertThat(desk.telegram.calls("deleteWebhook")).hasSize(1);
        assertThat(desk.telegram.calls("setMyCommands"))
                .singleElement()
                .satisfies(call -> assertThat(call.fields().get("commands"))
                        .contains("Gặp tư vấn viên", "\"advisor\"", "\"forget\""));
    }

    @Test
    void pollsEvenIfTheServerKnowsNoOtherMethod() {
        desk.telegram.script("deleteWebhook", TelegramAnswer.error(404, "Not Found: method not found"));
        desk.telegram.script("setMyCommands", new TelegramAnswer.Body(404, "no such page"));
        desk.telegram.script("sendChatAction", new TelegramAnswer.Body(404, "no such page"));
        hanh.writes("nghe không?");
        poller.step();
        assertThat(desk.texts(77)).containsExactly("nghe không?");
    }

    @Test
    void removesTheWebHookAgainAfterAConflict() {
        poller.step();
        desk.telegram.script(
                "getUpdates", TelegramAnswer.error(409, "Conflict: can't use getUpdates while webhook is active"));
        poller.step();
        desk.clock.turn(Duration.ofSeconds(31));
        poller.step();
        assertThat(desk.telegram.calls("deleteWebhook")).hasSize(2);
    }

    private int polls() {
        return desk.telegram.calls("getUpdates").size();
    }
}
