package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tuvan.attachment.NewFile;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseNotes;
import org.tuvan.cases.CaseNotes.Draft;
import org.tuvan.cases.CaseTest;
import org.tuvan.cases.Cases;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;

@CaseTest
class DeskFormsTests {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n rest".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvcTester web;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    Transcript transcript;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    @Autowired
    DataSource database;

    StaffMember lan;
    Worker hanh;

    @BeforeEach
    void claimed() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        lan = given.lan();
        given.minh();
        hanh = given.hanh();
        cases.claim(hanh.code(), lan);
    }

    @Test
    void saysWhoWasFaster() {
        var answer = post("minh", "/claim");
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer).flash().containsEntry("note", "Chị Lan đã nhận vụ này lúc 8:00.");
    }

    @Test
    void sendsAReplyWithAPicture() {
        var answer = web.post()
                .uri("/console/cases/" + hanh.code() + "/reply")
                .multipart()
                .file(new MockMultipartFile("files", "mẫu đơn.png", "image/png", PNG))
                .param("text", "Chị xem mẫu này nhé")
                .param("seen", Long.toString(given.lastMessage(hanh)))
                .with(user("lan"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(last().author()).isEqualTo(Message.Author.ADVISOR);
        assertThat(last().text()).isEqualTo("Chị xem mẫu này nhé");
        assertThat(last().attachments()).hasSize(1);
    }

    @Test
    void refusesAFileNobodyShouldOpenAndKeepsTheWords() {
        long before = last().id();
        web.post()
                .uri("/console/cases/" + hanh.code() + "/reply")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "hay.html", "image/png", "<script>x</script>".getBytes(StandardCharsets.UTF_8)))
                .param("text", "Chị xem nhé")
                .param("seen", Long.toString(before))
                .with(user("lan"))
                .with(csrf())
                .exchange();
        assertThat(last().id()).isEqualTo(before);
        assertThat(notes.draft(one(), lan, Draft.REPLY)).isEqualTo("Chị xem nhé");
    }

    @Test
    void keepsTheWordsWhenTheTalkMovedOnAndSendsThemThen() {
        long seen = given.lastMessage(hanh);
        given.says(hanh, "Em vừa nhận quyết định");
        assertThat(post("lan", "/reply", "text", "Chị gửi giấy nhé", "seen", Long.toString(seen)))
                .flash()
                .extractingByKey("note")
                .asString()
                .contains("nhắn thêm 1 tin");
        assertThat(get("lan", "")).bodyText().contains("Chị gửi giấy nhé");
        post("lan", "/reply", "text", "Chị gửi giấy nhé", "seen", Long.toString(given.lastMessage(hanh)));
        assertThat(last().text()).isEqualTo("Chị gửi giấy nhé");
        assertThat(notes.draft(one(), lan, Draft.REPLY)).isEmpty();
    }

    @Test
    void keepsADraftForEachAdvisor() {
        assertThat(post("lan", "/draft", "kind", "REPLY", "text", "Chị Hạnh ơi"))
                .hasStatus(204);
        assertThat(post("minh", "/draft", "kind", "NOTE", "text", "Xem lại lương"))
                .hasStatus(204);
        assertThat(get("lan", "")).bodyText().contains("Chị Hạnh ơi").doesNotContain("Xem lại lương");
        assertThat(get("minh", "")).bodyText().contains("Xem lại lương").doesNotContain("Chị Hạnh ơi");
    }

    @Test
    void showsNotesToColleaguesAndNeverToTheWorker() {
        long before = last().id();
        post("minh", "/notes", "text", "Công ty này từng bị kiện");
        assertThat(get("lan", "")).bodyText().contains("Công ty này từng bị kiện", "Ghi chú nội bộ");
        assertThat(last().id()).isEqualTo(before);
    }

    @Test
    void putsAnAnswerWithItsLawIntoTheReply() {
        post("lan", "/draft", "kind", "REPLY", "text", "Chào chị.");
        post("lan", "/insert", "slug", "nghi-thai-san-may-thang");
        assertThat(notes.draft(one(), lan, Draft.REPLY))
                .startsWith("Chào chị.\n\n")
                .contains("Căn cứ: ", "Luật");
        post("lan", "/insert", "slug", "khong-co");
    }

    @Test
    void savesTheFactsAndSaysSoInTheHistory() {
        post(
                "lan",
                "/facts",
                "topic",
                "thai-san",
                "province",
                "Đồng Nai",
                "company",
                "May X",
                "happened",
                "bị đuổi",
                "happenedOn",
                "2026-11-10",
                "phone",
                "0901234567");
        assertThat(get("minh", ""))
                .bodyText()
                .contains("Thai sản", "Đồng Nai", "May X", "0901234567", "sửa thông tin vụ việc");
        assertThat(post("minh", "/facts", "topic", "x", "province", "", "company", "", "happened", "", "phone", ""))
                .flash()
                .containsEntry("note", "Chỉ người phụ trách sửa được.");
    }

    @Test
    void endsACaseThroughItsForm() {
        post("lan", "/resolve", "outcome", "REFERRED", "summary", "Chuyển Sở Nội vụ");
        assertThat(one().ended()).isTrue();
        assertThat(get("lan", "")).bodyText().contains("đã xong: Chuyển cơ quan khác", "Mở lại");
        post("lan", "/reopen");
        assertThat(one().assignedTo(lan)).isTrue();
        post("lan", "/release");
        assertThat(one().state()).isEqualTo(Case.State.OPEN);
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
        var shown = get("lan", "/files/" + file);
        assertThat(shown).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(shown)
                .headers()
                .hasValue("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox");
        assertThat(shown).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(shown.getResponse().getHeader("Content-Disposition")).startsWith("inline");
        var other = given.hanh();
        assertThat(web.get()
                        .uri("/console/cases/" + other.code() + "/files/" + file)
                        .with(user("lan")))
                .hasStatus(404);
        assertThat(get("lan", "")).bodyText().contains("/files/" + file, "Ảnh: hợp đồng.png");
    }

    @Test
    void showsWhatDidNotArriveAndSendsItAgain() {
        post("lan", "/reply", "text", "Chào chị Hạnh", "seen", Long.toString(given.lastMessage(hanh)));
        long message = last().id();
        JdbcClient.create(database)
                .sql(
                        "update bot.outbox set state = 'FAILED', failure = 'bot was blocked by the user' where message_id = :id")
                .param("id", message)
                .update();
        assertThat(get("lan", ""))
                .bodyText()
                .contains("chưa gửi được", "người lao động đã chặn", "/messages/" + message + "/resend");
        assertThat(post("minh", "/messages/" + message + "/resend"))
                .flash()
                .containsEntry("note", "Tin này không gửi lại được.");
        post("lan", "/messages/" + message + "/resend");
        assertThat(last().delivery()).isEqualTo(Message.Delivery.WAITING);
    }

    @Test
    void showsTheEarlierTextsOfAnEditedMessage() {
        var said = given.sayAs(hanh, "Em nghỉ từ 1/11");
        given.receive(hanh, new Content.Edit(said, "Em nghỉ từ 10/11"));
        assertThat(get("lan", "")).bodyText().contains("Em nghỉ từ 10/11", "đã sửa, xem lời cũ", "Em nghỉ từ 1/11<");
    }

    private Case one() {
        return cases.find(hanh.code()).orElseThrow();
    }

    private Message last() {
        return transcript.before(hanh.conversationId(), Long.MAX_VALUE, 1).getFirst();
    }

    private MvcTestResult get(String who, String part) {
        return web.get()
                .uri("/console/cases/" + hanh.code() + part)
                .with(user(who))
                .exchange();
    }

    private MvcTestResult post(String who, String part, String... namesAndValues) {
        var request = web.post()
                .uri("/console/cases/" + hanh.code() + part)
                .with(user(who))
                .with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
