package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.TelegramWorker;

/** The question back by inline keyboard, against a fake Telegram over HTTP. */
@SpringBootTest(
        classes = TelegramServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "tuvan.telegram.token=" + FakeTelegram.TOKEN)
class ClarifyingOnTelegramTests {

    private static final FakeTelegram TELEGRAM = FakeTelegram.start();

    @Autowired
    UpdateReceiver receiver;

    @Autowired
    TurnPoller turns;

    @Autowired
    OutboxRelays relays;

    @Autowired
    SettableClock clock;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("tuvan.telegram.api-url", TELEGRAM::url);
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @Test
    void asksByInlineKeyboardAndAnswersTheCase() {
        var hanh = TELEGRAM.worker(701, "Hạnh");
        assertThat(after(hanh, hanh.writes("nghỉ việc phải báo trước mấy ngày?")))
                .contains("Anh/chị đang ký loại hợp đồng nào?");
        assertThat(after(hanh, hanh.presses("Không xác định thời hạn")))
                .contains("45 ngày", "Căn cứ", "khoản 1 Điều 35", "áp dụng từ 01/02/2021")
                .doesNotContain("30 ngày (12");
        assertThat(after(hanh, hanh.presses("Xem mọi trường hợp"))).contains("45 ngày", "30 ngày", "3 ngày làm việc");
    }

    @Test
    void takesATypedReply() {
        var tuan = TELEGRAM.worker(702, "Tuấn");
        after(tuan, tuan.writes("nghi viec bao truoc bao nhieu ngay"));
        assertThat(after(tuan, tuan.writes("ko thoi han"))).contains("45 ngày").doesNotContain("30 ngày (12");
    }

    @Test
    void letsAnOldKeyboardWorkAfterAnotherQuestion() {
        var lan = TELEGRAM.worker(703, "Lan");
        after(lan, lan.writes("lương tối thiểu bao nhiêu một tháng"));
        assertThat(after(lan, lan.writes("công ty trả lương trễ thì có phải trả thêm tiền lãi không")))
                .contains("tiền lãi");
        assertThat(after(lan, lan.presses("Vùng III"))).contains("4.140.000").doesNotContain("5.310.000");
    }

    @Test
    void answersTheCaseAtOnceWhenTheQuestionTellsIt() {
        var minh = TELEGRAM.worker(704, "Minh");
        assertThat(after(minh, minh.writes("luong toi thieu vung 3 bao nhieu")))
                .contains("4.140.000")
                .doesNotContain("5.310.000");
    }

    /** What the worker reads last once the update was received, answered and sent. */
    private String after(TelegramWorker worker, String update) {
        receiver.receive(
                UpdateJson.parse(update.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        relays.drain();
        List<String> texts = TELEGRAM.textsTo(worker.chat());
        return texts.getLast();
    }
}
