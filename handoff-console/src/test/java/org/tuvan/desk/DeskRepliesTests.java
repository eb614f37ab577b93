package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.attachment.NewFile;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseNotes;
import org.tuvan.cases.CaseNotes.Draft;
import org.tuvan.cases.CaseTest;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.staff.StaffMember;

@CaseTest
class DeskRepliesTests {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n rest".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseNotes notes;

    @Autowired
    Transcript transcript;

    @Autowired
    CaseFixtures given;

    @Autowired
    DataSource database;

    StaffMember lan;
    Worker hanh;
    DeskRequests hers;

    @BeforeEach
    void claimed() {
        lan = given.lan();
        given.minh();
        hanh = given.claimedBy(lan);
        hers = DeskRequests.about(hanh, web);
    }

    @Test
    void sendsAReplyWithAPicture() {
        var answer = hers.upload(
                "lan",
                "/reply",
                new MockMultipartFile("files", "mẫu đơn.png", "image/png", PNG),
                "text",
                "Chị xem mẫu này nhé",
                "seen",
                Long.toString(given.lastMessage(hanh)));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(last().author()).isEqualTo(Message.Author.ADVISOR);
        assertThat(last().text()).isEqualTo("Chị xem mẫu này nhé");
        assertThat(last().attachments()).hasSize(1);
    }

    @Test
    void refusesAFileNobodyShouldOpenAndKeepsTheWords() {
        long before = last().id();
        byte[] script = "<script>x</script>".getBytes(StandardCharsets.UTF_8);
        hers.upload(
                "lan",
                "/reply",
                new MockMultipartFile("files", "hay.html", "image/png", script),
                "text",
                "Chị xem nhé",
                "seen",
                Long.toString(before));
        assertThat(last().id()).isEqualTo(before);
        assertThat(notes.draft(given.found(hanh), lan, Draft.REPLY)).isEqualTo("Chị xem nhé");
    }

    @Test
    void keepsTheWordsWhenTheTalkMovedOnAndSendsThemThen() {
        long seen = given.lastMessage(hanh);
        given.says(hanh, "Em vừa nhận quyết định");
        assertThat(hers.post("lan", "/reply", "text", "Chị gửi giấy nhé", "seen", Long.toString(seen)))
                .flash()
                .extractingByKey("note")
                .asString()
                .contains("nhắn thêm 1 tin");
        assertThat(hers.get("lan", "")).bodyText().contains("Chị gửi giấy nhé");
        hers.post("lan", "/reply", "text", "Chị gửi giấy nhé", "seen", Long.toString(given.lastMessage(hanh)));
        assertThat(last().text()).isEqualTo("Chị gửi giấy nhé");
        assertThat(notes.draft(given.found(hanh), lan, Draft.REPLY)).isEmpty();
    }

    @Test
    void putsAnAnswerWithItsLawIntoTheReply() {
        hers.post("lan", "/draft", "kind", "REPLY", "text", "Chào chị.");
        hers.post("lan", "/insert", "slug", "nghi-thai-san-may-thang");
        assertThat(notes.draft(given.found(hanh), lan, Draft.REPLY))
                .startsWith("Chào chị.\n\n")
                .contains("Căn cứ: ", "Luật");
        hers.post("lan", "/insert", "slug", "khong-co");
    }

    @Test
    void handsOutFilesOnlyWithTheirOwnCase() {
        long message = given.receive(
                hanh,
                new Content.Files(
                        "",
                        List.of(new NewFile(NewFile.Kind.PHOTO, "hợp đồng.png", "image/png", PNG.length, PNG, null))));
        long file =
                transcript.find(message).orElseThrow().attachments().getFirst().id();
        var shown = hers.get("lan", "/files/" + file);
        assertThat(shown).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(shown)
                .headers()
                .hasValue("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox");
        assertThat(shown).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(shown.getResponse().getHeader("Content-Disposition")).startsWith("inline");
        var other = given.hanh();
        assertThat(DeskRequests.about(other, web).get("lan", "/files/" + file)).hasStatus(404);
        assertThat(hers.get("lan", "")).bodyText().contains("/files/" + file, "Ảnh: hợp đồng.png");
    }

    @Test
    void showsWhatDidNotArriveAndSendsItAgain() {
        hers.post("lan", "/reply", "text", "Chào chị Hạnh", "seen", Long.toString(given.lastMessage(hanh)));
        long message = last().id();
        JdbcClient.create(database)
                .sql(
                        "update bot.outbox set state = 'FAILED', failure = 'bot was blocked by the user' where message_id = :id")
                .param("id", message)
                .update();
        assertThat(hers.get("lan", ""))
                .bodyText()
                .contains("chưa gửi được", "người lao động đã chặn", "/messages/" + message + "/resend");
        assertThat(hers.post("minh", "/messages/" + message + "/resend"))
                .flash()
                .containsEntry("note", "Tin này không gửi lại được.");
        hers.post("lan", "/messages/" + message + "/resend");
        assertThat(last().delivery()).isEqualTo(Message.Delivery.WAITING);
    }

    @Test
    void showsTheEarlierTextsOfAnEditedMessage() {
        var said = given.sayAs(hanh, "Em nghỉ từ 1/11");
        given.receive(hanh, new Content.Edit(said, "Em nghỉ từ 10/11"));
        assertThat(hers.get("lan", ""))
                .bodyText()
                .contains("Em nghỉ từ 10/11", "đã sửa, xem lời cũ", "Em nghỉ từ 1/11<");
    }

    private Message last() {
        return transcript.before(hanh.conversationId(), Long.MAX_VALUE, 1).getFirst();
    }
}
