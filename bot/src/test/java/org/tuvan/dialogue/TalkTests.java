package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.outbox.Button;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.testing.SettableClock;

/** Talks of more than one question, as workers type them. */
@SpringBootTest(classes = BotTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TalkTests {

    @Autowired
    Inbox inbox;

    @Autowired
    TurnPoller turns;

    @Autowired
    Transcript transcript;

    @Autowired
    Conversations conversations;

    @Autowired
    BotTestApplication application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    final String chat = UUID.randomUUID().toString();
    int sent;

    @Test
    void answersTwoQuestionsOneByOneUnderTheirWords() {
        var said = say("cty giữ bằng gốc của em có đúng không? xin việc mà thu phí hồ sơ có đúng không?");
        assertThat(texts(said)).anyMatch(text -> text.contains("hỏi 2 việc"));
        assertThat(texts(said))
                .containsSubsequence(
                        "**Câu 1:** “cty giữ bằng gốc của em có đúng không”",
                        "**Câu 2:** “xin việc mà thu phí hồ sơ có đúng không”");
        assertThat(slugs(said)).containsExactly("cong-ty-giu-bang-goc-bat-dat-coc", "thu-phi-tuyen-dung-ho-so");
    }

    @Test
    void keepsWhatItFoundAndOffersAPersonForTheQuestionItDidNot() {
        var said = say("nghi thai san dc may thang? thu tuc ly hon nhu the nao?");
        assertThat(slugs(said)).containsExactly("nghi-thai-san-may-thang");
        assertThat(said.getLast().text()).contains("nằm ngoài phần tôi được duyệt");
        press(said.getLast().buttons().getFirst());
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.ASKED);
        assertThat(myHandoff().question()).isEqualTo("thu tuc ly hon nhu the nao");
    }

    @Test
    void answersThreeAndNamesTheRest() {
        var said = say("1. thử việc tối đa bao lâu 2. lương thử việc bằng bao nhiêu phần trăm lương chính thức"
                + " 3. đoàn phí công đoàn bao nhiêu 4. nghỉ cưới được mấy ngày");
        assertThat(slugs(said))
                .containsExactly("thu-viec-toi-da-bao-lau", "luong-thu-viec-bao-nhieu", "doan-phi-cong-doan");
        assertThat(texts(said))
                .anyMatch(text -> text.contains("hỏi 4 việc") && text.contains("nghỉ cưới được mấy ngày"));
    }

    @Test
    void refersTheButtonsOfEachAnswerToItsOwnQuestion() {
        var said = say("cty giữ bằng gốc của em có đúng không? xin việc mà thu phí hồ sơ có đúng không?");
        var wrong = said.getLast().buttons().stream()
                .filter(button -> button.data().startsWith("wrong:"))
                .findFirst()
                .orElseThrow();
        var others = press(wrong);
        assertThat(others.getLast().buttons()).extracting(Button::data).doesNotContain("faq:thu-phi-tuyen-dung-ho-so");
    }

    @Test
    void givesAnswersThatGoOnFromOneAnother() {
        say("khi nao rut duoc bhxh 1 lan");
        press(new Button("", "faq:bhxh-mot-lan-dieu-kien"));
        assertThat(slugs(say("can giay to gi"))).containsExactly("bhxh-mot-lan-ho-so");
        assertThat(offered(say("vậy được bao nhiêu tiền"))).startsWith("bhxh-mot-lan-tinh-tien");
    }

    @Test
    void repeatsThePartOfTheAnswerThatSaysIt() {
        say("công ty trả lương trễ bao nhiêu ngày thì sai, tôi có được thêm tiền lãi không?");
        var said = say("nop don o dau");
        assertThat(said.getLast().text()).startsWith("Như trên:").contains("Sở Nội vụ");
        assertThat(said.getLast().basis()).contains("áp dụng từ");
    }

    @Test
    void asksWhatIsMeantWhenItIsNotSure() {
        say("điều kiện hưởng trợ cấp thất nghiệp là gì");
        var said = say("duoc bao nhieu tien");
        assertThat(said.getLast().text()).contains("đang hỏi tiếp về", "trợ cấp thất nghiệp");
        assertThat(said.getLast().buttons()).extracting(Button::data).contains("faq:that-nghiep-muc-huong");
    }

    @Test
    void answersANewQuestionAsIfNothingHadBeenAskedBefore() {
        say("nghỉ thai sản được mấy tháng");
        assertThat(slugs(say("luong toi thieu vung bao nhieu"))).doesNotContain("muc-tien-thai-san");
        assertThat(slugs(say("vậy thưởng tết có bắt buộc không"))).containsExactly("thuong-tet-luong-thang-13");
        assertThat(say("thủ tục ly hôn thế nào").getLast().text()).contains("nằm ngoài phần tôi được duyệt");
    }

    @Test
    void forgetsAfterHalfAnHour() {
        press(new Button("", "faq:bhxh-mot-lan-dieu-kien"));
        clock.turn(Duration.ofMinutes(31));
        assertThat(slugs(say("can giay to gi"))).isEmpty();
    }

    @Test
    void goesOnFromAQuestionThatWasChosenByAButton() {
        press(new Button("", "topic:thai-san"));
        press(new Button("", "faq:nghi-thai-san-may-thang"));
        assertThat(offered(say("muon di lam som hon thi sao"))).startsWith("di-lam-som-sau-sinh");
    }

    @Test
    void leavesWhatGoesOnToThePersonWhoOwnsTheTalk() {
        press(new Button("", "faq:bhxh-mot-lan-dieu-kien"));
        say("/advisor");
        press(new Button("", "skip-all"));
        transaction.executeWithoutResult(_ -> conversations.assign(talk().id(), 7, "chị Lan"));
        assertThat(say("can giay to gi")).isEmpty();
        assertThat(say("nghỉ thai sản mấy tháng? thử việc tối đa bao lâu?")).isEmpty();
    }

    @Test
    void asksTheSameOfAnotherTime() {
        say("nghi thai san dc may thang");
        assertThat(offered(say("the con hoi thang 3/2026 thi sao"))).contains("nghi-thai-san-truoc-thang-7-2026");
        assertThat(offered(say("vậy còn năm ngoái?"))).contains("nghi-thai-san-truoc-thang-7-2026");
    }

    @Test
    void findsThePointOfAStory() {
        assertThat(offered(
                        say("e lam cong ty may o hoc mon tu thang 5 nam ngoai toi nay, luong san pham, hop dong mot nam"
                                + " ky hai lan. thang sau e nghi vi chuyen nha ve tay ninh, don e nop roi, sep cung duyet roi. co"
                                + " dieu nam nay e chua nghi ngay phep nao, tai chuyen thieu nguoi, to truong noi de cuoi nam"
                                + " tinh. nay e hoi van phong thi chi kia noi nghi viec roi thi coi nhu bo. may ban nghi truoc e"
                                + " co nguoi duoc tra co nguoi khong. cong lai e con toi muoi may ngay. e muon hoi nghi viec ma"
                                + " con phep nam chua nghi thi co duoc tra tien khong")))
                .startsWith("phep-nam-chua-nghi-khi-thoi-viec");
    }

    @Test
    void doesNotTakeACryForHelpApart() {
        var said = say("dong nghiep em vua bi may cuon tay chay mau, goi ai? con che do tai nan duoc huong gi?");
        assertThat(texts(said)).anyMatch(text -> text.contains("115"));
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.EMERGENCY);
    }

    private static List<String> texts(List<Message> said) {
        return said.stream().map(Message::text).toList();
    }

    /** Entries that were found, also where the bot asks for a fact before it answers. */
    private static List<String> slugs(List<Message> said) {
        return said.stream()
                .flatMap(message -> Stream.ofNullable(message.answer()))
                .map(Message.AnswerGiven::slug)
                .toList();
    }

    /** Entries that were answered or suggested. */
    private static List<String> offered(List<Message> said) {
        return Stream.concat(
                        slugs(said).stream(),
                        said.stream()
                                .filter(message -> message.kind() == Message.Kind.TEXT)
                                .flatMap(message -> message.buttons().stream())
                                .map(Button::data)
                                .filter(data -> data.startsWith("faq:"))
                                .map(data -> data.substring("faq:".length())))
                .toList();
    }

    private List<Message> say(String text) {
        return receive(new Content.Text(text));
    }

    private List<Message> press(Button button) {
        return receive(new Content.Press(button.data(), "nút"));
    }

    private List<Message> receive(Content content) {
        inbox.receive(new Incoming(ChannelKind.TELEGRAM, chat, chat + "e" + ++sent, "An", content));
        long before =
                transcript.before(talk().id(), Long.MAX_VALUE, 1).getFirst().id();
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        return transcript.after(talk().id(), before, 100);
    }

    private Conversation talk() {
        return conversations.find(ChannelKind.TELEGRAM, chat).orElseThrow();
    }

    private Conversations.HandoffRequested myHandoff() {
        return application.handoffs.stream()
                .filter(request -> request.conversationId() == talk().id())
                .toList()
                .getLast();
    }
}
