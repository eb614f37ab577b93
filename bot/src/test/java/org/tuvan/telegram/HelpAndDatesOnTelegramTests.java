package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.conversation.Conversations;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.outbox.ChannelKind;

/** Cries for help, questions about another day and places in the law, against a fake Telegram over HTTP. */
@TelegramTest
class HelpAndDatesOnTelegramTests {

    @Autowired
    TelegramTalk talk;

    @Autowired
    Conversations conversations;

    @Autowired
    LawTexts library;

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void givesFirstHelpAndAPersonToACryForHelp() {
        var said = talk.answersTo("em ko muốn sống nữa, cty nợ lương 3 tháng rồi");

        assertThat(said).anyMatch(text -> text.contains("đừng ở một mình") && text.contains("115"));
        assertThat(ownedByPerson()).isTrue();
    }

    @Test
    void takesAWayOfSpeakingForWhatItIs() {
        var said = talk.answersTo("mệt muốn chết, công ty ép tăng ca, tôi có quyền từ chối không?");

        assertThat(said).noneMatch(text -> text.contains("115"));
        assertThat(ownedByPerson()).isFalse();
    }

    @Test
    void asksForThePeriodAndAnswersByIt() {
        assertThat(talk.say("năm 2026 sinh con được nghỉ thai sản mấy tháng"))
                .contains("Luật về việc này có thay đổi", "xảy ra khi nào");
        assertThat(talk.press("Đến hết 30/06/2026")).contains("6 tháng", "áp dụng từ 01/01/2021 đến hết 30/06/2026");
        assertThat(talk.press("Từ 01/07/2026 trở đi")).contains("con thứ mấy");
        assertThat(talk.press("Con thứ hai"))
                .contains("7 tháng", "áp dụng từ 01/07/2026")
                .doesNotContain("đến hết 30/06/2026");
    }

    @Test
    void refusesTheLawOfATimeThatWeDoNotHold() {
        assertThat(talk.say("hồi 2023 lương tối thiểu vùng 1 là bao nhiêu một tháng"))
                .contains("tôi không đoán", "Gặp tư vấn viên")
                .doesNotContain("5.310.000", "4.960.000");
    }

    @Test
    void looksUpAnArticle() {
        assertThat(talk.say("Điều 35 bộ luật lao động")).contains("chưa có lời văn của Điều 35");

        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
        assertThat(talk.say("d2 k2"))
                .contains("Điều 2. Số ấm trà", "Nước sôi do đội trưởng lo", "áp dụng từ 01/01/2021");
        assertThat(talk.say("d300 k1")).contains("không thấy");
    }

    private boolean ownedByPerson() {
        return conversations
                .find(ChannelKind.TELEGRAM, String.valueOf(talk.chat()))
                .orElseThrow()
                .ownedByPerson();
    }
}
