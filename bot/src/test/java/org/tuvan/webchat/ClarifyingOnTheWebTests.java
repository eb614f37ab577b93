package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.tuvan.dialogue.TurnPoller;
import org.tuvan.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The question back in the web chat, over HTTP. */
@WebChatTest
class ClarifyingOnTheWebTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    TurnPoller turns;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    BrowserStub browser;
    int sent;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
    }

    @Test
    void asksForTheFactByButtonsAndAnswersTheCase() {
        var question = say("tôi muốn nghỉ việc thì phải báo trước mấy ngày?");
        assertThat(question.get("kind").asString()).isEqualTo("TEXT");
        assertThat(text(question))
                .contains("Anh/chị đang ký loại hợp đồng nào?")
                .doesNotContain("45 ngày");
        assertThat(labels(question))
                .containsExactly("Không xác định thời hạn", "Từ 12 đến 36 tháng", "Dưới 12 tháng", "Tôi không rõ");

        var answer = press(question, "Từ 12 đến 36 tháng");
        assertThat(answer.get("kind").asString()).isEqualTo("ANSWER");
        assertThat(text(answer))
                .contains("30 ngày", "Viết đơn ghi rõ ngày làm cuối")
                .doesNotContain("45 ngày");
        assertThat(answer.get("basis").asString()).contains("khoản 1 Điều 35", "áp dụng từ 01/02/2021");
        assertThat(labels(answer)).contains("Đúng ý tôi", "Xem mọi trường hợp", "Gặp tư vấn viên");

        assertThat(text(press(answer, "Xem mọi trường hợp"))).contains("45 ngày", "30 ngày", "3 ngày làm việc");
        assertThat(text(press(answer, "Đúng ý tôi"))).contains("Tốt quá");
    }

    @Test
    void takesATypedReplyWithoutDiacritics() {
        say("nghi viec phai bao truoc may ngay");
        assertThat(text(say("1 nam"))).contains("30 ngày").doesNotContain("45 ngày");
        say("lương tối thiểu bao nhiêu một tháng");
        var region = say("vung 2");
        assertThat(text(region)).contains("4.730.000").doesNotContain("5.310.000");
        assertThat(region.get("basis").asString()).contains("áp dụng từ 01/01/2026");
        assertThat(text(say("còn vùng 3 thì sao"))).contains("4.140.000");
    }

    @Test
    void answersTheCaseAtOnceWhenTheQuestionTellsIt() {
        assertThat(text(say("hđ ko xác định thời hạn nghỉ việc phải báo trước bao nhiêu ngày")))
                .contains("45 ngày")
                .doesNotContain("30 ngày");
    }

    @Test
    void givesTheWholeAnswerToWhoDoesNotKnow() {
        say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(say("em k rõ nữa"))).contains("45 ngày", "30 ngày");
        var question = say("tiền ngoài giờ mỗi tiếng bao nhiêu là đúng");
        assertThat(text(press(question, "Tôi không rõ"))).contains("150%", "300%");
    }

    @Test
    void answersANewQuestionInsteadAndLetsTheOldButtonWork() {
        var question = say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(say("công ty trả lương trễ thì có phải trả thêm tiền lãi không")))
                .contains("tiền lãi");
        var late = press(question, "Dưới 12 tháng");
        assertThat(text(late)).contains("3 ngày làm việc").doesNotContain("45 ngày");
        assertThat(text(press(late, "Đúng ý tôi"))).contains("Tốt quá");
        assertThat(feedback()).containsExactly("bao-truoc-khi-nghi-viec");
    }

    @Test
    void neverAsksTwiceInARow() {
        say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(say("tiền ngoài giờ mỗi tiếng bao nhiêu là đúng"))).contains("150%", "200%", "300%");
    }

    @Test
    void asksNothingBackToTwoQuestionsInOne() {
        say("""
                Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?
                Công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?
                """);
        var said = browser.said("");
        assertThat(said)
                .filteredOn(message -> message.get("kind").asString().equals("ANSWER"))
                .hasSize(2)
                .anyMatch(message -> text(message).contains("45 ngày"));
    }

    @Test
    void doesNotAskWhereTheFactDoesNotMatter() {
        assertThat(say("nghỉ việc báo trước 45 ngày có tính chủ nhật không")
                        .get("kind")
                        .asString())
                .isEqualTo("ANSWER");
    }

    @Test
    void tellsProgramsTheCasesBesideTheAnswer() {
        var open = answers("Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?");
        assertThat(open.get("decision").asString()).isEqualTo("ANSWERED");
        assertThat(open.get("answer").asString()).contains("45 ngày", "30 ngày");
        assertThat(open.get("clarification").get("needed").asBoolean()).isTrue();
        assertThat(open.get("clarification").get("options").size()).isEqualTo(3);

        var told = answers("hợp đồng 1 năm nghỉ báo trước 30 ngày đúng không");
        assertThat(told.get("clarification").get("told").asString()).isEqualTo("Từ 12 đến 36 tháng");
        assertThat(told.get("answer").asString())
                .contains("30 ngày", "Việc cần làm")
                .doesNotContain("45 ngày");
        assertThat(told.get("clarification").get("wholeAnswer").asString()).contains("45 ngày");

        assertThat(answers("Công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?")
                        .get("clarification")
                        .isNull())
                .isTrue();
    }

    private JsonNode answers(String question) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/answers")
                .body(Map.of("question", question))
                .retrieve()
                .requiredBody(JsonNode.class);
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

    private List<String> feedback() {
        return jdbc.sql("""
                select m.answer_slug
                from bot.feedback f
                join bot.message m on m.id = f.message_id
                join bot.conversation c on c.id = m.conversation_id
                join bot.worker w on w.id = c.worker_id
                where w.address = :address and f.helpful
                """)
                .param("address", OpenTalk.address(browser.token))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String text(JsonNode message) {
        return message.path("blocks").findValuesAsString("text").stream().reduce("", (all, part) -> all + part);
    }

    private static List<String> labels(JsonNode message) {
        return message.get("buttons").values().stream()
                .map(button -> button.get("label").asString())
                .toList();
    }
}
