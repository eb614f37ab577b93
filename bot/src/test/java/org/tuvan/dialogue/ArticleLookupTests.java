package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.conversation.Message;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.outbox.Button;
import org.tuvan.search.LawSearch;

@DialogueTest
class ArticleLookupTests {

    @Autowired
    Talk talk;

    @Autowired
    LawTexts library;

    @Autowired
    LawSearch search;

    @Autowired
    Wording wording;

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void saysThatTheTextIsNotThereAndOffersAPerson() {
        var said = say("Điều 35 bộ luật lao động");

        assertThat(said.text()).contains("chưa có lời văn của Điều 35 Bộ luật Lao động 2019");
        assertThat(said.buttons()).extracting(Button::data).contains("person");
        assertThat(said.basis()).isNull();
        assertThat(say("dieu 300").text()).contains("không thấy Điều 300");
    }

    @Test
    void showsTheArticleOrTheClauseWithItsValidity() {
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));

        var article = say("cho hỏi điều 2 bộ luật lao động nói gì");
        assertThat(article.text())
                .startsWith("Điều 2. Số ấm trà\n\n1. Mỗi tổ có một ấm trà:\na) Ấm nhỏ")
                .endsWith("2a. Hết nước thì xin đội bên.");
        assertThat(article.basis()).isEqualTo("Điều 2 Bộ luật Lao động 2019, áp dụng từ 01/01/2021");
        assertThat(say("d2 k2").text()).isEqualTo("Điều 2. Số ấm trà\n\n2. Nước sôi do đội trưởng lo.");
        assertThat(say("khoản 2a điều 2").text()).isEqualTo("Điều 2. Số ấm trà\n\n2a. Hết nước thì xin đội bên.");
        assertThat(say("điểm đ khoản 1 điều 2").text()).endsWith("1. Mỗi tổ có một ấm trà:\nđ) Ấm mượn.");
        assertThat(say("khoản 9 điều 2").text()).contains("không thấy khoản 9 Điều 2");
    }

    @Test
    void namesPassagesThatMayHaveToDoWithAnUnresolvedQuestion() {
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
        search.refresh();

        var today = LocalDate.of(2026, 11, 21);
        assertThat(wording.unresolved("nuoc soi do doi truong lo").text())
                .contains("nằm ngoài phần tôi được duyệt", "chưa phải câu trả lời")
                .contains("- khoản 2 Điều 2 Bộ luật Lao động 2019: “Số ấm trà. 2. Nước sôi do đội trưởng lo.”");
        assertThat(wording.unresolved("mưa to quá").text()).doesNotContain("chưa phải câu trả lời");
    }

    private Message say(String text) {
        return talk.say(text).getLast();
    }
}
