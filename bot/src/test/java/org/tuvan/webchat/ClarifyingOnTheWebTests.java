package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.webchat.ChatTalk.labels;
import static org.tuvan.webchat.ChatTalk.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The question back in the web chat, over HTTP. */
@WebChatTest
class ClarifyingOnTheWebTests {

    @Autowired
    ChatTalk talk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksForTheFactByButtonsAndAnswersTheCase() {
        var question = talk.say("tôi muốn nghỉ việc thì phải báo trước mấy ngày?");
        assertThat(question.get("kind").asString()).isEqualTo("TEXT");
        assertThat(text(question))
                .contains("Anh/chị đang ký loại hợp đồng nào?")
                .doesNotContain("45 ngày");
        assertThat(labels(question))
                .containsExactly("Không xác định thời hạn", "Từ 12 đến 36 tháng", "Dưới 12 tháng", "Tôi không rõ");

        var answer = talk.press(question, "Từ 12 đến 36 tháng");
        assertThat(answer.get("kind").asString()).isEqualTo("ANSWER");
        assertThat(text(answer))
                .contains("30 ngày", "Viết đơn ghi rõ ngày làm cuối")
                .doesNotContain("45 ngày");
        assertThat(answer.get("basis").asString()).contains("khoản 1 Điều 35", "áp dụng từ 01/02/2021");
        assertThat(labels(answer)).contains("Đúng ý tôi", "Xem mọi trường hợp", "Gặp tư vấn viên");

        assertThat(text(talk.press(answer, "Xem mọi trường hợp"))).contains("45 ngày", "30 ngày", "3 ngày làm việc");
        assertThat(text(talk.press(answer, "Đúng ý tôi"))).contains("Tốt quá");
    }

    @Test
    void takesATypedReplyWithoutDiacritics() {
        talk.say("nghi viec phai bao truoc may ngay");
        assertThat(text(talk.say("1 nam"))).contains("30 ngày").doesNotContain("45 ngày");
        talk.say("lương tối thiểu bao nhiêu một tháng");
        var region = talk.say("vung 2");
        assertThat(text(region)).contains("4.730.000").doesNotContain("5.310.000");
        assertThat(region.get("basis").asString()).contains("áp dụng từ 01/01/2026");
        assertThat(text(talk.say("còn vùng 3 thì sao"))).contains("4.140.000");
    }

    @Test
    void answersTheCaseAtOnceWhenTheQuestionTellsIt() {
        assertThat(text(talk.say("hđ ko xác định thời hạn nghỉ việc phải báo trước bao nhiêu ngày")))
                .contains("45 ngày")
                .doesNotContain("30 ngày");
    }

    @Test
    void givesTheWholeAnswerToWhoDoesNotKnow() {
        talk.say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(talk.say("em k rõ nữa"))).contains("45 ngày", "30 ngày");
        var question = talk.say("tiền ngoài giờ mỗi tiếng bao nhiêu là đúng");
        assertThat(text(talk.press(question, "Tôi không rõ"))).contains("150%", "300%");
    }

    @Test
    void answersANewQuestionInsteadAndLetsTheOldButtonWork() {
        var question = talk.say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(talk.say("công ty trả lương trễ thì có phải trả thêm tiền lãi không")))
                .contains("tiền lãi");
        var late = talk.press(question, "Dưới 12 tháng");
        assertThat(text(late)).contains("3 ngày làm việc").doesNotContain("45 ngày");
        assertThat(text(talk.press(late, "Đúng ý tôi"))).contains("Tốt quá");
        assertThat(feedback()).containsExactly("bao-truoc-khi-nghi-viec");
    }

    @Test
    void neverAsksTwiceInARow() {
        talk.say("nghỉ việc phải báo trước mấy ngày");
        assertThat(text(talk.say("tiền ngoài giờ mỗi tiếng bao nhiêu là đúng"))).contains("150%", "200%", "300%");
    }

    @Test
    void asksNothingBackToTwoQuestionsInOne() {
        var said = talk.answersTo("""
                Tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày?
                Công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?
                """);
        assertThat(said)
                .filteredOn(message -> message.get("kind").asString().equals("ANSWER"))
                .hasSize(2)
                .anyMatch(message -> text(message).contains("45 ngày"));
    }

    @Test
    void doesNotAskWhereTheFactDoesNotMatter() {
        assertThat(talk.say("nghỉ việc báo trước 45 ngày có tính chủ nhật không")
                        .get("kind")
                        .asString())
                .isEqualTo("ANSWER");
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
                .param("address", OpenTalk.address(talk.browser.token))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
