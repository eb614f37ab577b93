package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cries for help, questions about another day and places in the law in the web chat, over HTTP. */
@WebChatTest
class HelpAndDatesOnTheWebTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    TurnPoller turns;

    @Autowired
    SettableClock clock;

    @Autowired
    LawTexts library;

    BrowserStub browser;
    int sent;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
    }

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void givesFirstHelpAnswersTheQuestionAndCallsAPerson() {
        say("Quản lý vừa đánh em chảy máu. Trường hợp nào tôi được nghỉ việc ngay mà không cần báo trước?");

        var said =
                browser.said("").stream().map(HelpAndDatesOnTheWebTests::text).toList();
        assertThat(said).anyMatch(text -> text.contains("113") && text.contains("115"));
        assertThat(browser.said(""))
                .anyMatch(message -> message.get("kind").asString().equals("ANSWER")
                        && message.get("basis").asString().contains("khoản 2 Điều 35"));
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void hearsACryHoweverItIsTyped() {
        say("muoons tuwj tuwr");
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void raisesNoAlarmAtOrdinaryQuestions() {
        say("bị đánh giá kém có bị đuổi việc không");
        say("công ty nhốt xe, giam lương thì làm sao");
        assertThat(owner()).isEqualTo("BOT");
    }

    @Test
    void asksForThePeriodByButtonsAndAnswersByIt() {
        var question = say("tự mua bhyt hộ gia đình năm 2025 giá bao nhiêu một năm");
        assertThat(text(question)).contains("Luật về việc này có thay đổi");
        assertThat(labels(question)).containsExactly("Trước 01/07/2025", "Đến hết 30/06/2026");

        var answer = press(question, "Đến hết 30/06/2026");
        assertThat(answer.get("basis").asString()).contains("áp dụng từ 01/07/2025 đến hết 30/06/2026");
        press(question, "Trước 01/07/2025");
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void takesATypedTimeForThePeriod() {
        say("năm 2026 sinh con được nghỉ thai sản mấy tháng");
        assertThat(say("dạ tháng 5").get("basis").asString()).contains("áp dụng từ 01/01/2021 đến hết 30/06/2026");
        say("còn tháng 8/2026 thì sao");
        assertThat(say("con thứ hai").get("basis").asString()).endsWith("áp dụng từ 01/07/2026");
    }

    @Test
    void saysTillWhenAnEarlierRuleApplied() {
        assertThat(say("em sinh con ngày 28/6/2026 thì được nghỉ thai sản mấy tháng")
                        .get("basis")
                        .asString())
                .contains("Bộ luật Lao động 2019", "đến hết 30/06/2026");
    }

    @Test
    void looksUpAnArticle() {
        assertThat(text(say("Điều 35 bộ luật lao động"))).contains("chưa có lời văn của Điều 35");

        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
        var article = say("d2 k2 blld");
        assertThat(text(article)).contains("Số ấm trà", "Nước sôi do đội trưởng lo");
        assertThat(article.get("basis").asString()).contains("khoản 2 Điều 2", "áp dụng từ 01/01/2021");
    }

    private String owner() {
        return browser.read("").get("state").get("owner").asString();
    }

    private JsonNode say(String words) {
        browser.say("m" + ++sent, words);
        return reply();
    }

    private JsonNode press(JsonNode message, String label) {
        String data = message.get("buttons").values().stream()
                .filter(button -> button.get("label").asString().equals(label))
                .findFirst()
                .orElseThrow()
                .get("data")
                .asString();
        browser.post(JSON.writeValueAsString(Map.of("id", "m" + ++sent, "press", data, "label", label)));
        return reply();
    }

    private JsonNode reply() {
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        return browser.said("").getLast();
    }

    private static String text(JsonNode message) {
        return message.has("blocks")
                ? message.get("blocks").findValuesAsString("text").stream().reduce("", String::concat)
                : message.get("text").asString();
    }

    private static List<String> labels(JsonNode message) {
        return message.get("buttons").values().stream()
                .map(button -> button.get("label").asString())
                .toList();
    }
}
