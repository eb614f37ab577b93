package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.telegram.UpdateReceiver.Fate;
import org.tuvan.testing.TelegramAnswer;
import org.tuvan.testing.TelegramWorker;
import tools.jackson.databind.node.ObjectNode;

class UpdateReceiverTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final UpdateReceiver receiver = desk.receiver();
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void storesWordsWithTheWorkersName() {
        receive(hanh.sends(message -> {
            message.put("text", "nghỉ thai sản được mấy tháng?");
            ((ObjectNode) message.path("from")).put("last_name", "Nguyễn");
        }));
        assertThat(desk.texts(77)).containsExactly("nghỉ thai sản được mấy tháng?");
        assertThat(desk.talk(77).workerName()).isEqualTo("Hạnh Nguyễn");
    }

    @Test
    void keepsHostileTextAsTextWithoutWhatCannotBeStored() {
        receive(hanh.sends(message -> {
            message.put("text", "a\u0000b\ud800c\u202Ed<script>alert(1)</script>");
            ((ObjectNode) message.path("from")).put("first_name", "<b>Hạnh\u0000</b>");
        }));
        assertThat(desk.texts(77)).containsExactly("abcd<script>alert(1)</script>");
        assertThat(desk.talk(77).workerName()).isEqualTo("<b>Hạnh</b>");
    }

    @Test
    void storesAVeryLongText() {
        receive(hanh.writes("dài ".repeat(1250)));
        assertThat(desk.texts(77).getFirst()).hasSizeGreaterThan(4990);
    }

    @Test
    void keepsEveryTextOfAnEditedMessage() {
        receive(hanh.sendsAs(5, message -> message.put("text", "nghỉ 3 ngày")));
        receive(hanh.edits(5, "nghỉ 30 ngày", 10));
        String edit = hanh.edits(5, "nghỉ 31 ngày", 20);
        receive(edit);
        receive(edit);
        var message = desk.messages(77).getFirst();
        assertThat(message.edited()).isTrue();
        assertThat(desk.the(Transcript.class).texts(message.id()))
                .containsExactly("nghỉ 3 ngày", "nghỉ 30 ngày", "nghỉ 31 ngày");
    }

    @Test
    void passesOnPressedButtonsWithTheirLabelAndAnswersTheQuery() {
        receive(hanh.presses("Đúng ý tôi", "ok:41"));
        var press = desk.messages(77).getFirst();
        assertThat(press.kind()).isEqualTo(Message.Kind.PRESS);
        assertThat(press.text()).isEqualTo("Đúng ý tôi");
        assertThat(press.press()).isEqualTo("ok:41");
        assertThat(desk.telegram.await("answerCallbackQuery", 1)).hasSize(1);
    }

    @Test
    void passesOnUnknownButtonDataOfAMessageThatIsTooOldToBeSeen() {
        receive("""
                {"update_id":9,"callback_query":{"id":"q9","chat_instance":"1","data":"?? \\u0000 của ai",
                 "from":{"id":77,"is_bot":false,"first_name":"Hạnh"},
                 "message":{"message_id":3,"date":0,"chat":{"id":77,"type":"private"}}}}
                """);
        assertThat(desk.messages(77).getFirst().press()).isEqualTo("??  của ai");
        assertThat(desk.telegram.await("answerCallbackQuery", 1)).hasSize(1);
    }

    @Test
    void answersTheQueryEvenFromAGroupButStoresNothingOfIt() {
        receive("""
                {"update_id":9,"callback_query":{"id":"q9","chat_instance":"1","data":"ok",
                 "from":{"id":77,"is_bot":false,"first_name":"Hạnh"},
                 "message":{"message_id":3,"date":9,"chat":{"id":-5,"type":"group","title":"Tổ 3"}}}}
                """);
        receive("""
                {"update_id":10,"message":{"message_id":4,"date":9,"text":"chào cả nhà",
                 "chat":{"id":-5,"type":"group","title":"Tổ 3"},"from":{"id":77,"is_bot":false,"first_name":"Hạnh"}}}
                """);
        assertThat(desk.telegram.await("answerCallbackQuery", 1)).hasSize(1);
        assertThat(desk.knows(77)).isFalse();
        assertThat(desk.knows(-5)).isFalse();
    }

    @Test
    void showsWhetherTheWorkerHasBlockedUs() {
        receive(hanh.writes("chào"));
        receive(hanh.blocks());
        assertThat(desk.talk(77).reachable()).isFalse();
        receive(hanh.unblocks());
        assertThat(desk.talk(77).reachable()).isTrue();
        receive(hanh.blocks());
        receive(hanh.writes("tôi quay lại rồi"));
        assertThat(desk.talk(77).reachable()).isTrue();
    }

    @Test
    void showsThatTheBotIsTypingOnlyWhileItOwnsTheTalk() {
        receive(hanh.writes("nghỉ phép mấy ngày?"));
        assertThat(desk.telegram.await("sendChatAction", 1)).hasSize(1);
        desk.the(TransactionTemplate.class)
                .executeWithoutResult(_ -> desk.the(Conversations.class)
                        .handOff(new HandoffRequested(desk.talk(77).id(), HandoffReason.ASKED, "", "")));
        receive(hanh.writes("alo"));
        receive(hanh.presses("x", "y"));
        assertThat(desk.telegram.await("answerCallbackQuery", 1)).hasSize(1);
        assertThat(desk.telegram.calls("sendChatAction")).hasSize(1);
    }

    @Test
    void doesNotMindFailingCourtesies() {
        desk.telegram.script("answerCallbackQuery", TelegramAnswer.error(400, "query is too old"));
        desk.telegram.script("sendChatAction", new TelegramAnswer.Cut());
        assertThat(receive(hanh.writes("chào"))).isEqualTo(Fate.TAKEN);
        assertThat(receive(hanh.presses("x", "y"))).isEqualTo(Fate.TAKEN);
    }

    private Fate receive(String update) {
        return receiver.receive(
                UpdateJson.parse(update.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }
}
