package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseTest;
import org.tuvan.cases.Cases;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.desk.CaseQueue.Row;
import org.tuvan.desk.CaseQueue.Tab;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;

@CaseTest
class DeskPagesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    MockMvcTester web;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueue queue;

    @Autowired
    Conversations conversations;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    StaffMember lan;
    StaffMember minh;

    @BeforeEach
    void mondayMorning() {
        clock.set(MONDAY);
        lan = given.lan();
        minh = given.minh();
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
            assertThat(get("/console/cases/" + hanh.code() + path, "thao")).hasStatus(403);
        }
        assertThat(get("/console/cases", "thao")).hasStatus(403);
        assertThat(get("/console/events", "thao")).hasStatus(403);
        assertThat(post("/console/cases/" + hanh.code() + "/claim", "thao")).hasStatus(403);
        assertThat(post("/console/cases/" + hanh.code() + "/reply", "thao")).hasStatus(403);
    }

    @Test
    void letsWhoLeadsLookButNotClaim() {
        var hanh = given.hanh();
        given.hung();
        assertThat(get("/console/cases/" + hanh.code(), "hung"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-claim");
        assertThat(post("/console/cases/" + hanh.code() + "/claim", "hung")).hasStatus(403);
    }

    @Test
    void showsTheDeskAsAPageAndInParts() {
        var hanh = given.hanh();
        assertThat(get("/console/cases/" + hanh.code(), "lan"))
                .hasStatusOk()
                .bodyText()
                .contains("<!doctype html>", hanh.code(), "Nguyễn Thị Hạnh", "Nhận vụ này", CaseFixtures.QUESTION);
        assertThat(get("/console/cases/" + hanh.code() + "/panes", "lan"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html", "<header class=\"top\"")
                .startsWith("<div id=\"panes\"")
                .contains(CaseFixtures.QUESTION, "Nhật ký");
        assertThat(get("/console/cases?tab=WAITING", "lan"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .startsWith("<nav id=\"list\"")
                .contains(hanh.code());
        assertThat(get("/console/cases/" + hanh.code() + "/faq?faq=nghi+thai+san", "lan"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"found\"")
                .contains("Căn cứ:");
    }

    @Test
    void escapesWhateverAWorkerSaysOrIsCalled() {
        var name = "<script>alert(1)</script>\u202Egnp.exe";
        var hostile = given.asks(name, "\"><img src=x onerror=alert(2)>\u202Eabc", HandoffReason.ASKED);
        for (String path : List.of("/console?tab=WAITING", "/console/cases/" + hostile.code())) {
            assertThat(get(path, "lan"))
                    .bodyText()
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "\u202E");
        }
    }

    @Test
    void knowsNoOtherCases() {
        assertThat(get("/console/cases/TV-26-999999", "lan")).hasStatus(404);
        assertThat(get("/console/cases/..%2f..%2fx", "lan").getResponse().getStatus())
                .isBetween(400, 404);
    }

    @Test
    void ranksEmergenciesFirstThenByWhatIsDue() {
        clock.set(MONDAY.minus(Duration.ofDays(28)));
        var first = given.asks("Người thứ nhất", "hỏi một", HandoffReason.ASKED);
        clock.turn(Duration.ofMinutes(1));
        var later = given.asks("Người thứ hai", "hỏi hai", HandoffReason.UNRESOLVED);
        var hurt = given.asks("Người bị nạn", "bị máy cuốn tay", HandoffReason.EMERGENCY);
        var codes = queue.list(Tab.WAITING, lan).stream().map(Row::code).toList();
        assertThat(codes.indexOf(hurt.code())).isLessThan(codes.indexOf(later.code()));
        assertThat(codes.indexOf(first.code())).isLessThan(codes.indexOf(later.code()));
    }

    @Test
    void listsMineApartAndCountsWhatIsUnread() {
        var hanh = given.hanh();
        var mai = given.staff("mai", "chị Mai", Role.ADVISOR);
        cases.claim(hanh.code(), mai);
        given.says(hanh, "Chị ơi");
        given.says(hanh, "Em gửi thêm");
        assertThat(queue.counts(mai).mine()).isEqualTo(1);
        assertThat(queue.row(hanh.code()).unread()).isEqualTo(2);
        assertThat(queue.list(Tab.MINE, mai)).extracting(Row::code).contains(hanh.code());
        assertThat(queue.list(Tab.MINE, minh)).extracting(Row::code).doesNotContain(hanh.code());
        assertThat(get("/console?q=" + hanh.code(), "minh")).bodyText().contains("chị Mai phụ trách");
    }

    @Test
    void countsAsReadOnlyWhatTheAdvisorOfTheCaseOpens() {
        var hanh = given.hanh();
        cases.claim(hanh.code(), lan);
        given.says(hanh, "Chị ơi");
        get("/console/cases/" + hanh.code(), "minh");
        get("/console/cases/" + hanh.code() + "/panes", "lan");
        assertThat(queue.row(hanh.code()).unread()).isEqualTo(1);
        get("/console/cases/" + hanh.code(), "lan");
        assertThat(queue.row(hanh.code()).unread()).isZero();
        assertThat(conversations.find(hanh.conversationId()).orElseThrow().readUpTo())
                .isEqualTo(given.lastMessage(hanh));
    }

    @Test
    void findsByPartOfTheCodeOrOfTheNameWithoutDiacritics() {
        var dung = given.asks("Đỗ Thị Dũng", "hỏi", HandoffReason.ASKED);
        assertThat(queue.search("do thi dung")).extracting(Row::code).contains(dung.code());
        assertThat(queue.search("ĐỖ THỊ")).extracting(Row::code).contains(dung.code());
        assertThat(queue.search(dung.code().toLowerCase(Locale.ROOT)))
                .extracting(Row::code)
                .containsExactly(dung.code());
        assertThat(queue.search("%")).isEmpty();
        assertThat(get("/console?q=khong-co-ai", "lan")).bodyText().contains("Không thấy vụ nào khớp");
    }

    @Test
    void notesOnceADayWhoElseReadACase() {
        var hanh = given.hanh();
        cases.claim(hanh.code(), lan);
        get("/console/cases/" + hanh.code(), "minh");
        get("/console/cases/" + hanh.code(), "minh");
        assertThat(get("/console/cases/" + hanh.code(), "lan")).bodyText().containsOnlyOnce("đã xem</span>");
    }

    private MvcTestResult get(String path, String who) {
        return web.get()
                .uri(URI.create(path))
                .accept(MediaType.TEXT_HTML)
                .with(user(who))
                .exchange();
    }

    private MvcTestResult post(String path, String who) {
        return web.post().uri(path).with(user(who)).with(csrf()).exchange();
    }
}
