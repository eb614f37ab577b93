package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.WEEKS_BEFORE;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseTest;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.desk.CaseQueue.Row;
import org.tuvan.desk.CaseQueue.Tab;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;

@CaseTest
class CaseQueueTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseQueue queue;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    DeskRequests desk;
    StaffMember lan;
    StaffMember minh;

    @BeforeEach
    void staff() {
        desk = DeskRequests.anywhere(web);
        lan = given.lan();
        minh = given.minh();
    }

    @Test
    void ranksEmergenciesFirstThenByWhatIsDue() {
        clock.set(WEEKS_BEFORE);
        var first = given.asks("Người thứ nhất", "hỏi một", HandoffReason.ASKED);
        clock.turn(Duration.ofMinutes(1));
        var later = given.asks("Người thứ hai", "hỏi hai", HandoffReason.UNRESOLVED);
        var hurt = given.asks("Người bị nạn", "bị máy cuốn tay", HandoffReason.EMERGENCY);
        var codes = queue.list(Tab.WAITING, lan).stream().map(Row::code).toList();
        assertThat(codes).containsSubsequence(hurt.code(), first.code(), later.code());
    }

    @Test
    void listsMineApartAndCountsWhatIsUnread() {
        var mai = given.staff("mai", "chị Mai", Role.ADVISOR);
        var hanh = given.claimedBy(mai);
        given.says(hanh, "Chị ơi");
        given.says(hanh, "Em gửi thêm");
        assertThat(queue.counts(mai).mine()).isEqualTo(1);
        assertThat(queue.row(hanh.code()).unread()).isEqualTo(2);
        assertThat(queue.list(Tab.MINE, mai)).extracting(Row::code).contains(hanh.code());
        assertThat(queue.list(Tab.MINE, minh)).extracting(Row::code).doesNotContain(hanh.code());
        assertThat(desk.get("minh", "?q=" + hanh.code())).bodyText().contains("chị Mai phụ trách");
    }

    @Test
    void countsAsReadOnlyWhatTheAdvisorOfTheCaseOpens() {
        var hanh = given.claimedBy(lan);
        given.says(hanh, "Chị ơi");
        desk.get("minh", "/cases/" + hanh.code());
        desk.get("lan", "/cases/" + hanh.code() + "/panes");
        assertThat(queue.row(hanh.code()).unread()).isEqualTo(1);
        desk.get("lan", "/cases/" + hanh.code());
        assertThat(queue.row(hanh.code()).unread()).isZero();
        assertThat(given.talk(hanh).readUpTo()).isEqualTo(given.lastMessage(hanh));
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
        assertThat(desk.get("lan", "?q=khong-co-ai")).bodyText().contains("Không thấy vụ nào khớp");
    }
}
