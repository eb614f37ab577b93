package org.tuvan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.faq.FaqEntries;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.SettableClock;

@DialogueTest
class DialogueTests {

    @Autowired
    Talk talk;

    @Autowired
    Recorder recorder;

    @Autowired
    BotTurns bot;

    @Autowired
    Inbox inbox;

    @Autowired
    Transcript transcript;

    @Autowired
    Conversations conversations;

    @Autowired
    OutboxRelays relays;

    @Autowired
    SettableClock clock;

    @Autowired
    FaqEntries entries;

    @Test
    void answersWithTheArticleOfLawAfterGreetingOnce() {
        var said = talk.say("công ty cho nghỉ việc không báo trước thì được bồi thường gì?");
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().text()).contains("trợ lý tự động");
        assertThat(said.getLast().kind()).isEqualTo(Message.Kind.ANSWER);
        assertThat(said.getLast().basis()).contains("Điều 41", "Bộ luật Lao động 2019", "áp dụng từ");
        assertThat(said.getLast().answer()).isNotNull();
        assertThat(talk.say("cong ty tra luong tre thi co lai khong").getFirst().answer())
                .extracting("slug")
                .isEqualTo("cong-ty-cham-luong");
    }

    @Test
    void readsABurstOfMessagesAsOneQuestion() {
        bot.takeAll(); // so that no other talk is due
        talk.send(new Content.Text("công ty em cho nghỉ việc"));
        clock.turn(Duration.ofMillis(900));
        assertThat(bot.turns().step()).isFalse();
        talk.send(new Content.Text("mà không báo trước"));
        talk.send(new Content.Text("thì được bồi thường gì?"));
        var said = talk.hear();
        assertThat(said.stream().filter(message -> message.kind() == Message.Kind.ANSWER))
                .hasSize(1);
    }

    @Test
    void explainsAnOldOrUnknownButton() {
        assertThat(talk.press("xyz:<b>1</b>").getLast().text()).contains("Nút này đã cũ");
        assertThat(talk.press("helpful:999999999").getLast().text()).contains("Nút này đã cũ");
    }

    @Test
    void storesAnEventOnceHoweverOftenItComes() {
        var event = new Incoming(ChannelKind.TELEGRAM, talk.chat, "same", "An", new Content.Text("chào"));
        var first = inbox.receive(event);
        var second = inbox.receive(event);
        assertThat(first.messageId()).isPresent();
        assertThat(second).isEqualTo(new Inbox.Receipt(first.conversationId(), Optional.empty()));
    }

    @Test
    void keepsEveryVersionOfAnEditedQuestionAndAnswersItAnew() {
        talk.say("thu tuc ly hon");
        var said = talk.edit(title("cong-ty-cham-luong"));
        assertThat(said.getLast().kind()).isEqualTo(Message.Kind.ANSWER);
        var question = talk.all().getFirst();
        assertThat(question.edited()).isTrue();
        assertThat(transcript.texts(question.id())).containsExactly("thu tuc ly hon", title("cong-ty-cham-luong"));
    }

    @Test
    void erasesEverythingAtTheWorkersWish() {
        talk.say("tôi tên An, bị nợ lương");
        long id = talk.conversation().id();
        talk.say("/forget");
        talk.press("forget:yes");
        relays.drain();
        assertThat(transcript.after(id, 0, 100))
                .extracting(Message::text)
                .filteredOn(text -> !text.isEmpty())
                .hasSize(1)
                .allMatch(text -> text.startsWith("Đã xóa"));
        assertThat(recorder.sent).anyMatch(sending -> sending.parcel().text().startsWith("Đã xóa"));
        assertThat(conversations.find(ChannelKind.TELEGRAM, talk.chat)).isEmpty();
        assertThat(talk.say("chào").getFirst().text()).contains("trợ lý tự động");
    }

    private String title(String slug) {
        return entries.bySlug(slug).orElseThrow().question();
    }
}
