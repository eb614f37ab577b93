package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.dialogue.Talk.offered;
import static org.tuvan.dialogue.Talk.slugs;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversations;
import org.tuvan.outbox.Button;
import org.tuvan.testing.SettableClock;

/** Questions that go on from what was said before, as workers type them. */
@DialogueTest
class FollowUpTests {

    @Autowired
    Talk talk;

    @Autowired
    Conversations conversations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Test
    void givesAnswersThatGoOnFromOneAnother() {
        talk.say("khi nao rut duoc bhxh 1 lan");
        talk.press("faq:bhxh-mot-lan-dieu-kien");
        assertThat(slugs(talk.say("can giay to gi"))).containsExactly("bhxh-mot-lan-ho-so");
        assertThat(offered(talk.say("vậy được bao nhiêu tiền"))).startsWith("bhxh-mot-lan-tinh-tien");
    }

    @Test
    void repeatsThePartOfTheAnswerThatSaysIt() {
        talk.say("công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?");
        var said = talk.say("nop don o dau");
        assertThat(said.getLast().text()).startsWith("Như trên:").contains("Sở Nội vụ");
        assertThat(said.getLast().basis()).contains("áp dụng từ");
    }

    @Test
    void asksWhatIsMeantWhenItIsNotSure() {
        talk.say("điều kiện hưởng trợ cấp thất nghiệp là gì");
        var said = talk.say("duoc bao nhieu tien");
        assertThat(said.getLast().text()).contains("đang hỏi tiếp về", "trợ cấp thất nghiệp");
        assertThat(said.getLast().buttons()).extracting(Button::data).contains("faq:that-nghiep-muc-huong");
    }

    @Test
    void answersANewQuestionAsIfNothingHadBeenAskedBefore() {
        talk.say("nghỉ thai sản được mấy tháng");
        assertThat(slugs(talk.say("luong toi thieu vung bao nhieu"))).doesNotContain("muc-tien-thai-san");
        assertThat(slugs(talk.say("vậy thưởng tết có bắt buộc không"))).containsExactly("thuong-tet-luong-thang-13");
        assertThat(talk.say("thủ tục ly hôn thế nào").getLast().text()).contains("nằm ngoài phần tôi được duyệt");
    }

    @Test
    void forgetsAfterHalfAnHour() {
        talk.press("faq:bhxh-mot-lan-dieu-kien");
        clock.turn(Duration.ofMinutes(31));
        assertThat(slugs(talk.say("can giay to gi"))).isEmpty();
    }

    @Test
    void goesOnFromAQuestionThatWasChosenByAButton() {
        talk.press("topic:thai-san");
        talk.press("faq:nghi-thai-san-may-thang");
        assertThat(offered(talk.say("muon di lam som hon thi sao"))).startsWith("di-lam-som-sau-sinh");
    }

    @Test
    void leavesWhatGoesOnToThePersonWhoOwnsTheTalk() {
        talk.press("faq:bhxh-mot-lan-dieu-kien");
        talk.say("/advisor");
        talk.press("skip-all");
        transaction.executeWithoutResult(
                _ -> conversations.assign(talk.conversation().id(), 7, "chị Lan"));
        assertThat(talk.say("can giay to gi")).isEmpty();
        assertThat(talk.say("nghỉ thai sản mấy tháng? thử việc tối đa bao lâu?"))
                .isEmpty();
    }

    @Test
    void asksTheSameOfAnotherTime() {
        talk.say("nghi thai san dc may thang");
        assertThat(offered(talk.say("the con hoi thang 3/2026 thi sao"))).contains("nghi-thai-san-truoc-thang-7-2026");
        assertThat(offered(talk.say("vậy còn năm ngoái?"))).contains("nghi-thai-san-truoc-thang-7-2026");
    }
}
