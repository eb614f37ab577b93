package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.attachment.NewFile;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Message.Delivery;
import org.tuvan.conversation.Replies;
import org.tuvan.outbox.Outbox;
import org.tuvan.testing.TelegramAnswer;

/** From the outbox to Telegram with the real relay. */
class TelegramDeliveryTests {

    private static final byte[] PHOTO = "\u00ff\u00d8\u00ff\u00e0 a photo".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PDF = "%PDF-1.7 a contract".getBytes(StandardCharsets.ISO_8859_1);

    private final TelegramDesk desk = new TelegramDesk();

    @BeforeEach
    void aWorkerHasWritten() {
        desk.telegram.worker(77, "Hạnh").writes("chào");
        desk.poller().step();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void bringsEveryMessageOnceAndInOrderThroughATelegramInTrouble() {
        desk.telegram.script(
                "sendMessage",
                TelegramAnswer.tooManyRequests(3),
                TelegramAnswer.error(500, "Internal Server Error"),
                new TelegramAnswer.Body(502, "<html>bad gateway"),
                TelegramAnswer.error(400, "Bad Request: can't parse entities"));
        IntStream.range(0, 20).forEach(i -> say("tin " + i));
        drainFor(40);
        assertThat(desk.telegram.textsTo(77))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "tin " + i).toList());
        assertThat(desk.deliveries(77)).hasSize(20).containsOnly(Delivery.SENT);
    }

    @Test
    void showsAsUnknownWhatMayHaveArrivedAndNeverSendsItTwice() {
        desk.telegram.script(
                "sendMessage",
                new TelegramAnswer.Hang(),
                new TelegramAnswer.Cut(),
                new TelegramAnswer.Body(200, "{}"),
                TelegramAnswer.ok("true"));
        IntStream.range(0, 5).forEach(i -> say("tin " + i));
        drainFor(40);
        assertThat(desk.deliveries(77))
                .containsExactly(Delivery.UNKNOWN, Delivery.UNKNOWN, Delivery.UNKNOWN, Delivery.SENT, Delivery.SENT);
        assertThat(desk.telegram.calls("sendMessage")).hasSize(5);
        assertThat(desk.messages(77).get(1).failure()).contains("Telegram không trả lời");
    }

    @Test
    void sendsAgainWhatFailedWhenAPersonWantsIt() {
        desk.telegram.script("sendMessage", new TelegramAnswer.Cut());
        long id = say("quan trọng");
        desk.drain();
        assertThat(desk.the(Outbox.class).sendAgain(id)).isTrue();
        drainFor(10);
        assertThat(desk.deliveries(77)).containsExactly(Delivery.SENT);
    }

    @Test
    void showsThatTheWorkerHasBlockedUs() {
        desk.telegram.script("sendMessage", TelegramAnswer.error(403, "Forbidden: bot was blocked by the user"));
        say("còn đó không?");
        desk.drain();
        assertThat(desk.deliveries(77)).containsExactly(Delivery.FAILED);
        assertThat(desk.talk(77).reachable()).isFalse();
    }

    @Test
    void sendsALongAnswerInPartsThatTelegramTakes() {
        say("Một đoạn văn dài. ".repeat(400));
        drainFor(10);
        assertThat(desk.telegram.textsTo(77)).hasSizeGreaterThan(1).allMatch(text -> text.length() <= 4096);
    }

    @Test
    void sendsAnAdvisorsPhotoWithItsWordsAndEachFurtherFileByItself() {
        asAdvisor("Mẫu đơn đây", file("đơn.jpg", PHOTO));
        asAdvisor("Hai tệp nữa", file("a.jpg", PHOTO), file("b.pdf", PDF));
        drainFor(20);
        var photos = desk.telegram.calls("sendPhoto");
        assertThat(photos).hasSize(2);
        assertThat(photos.getFirst().files().get("photo")).isEqualTo(PHOTO);
        assertThat(photos.getFirst().fields())
                .containsEntry("chat_id", "77")
                .containsEntry("parse_mode", "HTML")
                .containsEntry("caption", "<b>Chị Lan (tư vấn viên)</b>\nMẫu đơn đây");
        assertThat(desk.telegram.calls("sendDocument"))
                .singleElement()
                .satisfies(call -> assertThat(call.files().get("document")).isEqualTo(PDF));
        assertThat(desk.deliveries(77)).containsOnly(Delivery.SENT);
    }

    @Test
    void doesNotRepeatTheWordsWhenOnlyTheFileFails() {
        desk.telegram.script("sendDocument", TelegramAnswer.error(500, "oh"));
        asAdvisor("Đọc kỹ nhé. ".repeat(100), file("b.pdf", PDF));
        drainFor(20);
        assertThat(desk.telegram.calls("sendMessage")).hasSize(1);
        assertThat(desk.telegram.calls("sendDocument")).hasSize(2);
    }

    @Test
    void sendsAPictureThatTelegramDoesNotShowAsADocument() {
        desk.telegram.script("sendPhoto", TelegramAnswer.error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
        asAdvisor("", file("dài.jpg", PHOTO));
        drainFor(5);
        assertThat(desk.telegram.calls("sendDocument"))
                .singleElement()
                .satisfies(call -> assertThat(call.files().get("document")).isEqualTo(PHOTO));
    }

    private long say(String text) {
        return desk.say(77, Drafted.text(text, List.of()));
    }

    private void asAdvisor(String text, NewFile... files) {
        long talk = desk.talk(77).id();
        desk.the(TransactionTemplate.class).executeWithoutResult(_ -> {
            desk.the(Conversations.class).handOff(new HandoffRequested(talk, HandoffReason.ASKED, "", ""));
            desk.the(Conversations.class).assign(talk, 5, "Chị Lan");
        });
        assertThat(desk.the(Replies.class).sayAsAdvisor(talk, 5, Drafted.plain(text, List.of(files))))
                .isPresent();
    }

    private static NewFile file(String name, byte[] content) {
        return new NewFile(NewFile.Kind.DOCUMENT, name, "application/octet-stream", content.length, content, null);
    }

    private void drainFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            desk.drain();
            desk.clock.turn(Duration.ofSeconds(1));
        }
    }
}
