package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuvan.attachment.Attachments;
import org.tuvan.outbox.Button;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Delivery;
import org.tuvan.outbox.Parcel;
import org.tuvan.outbox.Sending;
import org.tuvan.testing.TelegramAnswer;

class TelegramChannelTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final TelegramChannel channel = desk.the(TelegramChannel.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sendsHtmlWithoutPreviewsAndGivesTheMessageId() {
        var delivery = channel.send(words("77", "**Xong.**"));
        assertThat(delivery)
                .isInstanceOf(Delivery.Sent.class)
                .extracting("externalId")
                .isNotEqualTo("");
        assertThat(desk.telegram.calls("sendMessage"))
                .singleElement()
                .satisfies(call -> assertThat(call.fields())
                        .containsEntry("chat_id", "77")
                        .containsEntry("parse_mode", "HTML")
                        .containsEntry("text", "<b>Xong.</b>")
                        .containsEntry("link_preview_options", "{\"is_disabled\":true}"));
    }

    @Test
    void putsTwoShortButtonsSideBySideAndLongOnesBelowEachOther() {
        var buttons = List.of(
                new Button("Đúng ý tôi", "a"),
                new Button("Chưa đúng", "b"),
                new Button("Gặp tư vấn viên", "c"),
                new Button("Công ty cho nghỉ việc có phải báo trước không?", "d"));
        channel.send(sending("77", new Parcel("Ý anh/chị là…?", true, null, null, buttons, List.of())));
        assertThat(desk.telegram.calls("sendMessage").getFirst().fields().get("reply_markup"))
                .containsSubsequence("[[", "\"a\"", "},{", "\"b\"", "],[", "\"c\"", "],[", "\"d\"", "]]");
    }

    @Test
    void sendsPlainTextWhenTelegramDoesNotLikeTheMarkup() {
        desk.telegram.script("sendMessage", TelegramAnswer.error(400, "Bad Request: can't parse entities: oh"));
        assertThat(channel.send(words("77", "**Xong.**"))).isInstanceOf(Delivery.Sent.class);
        assertThat(desk.telegram.textsTo(77)).containsExactly("Xong.");
        assertThat(desk.telegram.calls("sendMessage").getLast().fields()).doesNotContainKey("parse_mode");
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        desk.telegram.script("sendMessage", TelegramAnswer.tooManyRequests(33));
        assertThat(channel.send(words("77", "a")))
                .isInstanceOf(Delivery.Later.class)
                .extracting("pause")
                .isEqualTo(Duration.ofSeconds(33));
        desk.clock.turn(Duration.ofSeconds(32));
        assertThat(channel.send(words("77", "a"))).isInstanceOf(Delivery.Later.class);
        assertThat(desk.telegram.calls("sendMessage")).hasSize(1);
        desk.clock.turn(Duration.ofSeconds(1));
        assertThat(channel.send(words("77", "a"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void pausesForEverybodyWhenTwoChatsAreToldToWait() {
        desk.telegram.script("sendMessage", TelegramAnswer.tooManyRequests(20), TelegramAnswer.tooManyRequests(20));
        channel.send(words("1", "a"));
        assertThat(channel.send(words("3", "a"))).isInstanceOf(Delivery.Later.class);
        assertThat(channel.send(words("2", "a"))).isInstanceOf(Delivery.Later.class);
        assertThat(desk.telegram.calls("sendMessage")).hasSize(2);
        desk.clock.turn(Duration.ofSeconds(20));
        assertThat(channel.send(words("2", "a"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void sendsAtMostThreeAtOnceAndOneASecondToAChat() {
        var deliveries = IntStream.range(0, 5)
                .mapToObj(i -> channel.send(words("77", "t" + i)))
                .toList();
        assertThat(deliveries.subList(0, 3)).hasOnlyElementsOfType(Delivery.Sent.class);
        assertThat(deliveries.subList(3, 5)).containsOnly(new Delivery.Later(Duration.ofSeconds(1), "sending limit"));
        assertThat(desk.telegram.calls("sendMessage")).hasSize(3);
        desk.clock.turn(Duration.ofSeconds(1));
        assertThat(channel.send(words("77", "t"))).isInstanceOf(Delivery.Sent.class);
        assertThat(channel.send(words("77", "t"))).isInstanceOf(Delivery.Later.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void triesLaterWhenTelegramIsBroken(int status) {
        desk.telegram.script("sendMessage", new TelegramAnswer.Body(status, "<html>oops"));
        assertThat(channel.send(words("77", "a")))
                .isInstanceOfSatisfying(
                        Delivery.Later.class, later -> assertThat(later.pause()).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 302})
    void triesLaterWhenTheAddressOrTokenIsWrong(int status) {
        desk.telegram.script("sendMessage", new TelegramAnswer.Body(status, "nothing here"));
        assertThat(channel.send(words("77", "a"))).isInstanceOf(Delivery.Later.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user",
        "403, Forbidden: user is deactivated",
        "400, Bad Request: chat not found",
        "400, Bad Request: user is deactivated"
    })
    void knowsWhenTheWorkerCannotBeReached(int code, String description) {
        desk.telegram.script("sendMessage", TelegramAnswer.error(code, description));
        assertThat(channel.send(words("77", "a")))
                .isEqualTo(new Delivery.Unreachable("Telegram từ chối (%d: %s)".formatted(code, description)));
    }

    @Test
    void takesAMovedChatAsUnreachable() {
        desk.telegram.script("sendMessage", new TelegramAnswer.Body(400, """
                {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",
                 "parameters":{"migrate_to_chat_id":-100123}}
                """));
        assertThat(channel.send(words("77", "a"))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void reportsWhatTelegramWillNeverTake() {
        desk.telegram.script("sendMessage", TelegramAnswer.error(400, "Bad Request: message is too long"));
        assertThat(channel.send(words("77", "a")))
                .isEqualTo(new Delivery.Rejected("Telegram từ chối (400: Bad Request: message is too long)"));
    }

    @Test
    void doesNotKnowWhatHappenedWhenTheAnswerStaysAway() {
        desk.telegram.script(
                "sendMessage",
                new TelegramAnswer.Hang(),
                new TelegramAnswer.Cut(),
                new TelegramAnswer.Body(200, "<html>all is well"),
                new TelegramAnswer.Body(200, "{\"fine\":1}"),
                new TelegramAnswer.Body(504, "gateway"));
        for (int i = 0; i < 5; i++) {
            assertThat(channel.send(words("" + i, "a"))).isInstanceOf(Delivery.Unknown.class);
        }
        assertThat(desk.telegram.calls("sendMessage")).hasSize(5);
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        for (String url : List.of("http://127.0.0.1:" + port, "http://telegram.invalid:80")) {
            assertThat(to(url).send(words("77", "a")))
                    .isInstanceOfSatisfying(
                            Delivery.Later.class,
                            later -> assertThat(later.pause()).isZero());
        }
    }

    private TelegramChannel to(String url) {
        return new TelegramChannel(
                new TelegramApi(TelegramDesk.settings(url)),
                new RedisSendRate(desk.redisAway, desk.clock),
                desk.the(Attachments.class));
    }

    private static Sending words(String chat, String text) {
        return sending(chat, new Parcel(text, true, null, null, List.of(), List.of()));
    }

    private static Sending sending(String chat, Parcel parcel) {
        return new Sending(1, 1, 1, ChannelKind.TELEGRAM, chat, parcel, 1, false);
    }
}
