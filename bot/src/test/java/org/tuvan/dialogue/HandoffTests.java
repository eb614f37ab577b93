package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.faq.FaqEntries;
import org.tuvan.testing.SettableClock;

/** When the bot calls a person, and what it leaves to one. */
@DialogueTest
class HandoffTests {

    @Autowired
    Talk talk;

    @Autowired
    Recorder recorder;

    @Autowired
    Conversations conversations;

    @Autowired
    Replies replies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    FaqEntries entries;

    @Test
    void handsOffWhenAskedForAPersonInAnyWords() {
        talk.say("công ty chậm lương 2 tháng thì làm sao?");
        talk.say("cho gap nguoi that di");
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.ASKED);
        assertThat(talk.handoffs().getLast().question()).isEqualTo("công ty chậm lương 2 tháng thì làm sao?");
        assertThat(talk.conversation().ownedByPerson()).isTrue();
    }

    @Test
    void passesOnTheLastQuestionAndNotTheArticleLookedUp() {
        talk.say("công ty chậm lương 2 tháng thì làm sao?");
        talk.say("d97 k4");

        talk.say("cho gặp tư vấn viên");

        assertThat(talk.handoffs().getLast().question()).isEqualTo("công ty chậm lương 2 tháng thì làm sao?");
    }

    @Test
    void asksTheIntakeQuestionsOneByOneAndLetsEachBeSkipped() {
        assertThat(talk.say("/advisor").getLast().text()).contains("tỉnh, thành phố");
        assertThat(talk.say("Bình Dương").getLast().text()).contains("Công ty");
        assertThat(talk.press("skip:COMPANY").getLast().text()).contains("Chuyện gì");
        assertThat(talk.press("skip-all").getLast().text()).contains("Không sao");
        assertThat(talk.say("chào")).isEmpty();
    }

    @Test
    void saysNothingWhileAPersonOwnsTheTalk() {
        talk.say("/advisor");
        talk.press("skip-all");
        transaction.executeWithoutResult(
                _ -> conversations.assign(talk.conversation().id(), 7, "chị Lan"));
        assertThat(talk.say("lương tối thiểu vùng 1 bao nhiêu?")).isEmpty();
        assertThatThrownBy(() -> replies.say(talk.conversation().id(), Drafted.text("máy nói chen", List.of())))
                .isInstanceOf(DataAccessException.class);
        assertThat(replies.sayAsAdvisor(talk.conversation().id(), 8, Drafted.plain("người khác", List.of())))
                .isEmpty();
        assertThat(replies.sayAsAdvisor(talk.conversation().id(), 7, Drafted.plain("chị Lan đây", List.of())))
                .isPresent();
    }

    @Test
    void handsOffAfterTwoAnswersMarkedAsWrong() {
        long first = lastAnswered("rut-don-xin-nghi-viec");
        assertThat(talk.press("wrong:" + first).getLast().text()).contains("Có phải anh/chị muốn hỏi");
        long second = lastAnswered("cong-ty-cham-luong");
        talk.press("wrong:" + second);
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.REJECTED);
    }

    @Test
    void refusesWhatIsNotLabourLawAndOffersAPerson() {
        var said = talk.say("thủ tục ly hôn");
        assertThat(said.getLast().text()).contains("nằm ngoài phần tôi được duyệt");
        assertThat(said.getLast().buttons()).extracting("data").contains("person");
        assertThat(talk.handoffs()).isEmpty();
        assertThat(talk.say("giá vàng hôm nay").getFirst().text()).contains("chuyển anh/chị sang tư vấn viên");
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.UNRESOLVED);
    }

    @Test
    void givesFirstHelpAndHandsOffAtOnceInAnEmergency() {
        var said = talk.say("cuu voi dong nghiep em vua bi may cuon tay chay mau nhieu lam");
        assertThat(said).anyMatch(message -> message.text().contains("115"));
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.EMERGENCY);
    }

    @Test
    void reopensTheCaseWhenTheWorkerWritesSoonAfterItsEnd() {
        talk.say("/advisor");
        transaction.executeWithoutResult(_ -> {
            conversations.caseOpened(talk.conversation().id(), "TV-26-000001", clock.instant());
            conversations.returnToBot(
                    talk.conversation().id(), Optional.of(clock.instant().plus(Duration.ofHours(72))));
        });
        recorder.handoffs.clear();
        talk.say("cảm ơn nhé");
        assertThat(talk.handoffs()).isEmpty();
        talk.say("mà công ty vẫn chưa trả tiền");
        assertThat(talk.handoffs().getLast().reason()).isEqualTo(HandoffReason.REOPENED);
    }

    private long lastAnswered(String slug) {
        talk.say(entries.bySlug(slug).orElseThrow().question());
        return talk.all().stream().filter(Message::incoming).toList().getLast().id();
    }
}
