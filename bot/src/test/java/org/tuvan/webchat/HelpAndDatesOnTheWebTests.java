package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.webchat.ChatTalk.labels;
import static org.tuvan.webchat.ChatTalk.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;

/** Cries for help, questions about another day and places in the law in the web chat, over HTTP. */
@WebChatTest
class HelpAndDatesOnTheWebTests {

    @Autowired
    ChatTalk talk;

    @Autowired
    LawTexts library;

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void givesFirstHelpAnswersTheQuestionAndCallsAPerson() {
        var said = talk.answersTo(
                "Quản lý vừa đánh em chảy máu. Trường hợp nào tôi được nghỉ việc ngay mà không cần báo trước?");

        assertThat(said)
                .anyMatch(message ->
                        text(message).contains("113") && text(message).contains("115"))
                .anyMatch(message -> message.get("kind").asString().equals("ANSWER")
                        && message.get("basis").asString().contains("khoản 2 Điều 35"));
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void hearsACryHoweverItIsTyped() {
        talk.say("muoons tuwj tuwr");
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void raisesNoAlarmAtOrdinaryQuestions() {
        talk.say("bị đánh giá kém có bị đuổi việc không");
        talk.say("công ty nhốt xe, giam lương thì làm sao");
        assertThat(owner()).isEqualTo("BOT");
    }

    @Test
    void asksForThePeriodByButtonsAndAnswersByIt() {
        var question = talk.say("tự mua bhyt hộ gia đình năm 2025 giá bao nhiêu một năm");
        assertThat(text(question)).contains("Luật về việc này có thay đổi");
        assertThat(labels(question)).containsExactly("Trước 01/07/2025", "Đến hết 30/06/2026");

        var answer = talk.press(question, "Đến hết 30/06/2026");
        assertThat(answer.get("basis").asString()).contains("áp dụng từ 01/07/2025 đến hết 30/06/2026");
        talk.press(question, "Trước 01/07/2025");
        assertThat(owner()).isEqualTo("PERSON");
    }

    @Test
    void takesATypedTimeForThePeriod() {
        talk.say("năm 2026 sinh con được nghỉ thai sản mấy tháng");
        assertThat(talk.say("dạ tháng 5").get("basis").asString()).contains("áp dụng từ 01/01/2021 đến hết 30/06/2026");
        talk.say("còn tháng 8/2026 thì sao");
        assertThat(talk.say("con thứ hai").get("basis").asString()).endsWith("áp dụng từ 01/07/2026");
    }

    @Test
    void saysTillWhenAnEarlierRuleApplied() {
        assertThat(talk.say("em sinh con ngày 28/6/2026 thì được nghỉ thai sản mấy tháng")
                        .get("basis")
                        .asString())
                .contains("Bộ luật Lao động 2019", "đến hết 30/06/2026");
    }

    @Test
    void looksUpAnArticle() {
        assertThat(text(talk.say("Điều 35 bộ luật lao động"))).contains("chưa có lời văn của Điều 35");

        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
        var article = talk.say("d2 k2 blld");
        assertThat(text(article)).contains("Số ấm trà", "Nước sôi do đội trưởng lo");
        assertThat(article.get("basis").asString()).contains("khoản 2 Điều 2", "áp dụng từ 01/01/2021");
    }

    private String owner() {
        return talk.browser.read("").get("state").get("owner").asString();
    }
}
