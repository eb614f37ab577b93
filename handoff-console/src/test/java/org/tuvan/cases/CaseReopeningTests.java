package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.Cases.Step;
import org.tuvan.cases.Cases.Why;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.staff.StaffMember;

@CaseTest
class CaseReopeningTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseFixtures given;

    StaffMember lan;

    @BeforeEach
    void staff() {
        lan = given.lan();
    }

    @Test
    void givesAReopenedCaseBackToWhoHadIt() {
        var hanh = ended();
        given.handOff(hanh.conversationId(), HandoffReason.REOPENED, "Công ty vẫn không trả");
        assertThat(given.found(hanh).assignedTo(lan)).isTrue();
        assertThat(given.lastText(hanh)).contains("đã được mở lại", "Chị Lan (tư vấn viên) sẽ trả lời trước");
    }

    @Test
    void letsAReopenedCaseWaitForAnybodyWhenItsAdvisorIsGone() {
        var hanh = ended();
        given.deactivate(lan);
        given.handOff(hanh.conversationId(), HandoffReason.REOPENED, "Công ty vẫn không trả");
        assertThat(given.found(hanh).state()).isEqualTo(State.OPEN);
        assertThat(given.talk(hanh).advisorId()).isNull();
    }

    @Test
    void opensANewCaseForANewMatter() {
        var hanh = ended();
        given.handOff(hanh.conversationId(), HandoffReason.ASKED, "chuyện khác");
        assertThat(cases.earlier(given.found(hanh))).hasSize(1);
        assertThat(given.found(hanh).ended()).isTrue();
    }

    @Test
    void takesUpAnEndedCaseAgain() {
        var hanh = ended();
        assertThat(cases.reopen(hanh.code(), given.minh())).isInstanceOf(Step.Done.class);
        assertThat(given.talk(hanh).advisorName()).isEqualTo("anh Minh");
        assertThat(given.lastText(hanh)).contains("đã được mở lại", "Anh Minh");
    }

    @Test
    void takesUpNoCaseBesideAnotherOpenOne() {
        var hanh = ended();
        given.handOff(hanh.conversationId(), HandoffReason.ASKED, "chuyện khác");
        assertThat(cases.reopen(hanh.code(), lan)).isEqualTo(new Step.Refused(Why.ANOTHER_CASE));
    }

    private Worker ended() {
        var hanh = given.claimedBy(lan);
        ending.resolve(hanh.code(), lan, Outcome.ADVISED, "");
        return hanh;
    }
}
