package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.conversation.Transcript;
import org.tuvan.faq.FaqEntries;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.SettableClock;

@SpringBootTest(classes = BotTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DialogueTests {

    @Autowired
    Inbox inbox;

    @Autowired
    TurnPoller turns;

    @Autowired
    Transcript transcript;

    @Autowired
    Conversations conversations;

    @Autowired
    Replies replies;

    @Autowired
    OutboxRelays relays;

    @Autowired
    BotTestApplication.Recorder recorder;

    @Autowired
    BotTestApplication application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    FaqEntries entries;

    final String chat = UUID.randomUUID().toString();
    int sent;

    @Test
    void answersWithTheArticleOfLawAfterGreetingOnce() {
        var said = say("công ty cho nghỉ việc không báo trước thì được bồi thường gì?");
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().text()).contains("trợ lý tự động");
        assertThat(said.getLast().kind()).isEqualTo(Message.Kind.ANSWER);
        assertThat(said.getLast().basis()).contains("Điều 41", "Bộ luật Lao động 2019", "áp dụng từ");
        assertThat(said.getLast().answer()).isNotNull();
        assertThat(say("cong ty tra luong tre thi co lai khong").getFirst().answer())
                .extracting("slug")
                .isEqualTo("cong-ty-cham-luong");
    }

    @Test
    void readsABurstOfMessagesAsOneQuestion() {
        receive(new Content.Text("công ty em cho nghỉ việc"));
        clock.turn(Duration.ofMillis(900));
        assertThat(turns.step()).isFalse();
        receive(new Content.Text("mà không báo trước"));
        receive(new Content.Text("thì được bồi thường gì?"));
        var said = bot();
        assertThat(said.stream().filter(message -> message.kind() == Message.Kind.ANSWER))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNotLabourLawAndOffersAPerson() {
        var said = say("thủ tục ly hôn");
        assertThat(said.getLast().text()).contains("nằm ngoài phần tôi được duyệt");
        assertThat(said.getLast().buttons()).extracting("data").contains("person");
        assertThat(application.handoffs).noneMatch(this::isMine);
        assertThat(say("giá vàng hôm nay").getFirst().text()).contains("chuyển anh/chị sang tư vấn viên");
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.UNRESOLVED);
    }

    @Test
    void handsOffWhenAskedForAPersonInAnyWords() {
        say("công ty chậm lương 2 tháng thì làm sao?");
        say("cho gap nguoi that di");
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.ASKED);
        assertThat(myHandoff().question()).isEqualTo("công ty chậm lương 2 tháng thì làm sao?");
        assertThat(conversation().ownedByPerson()).isTrue();
    }

    @Test
    void asksTheIntakeQuestionsOneByOneAndLetsEachBeSkipped() {
        assertThat(say("/advisor").getLast().text()).contains("tỉnh, thành phố");
        assertThat(say("Bình Dương").getLast().text()).contains("Công ty");
        assertThat(press("skip:COMPANY").getLast().text()).contains("Chuyện gì");
        assertThat(press("skip-all").getLast().text()).contains("Không sao");
        assertThat(say("chào")).isEmpty();
    }

    @Test
    void saysNothingWhileAPersonOwnsTheTalk() {
        say("/advisor");
        press("skip-all");
        transaction.executeWithoutResult(
                _ -> conversations.assign(conversation().id(), 7, "chị Lan"));
        assertThat(say("lương tối thiểu vùng 1 bao nhiêu?")).isEmpty();
        assertThatThrownBy(() -> replies.say(conversation().id(), Drafted.text("máy nói chen", List.of())))
                .isInstanceOf(DataAccessException.class);
        assertThat(replies.sayAsAdvisor(conversation().id(), 8, Drafted.plain("người khác", List.of())))
                .isEmpty();
        assertThat(replies.sayAsAdvisor(conversation().id(), 7, Drafted.plain("chị Lan đây", List.of())))
                .isPresent();
    }

    @Test
    void handsOffAfterTwoAnswersMarkedAsWrong() {
        long first = lastAnswered(title("rut-don-xin-nghi-viec"));
        assertThat(press("wrong:" + first).getLast().text()).contains("Có phải anh/chị muốn hỏi");
        long second = lastAnswered(title("cong-ty-cham-luong"));
        press("wrong:" + second);
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.REJECTED);
    }

    @Test
    void givesFirstHelpAndHandsOffAtOnceInAnEmergency() {
        var said = say("cuu voi dong nghiep em vua bi may cuon tay chay mau nhieu lam");
        assertThat(said).anyMatch(message -> message.text().contains("115"));
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.EMERGENCY);
    }

    @Test
    void explainsAnOldOrUnknownButton() {
        assertThat(press("xyz:<b>1</b>").getLast().text()).contains("Nút này đã cũ");
        assertThat(press("helpful:999999999").getLast().text()).contains("Nút này đã cũ");
    }

    @Test
    void storesAnEventOnceHoweverOftenItComes() {
        var event = new Incoming(ChannelKind.TELEGRAM, chat, "same", "An", new Content.Text("chào"));
        var first = inbox.receive(event);
        var second = inbox.receive(event);
        assertThat(first.messageId()).isPresent();
        assertThat(second).isEqualTo(new Inbox.Receipt(first.conversationId(), Optional.empty()));
    }

    @Test
    void keepsEveryVersionOfAnEditedQuestionAndAnswersItAnew() {
        receive(new Content.Text("thu tuc ly hon"));
        bot();
        receive(new Content.Edit("e" + sent, title("cong-ty-cham-luong")));
        var said = bot();
        assertThat(said.getLast().kind()).isEqualTo(Message.Kind.ANSWER);
        var question = transcript.after(conversation().id(), 0, 1).getFirst();
        assertThat(question.edited()).isTrue();
        assertThat(transcript.texts(question.id())).containsExactly("thu tuc ly hon", title("cong-ty-cham-luong"));
    }

    @Test
    void erasesEverythingAtTheWorkersWish() {
        say("tôi tên An, bị nợ lương");
        long id = conversation().id();
        say("/forget");
        press("forget:yes");
        relays.drain();
        assertThat(transcript.after(id, 0, 100))
                .extracting(Message::text)
                .filteredOn(text -> !text.isEmpty())
                .hasSize(1)
                .allMatch(text -> text.startsWith("Đã xóa"));
        assertThat(recorder.sent).anyMatch(sending -> sending.parcel().text().startsWith("Đã xóa"));
        assertThat(conversations.find(ChannelKind.TELEGRAM, chat)).isEmpty();
        assertThat(say("chào").getFirst().text()).contains("trợ lý tự động");
    }

    @Test
    void reopensTheCaseWhenTheWorkerWritesSoonAfterItsEnd() {
        say("/advisor");
        transaction.executeWithoutResult(_ -> {
            conversations.caseOpened(conversation().id(), "TV-26-000001", clock.instant());
            conversations.returnToBot(
                    conversation().id(), Optional.of(clock.instant().plus(Duration.ofHours(72))));
        });
        application.handoffs.clear();
        say("cảm ơn nhé");
        assertThat(application.handoffs).noneMatch(this::isMine);
        say("mà công ty vẫn chưa trả tiền");
        assertThat(myHandoff().reason()).isEqualTo(HandoffReason.REOPENED);
    }

    private String title(String slug) {
        return entries.bySlug(slug).orElseThrow().question();
    }

    private long lastAnswered(String question) {
        say(question);
        var all = transcript.after(conversation().id(), 0, 100);
        return all.stream().filter(Message::incoming).toList().getLast().id();
    }

    private List<Message> say(String text) {
        receive(new Content.Text(text));
        return bot();
    }

    private List<Message> press(String data) {
        receive(new Content.Press(data, "nút"));
        return bot();
    }

    private void receive(Content content) {
        String id = content instanceof Content.Edit ? "edit" + chat : chat + "e" + ++sent;
        var fixed = content instanceof Content.Edit(var original, var text)
                ? new Content.Edit(chat + original, text)
                : content;
        inbox.receive(new Incoming(ChannelKind.TELEGRAM, chat, id, "An", fixed));
    }

    /** Lets the bot speak; what it said in answer to the last message. */
    private List<Message> bot() {
        long conversationId = conversation().id();
        long before =
                transcript.before(conversationId, Long.MAX_VALUE, 1).getFirst().id();
        clock.turn(Duration.ofSeconds(10));
        while (turns.step()) {
            Thread.onSpinWait();
        }
        return transcript.after(conversationId, before, 100);
    }

    private org.tuvan.conversation.Conversation conversation() {
        return conversations.find(ChannelKind.TELEGRAM, chat).orElseThrow();
    }

    private boolean isMine(Conversations.HandoffRequested request) {
        return request.conversationId() == conversation().id();
    }

    private Conversations.HandoffRequested myHandoff() {
        return application.handoffs.stream().filter(this::isMine).toList().getLast();
    }
}
