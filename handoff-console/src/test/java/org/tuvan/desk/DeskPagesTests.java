package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.WEEKS_BEFORE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseTest;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.testing.SettableClock;

@CaseTest
class DeskPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    DeskRequests desk;

    @BeforeEach
    void staff() {
        desk = DeskRequests.anywhere(web);
        given.lan();
        given.minh();
    }

    @Test
    void sendsStrangersToTheSignIn() {
        var hanh = given.hanh();
        for (String path : List.of("/console", "/console/cases/" + hanh.code(), "/console/cases/TV-26-999999")) {
            assertThat(web.get().uri(path).accept(MediaType.TEXT_HTML)).hasStatus3xxRedirection();
        }
        for (String path : List.of("/panes", "/files/1", "/faq")) {
            assertThat(web.get().uri("/console/cases/" + hanh.code() + path))
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(302, 401));
        }
    }

    @Test
    void keepsCasesFromWhoOnlyEdits() {
        var hanh = given.hanh();
        given.thao();
        for (String path : List.of("", "/panes", "/files/1", "/faq")) {
            assertThat(desk.get("thao", "/cases/" + hanh.code() + path)).hasStatus(403);
        }
        assertThat(desk.get("thao", "/cases")).hasStatus(403);
        assertThat(desk.get("thao", "/events")).hasStatus(403);
        assertThat(desk.post("thao", "/cases/" + hanh.code() + "/claim")).hasStatus(403);
        assertThat(desk.post("thao", "/cases/" + hanh.code() + "/reply")).hasStatus(403);
    }

    @Test
    void letsWhoLeadsLookButNotClaim() {
        var hanh = given.hanh();
        given.hung();
        assertThat(desk.get("hung", "/cases/" + hanh.code()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-claim");
        assertThat(desk.post("hung", "/cases/" + hanh.code() + "/claim")).hasStatus(403);
    }

    @Test
    void showsTheDeskAsAPageAndInParts() {
        clock.set(WEEKS_BEFORE);
        var hanh = given.hanh();
        assertThat(desk.get("lan", "/cases/" + hanh.code()))
                .hasStatusOk()
                .bodyText()
                .contains("<!doctype html>", hanh.code(), "Nguyễn Thị Hạnh", "Nhận vụ này", CaseFixtures.QUESTION);
        assertThat(desk.get("lan", "/cases/" + hanh.code() + "/panes"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html", "<header class=\"top\"")
                .startsWith("<div id=\"panes\"")
                .contains(CaseFixtures.QUESTION, "Nhật ký");
        assertThat(desk.get("lan", "/cases?tab=WAITING"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .startsWith("<nav id=\"list\"")
                .contains(hanh.code());
        assertThat(desk.get("lan", "/cases/" + hanh.code() + "/faq?faq=nghi+thai+san"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"found\"")
                .contains("Căn cứ:");
    }

    @Test
    void escapesWhateverAWorkerSaysOrIsCalled() {
        clock.set(WEEKS_BEFORE);
        var name = "<script>alert(1)</script>\u202Egnp.exe";
        var hostile = given.asks(name, "\"><img src=x onerror=alert(2)>\u202Eabc", HandoffReason.ASKED);
        for (String path : List.of("?tab=WAITING", "/cases/" + hostile.code())) {
            assertThat(desk.get("lan", path))
                    .bodyText()
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "\u202E");
        }
    }

    @Test
    void knowsNoOtherCases() {
        assertThat(desk.get("lan", "/cases/TV-26-999999")).hasStatus(404);
        assertThat(desk.get("lan", "/cases/..%2f..%2fx").getResponse().getStatus())
                .isBetween(400, 404);
    }

    @Test
    void notesOnceADayWhoElseReadACase() {
        var hanh = given.claimedBy(given.lan());
        desk.get("minh", "/cases/" + hanh.code());
        desk.get("minh", "/cases/" + hanh.code());
        assertThat(desk.get("lan", "/cases/" + hanh.code())).bodyText().containsOnlyOnce("đã xem</span>");
    }
}
