package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tuvan.conversation.Conversations;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.TelegramWorker;

/** Cries for help, questions about another day and places in the law, against a fake Telegram over HTTP. */
@SpringBootTest(
        classes = TelegramServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "tuvan.telegram.token=" + FakeTelegram.TOKEN)
class HelpAndDatesOnTelegramTests {

    private static final FakeTelegram TELEGRAM = FakeTelegram.start();

    @Autowired
    UpdateReceiver receiver;

    @Autowired
    TurnPoller turns;

    @Autowired
    OutboxRelays relays;

    @Autowired
    SettableClock clock;

    @Autowired
    Conversations conversations;

    @Autowired
    LawTexts library;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("tuvan.telegram.api-url", TELEGRAM::url);
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void givesFirstHelpAndAPersonToACryForHelp() {
        var hoa = TELEGRAM.worker(801, "Hoa");
        var said = after(hoa, hoa.writes("em ko muốn sống nữa, cty nợ lương 3 tháng rồi"));

        assertThat(said).anyMatch(text -> text.contains("đừng ở một mình") && text.contains("115"));
        assertThat(ownedByPerson(801)).isTrue();
    }

    @Test
    void takesAWayOfSpeakingForWhatItIs() {
        var ha = TELEGRAM.worker(802, "Hà");
        var said = after(ha, ha.writes("mệt muốn chết, công ty ép tăng ca, tôi có quyền từ chối không?"));

        assertThat(said).noneMatch(text -> text.contains("115"));
        assertThat(ownedByPerson(802)).isFalse();
    }

    @Test
    void asksForThePeriodAndAnswersByIt() {
        var mai = TELEGRAM.worker(803, "Mai");

        assertThat(after(mai, mai.writes("năm 2026 sinh con được nghỉ thai sản mấy tháng"))
                        .getLast())
                .contains("Luật về việc này có thay đổi", "xảy ra khi nào");
        assertThat(after(mai, mai.presses("Đến hết 30/06/2026")).getLast())
                .contains("6 tháng", "áp dụng từ 01/01/2021 đến hết 30/06/2026");
        assertThat(after(mai, mai.presses("Từ 01/07/2026 trở đi")).getLast()).contains("con thứ mấy");
        assertThat(after(mai, mai.presses("Con thứ hai")).getLast())
                .contains("7 tháng", "áp dụng từ 01/07/2026")
                .doesNotContain("đến hết 30/06/2026");
    }

    @Test
    void refusesTheLawOfATimeThatWeDoNotHold() {
        var tu = TELEGRAM.worker(804, "Tú");

        assertThat(after(tu, tu.writes("hồi 2023 lương tối thiểu vùng 1 là bao nhiêu một tháng"))
                        .getLast())
                .contains("tôi không đoán", "Gặp tư vấn viên")
                .doesNotContain("5.310.000", "4.960.000");
    }

    @Test
    void looksUpAnArticle() {
        var son = TELEGRAM.worker(805, "Sơn");
        assertThat(after(son, son.writes("Điều 35 bộ luật lao động")).getLast())
                .contains("chưa có lời văn của Điều 35");

        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
        assertThat(after(son, son.writes("d2 k2")).getLast())
                .contains("Điều 2. Số ấm trà", "Nước sôi do đội trưởng lo", "áp dụng từ 01/01/2021");
        assertThat(after(son, son.writes("d300 k1")).getLast()).contains("không thấy");
    }

    private boolean ownedByPerson(long chat) {
        return conversations
                .find(ChannelKind.TELEGRAM, String.valueOf(chat))
                .orElseThrow()
                .ownedByPerson();
    }

    /** What the worker has read once the update was received, answered and sent. */
    private List<String> after(TelegramWorker worker, String update) {
        receiver.receive(
                UpdateJson.parse(update.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        relays.drain();
        return TELEGRAM.textsTo(worker.chat());
    }
}
