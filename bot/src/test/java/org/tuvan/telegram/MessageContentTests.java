package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuvan.attachment.Attachment;
import org.tuvan.attachment.NewFile;
import org.tuvan.telegram.UpdateReceiver.Fate;
import org.tuvan.testing.TelegramWorker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MessageContentTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final UpdateReceiver receiver = desk.receiver();
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
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
