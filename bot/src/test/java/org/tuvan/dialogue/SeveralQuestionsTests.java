package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.dialogue.Talk.offered;
import static org.tuvan.dialogue.Talk.slugs;
import static org.tuvan.dialogue.Talk.texts;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.outbox.Button;

/** Messages of more than one question or of a whole story, as workers type them. */
@DialogueTest
class SeveralQuestionsTests {

    @Autowired
    Talk talk;

    @Test
    void answersTwoQuestionsOneByOneUnderTheirWords() {
        var said = talk.say("công ty giữ bằng gốc có đúng không? xin việc mà thu phí hồ sơ có đúng không?");
        assertThat(texts(said)).anyMatch(text -> text.contains("hỏi 2 việc"));
        assertThat(texts(said))
                .containsSubsequence(
                        "**Câu 1:** “công ty giữ bằng gốc có đúng không”",
                        "**Câu 2:** “xin việc mà thu phí hồ sơ có đúng không”");
        assertThat(slugs(said)).containsExactly("cong-ty-giu-bang-goc-bat-dat-coc", "thu-phi-tuyen-dung-ho-so");
    }

    @Test
    void keepsWhatItFoundAndOffersAPersonForTheQuestionItDidNot() {
        var said = talk.say("nghi thai san dc may thang? thu tuc ly hon nhu the nao?");
        assertThat(slugs(said)).containsExactly("nghi-thai-san-may-thang");
        assertThat(said.getLast().text()).contains("nằm ngoài phần tôi được duyệt");
        talk.press(said.getLast().buttons().getFirst().data());
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.ASKED);
        assertThat(talk.handoffs().getLast().question()).isEqualTo("thu tuc ly hon nhu the nao");
    }

    @Test
    void answersThreeAndNamesTheRest() {
        var said = talk.say("1. thử việc tối đa bao lâu 2. lương thử việc bằng bao nhiêu phần trăm lương chính thức"
                + " 3. đoàn phí công đoàn bao nhiêu 4. nghỉ cưới được mấy ngày");
        assertThat(slugs(said))
                .containsExactly("thu-viec-toi-da-bao-lau", "luong-thu-viec-bao-nhieu", "doan-phi-cong-doan");
        assertThat(texts(said))
                .anyMatch(text -> text.contains("hỏi 4 việc") && text.contains("nghỉ cưới được mấy ngày"));
    }

    @Test
    void refersTheButtonsOfEachAnswerToItsOwnQuestion() {
        var said = talk.say("công ty giữ bằng gốc có đúng không? xin việc mà thu phí hồ sơ có đúng không?");
        var wrong = said.getLast().buttons().stream()
                .filter(button -> button.data().startsWith("wrong:"))
                .findFirst()
                .orElseThrow();
        var others = talk.press(wrong.data());
        assertThat(others.getLast().buttons()).extracting(Button::data).doesNotContain("faq:thu-phi-tuyen-dung-ho-so");
    }

    @Test
    void findsThePointOfAStory() {
        assertThat(offered(talk.say(
                        "e lam cong ty may o hoc mon tu thang 5 nam ngoai toi nay, luong san pham, hop dong mot nam"
                                + " ky hai lan. thang sau e nghi vi chuyen nha ve tay ninh, don e nop roi, sep cung duyet roi. co"
                                + " dieu nam nay e chua nghi ngay phep nao, tai chuyen thieu nguoi, to truong noi de cuoi nam"
                                + " tinh. nay e hoi van phong thi chi kia noi nghi viec roi thi coi nhu bo. may ban nghi truoc e"
                                + " co nguoi duoc tra co nguoi khong. cong lai e con toi muoi may ngay. e muon hoi nghi viec ma"
                                + " con phep nam chua nghi thi co duoc tra tien khong")))
                .startsWith("phep-nam-chua-nghi-khi-thoi-viec");
    }

    @Test
    void doesNotTakeACryForHelpApart() {
        var said = talk.say("dong nghiep em vua bi may cuon tay chay mau, goi ai? con che do tai nan duoc huong gi?");
        assertThat(texts(said)).anyMatch(text -> text.contains("115"));
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.EMERGENCY);
    }
}
