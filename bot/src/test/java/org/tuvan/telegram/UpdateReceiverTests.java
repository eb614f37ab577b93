package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.attachment.Attachment;
import org.tuvan.attachment.NewFile;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.telegram.UpdateReceiver.Fate;
import org.tuvan.testing.FakeTelegram.Answer;
import org.tuvan.testing.TelegramWorker;
import tools.jackson.databind.json.JsonMapper;
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
    void takesFilesAsFilesToBeFetched() {
        receive(hanh.sendsPhoto(new byte[500], "hợp đồng đây"));
        receive(hanh.sendsDocument(new byte[700], "../quyết định.pdf"));
        receive(hanh.sends(file("voice", "v1")));
        receive(hanh.sends(file("video", "v2")));
        receive(hanh.sends(file("video_note", "v3")));
        receive(hanh.sends(file("audio", "v4")));
        assertThat(desk.messages(77).getFirst().text()).isEqualTo("hợp đồng đây");
        var files = desk.messages(77).stream()
                .flatMap(message -> message.attachments().stream())
                .toList();
        assertThat(files)
                .extracting(Attachment::kind)
                .containsExactly(
                        NewFile.Kind.PHOTO,
                        NewFile.Kind.DOCUMENT,
                        NewFile.Kind.VOICE,
                        NewFile.Kind.VIDEO,
                        NewFile.Kind.VIDEO,
                        NewFile.Kind.VOICE);
        assertThat(files).extracting(Attachment::state).containsOnly(Attachment.State.PENDING);
        assertThat(files.getFirst().size()).isEqualTo(500);
    }

    @Test
    void keepsEveryPartOfAnAlbum() {
        for (int i = 0; i < 3; i++) {
            receive(hanh.sends(message -> photo(message).put("media_group_id", "g1")));
        }
        assertThat(desk.messages(77)).hasSize(3);
    }

    @Test
    void keepsAPlaceOfAFileThatIsTooLargeAndSaysWhatToDo() {
        String update = hanh.sends(message -> photo(message)
                .putArray("photo")
                .addObject()
                .put("file_id", "big")
                .put("file_unique_id", "big")
                .put("width", 9)
                .put("height", 9)
                .put("file_size", 30_000_000));
        receive(update);
        receive(update);
        assertThat(desk.messages(77)).hasSize(2);
        assertThat(desk.messages(77).getFirst().attachments())
                .extracting(Attachment::state)
                .containsExactly(Attachment.State.TOO_LARGE);
        desk.drain();
        assertThat(desk.telegram.textsTo(77)).singleElement().asString().contains("20 MB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sticker":{"file_id":"s","file_unique_id":"s","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false,"emoji":"😀"}} | [nhãn dán 😀]
            {"location":{"latitude":10.77,"longitude":106.7}} | [vị trí 10.77000, 106.70000]
            {"contact":{"phone_number":"0901234567","first_name":"Chị Tư"}} | [số điện thoại 0901234567, Chị Tư]
            {"venue":{"title":"Xưởng 2","address":"KCN Sóng Thần","location":{"latitude":1.5,"longitude":2.5}}} | [địa điểm Xưởng 2, KCN Sóng Thần, 1.50000, 2.50000]
            {"dice":{"emoji":"🎲","value":5}} | [🎲 5]
            {"poll":{"id":"1","question":"Có đi không?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}} | [bình chọn: Có đi không?]
            {"something_new":{"a":1}} | [nội dung mà trợ lý không đọc được]
            {"text":"nghe nói vậy","forward_origin":{"type":"hidden_user","sender_user_name":"Ai đó","date":1}} | [chuyển tiếp] nghe nói vậy
            """)
    void putsWhatIsNeitherTextNorFileIntoBrackets(String content, String text) {
        receive(hanh.sends(
                message -> message.setAll((ObjectNode) JsonMapper.shared().readTree(content))));
        assertThat(desk.texts(77)).containsExactly(text);
    }

    @Test
    void leavesTelegramsOwnNotesAlone() {
        receive(hanh.sends(message ->
                message.putObject("message_auto_delete_timer_changed").put("message_auto_delete_time", 60)));
        assertThat(desk.knows(77)).isFalse();
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
        desk.telegram.script("answerCallbackQuery", Answer.error(400, "query is too old"));
        desk.telegram.script("sendChatAction", new Answer.Cut());
        assertThat(receive(hanh.writes("chào"))).isEqualTo(Fate.TAKEN);
        assertThat(receive(hanh.presses("x", "y"))).isEqualTo(Fate.TAKEN);
    }

    private Fate receive(String update) {
        return receiver.receive(
                UpdateJson.parse(update.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private static ObjectNode photo(ObjectNode message) {
        message.putArray("photo")
                .addObject()
                .put("file_id", "p")
                .put("file_unique_id", "p")
                .put("width", 9)
                .put("height", 9);
        return message;
    }

    private static Consumer<ObjectNode> file(String kind, String id) {
        return message -> message.putObject(kind)
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("duration", 3)
                .put("length", 240)
                .put("width", 9)
                .put("height", 9)
                .put("file_size", List.of(id).size() * 4000);
    }
}
