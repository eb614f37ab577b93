package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.MONDAY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.cases.CaseReplies.Words;
import org.tuvan.cases.Cases.Claim;
import org.tuvan.cases.Cases.Step;
import org.tuvan.cases.Cases.Why;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;

@CaseTest
class CasesTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseReplies replies;

    @Autowired
    CaseHistory history;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    StaffMember lan;
    StaffMember minh;
    StaffMember hung;

    @BeforeEach
    void staff() {
        lan = given.lan();
        minh = given.minh();
        hung = given.hung();
    }

    @Test
    void claimsAnOpenCaseOnlyOnceAndTellsTheOtherWhoWasFaster() {
        var hanh = given.hanh();
        assertThat(cases.claim(hanh.code(), lan)).isInstanceOf(Claim.Claimed.class);
        assertThat(cases.claim(hanh.code(), minh)).isEqualTo(new Claim.AlreadyClaimed("chị Lan", MONDAY));
        assertThat(given.talk(hanh).advisorName()).isEqualTo("chị Lan");
        assertThat(given.lastText(hanh)).isEqualTo("Chị Lan (tư vấn viên) đang trả lời anh/chị.");
    }

    @Test
    void claimsTwiceForTheSameAdvisorWithoutTellingTheWorkerAgain() {
        var hanh = given.hanh();
        cases.claim(hanh.code(), lan);
        long last = given.lastMessage(hanh);
        assertThat(cases.claim(hanh.code(), lan)).isInstanceOf(Claim.Claimed.class);
        assertThat(given.lastMessage(hanh)).isEqualTo(last);
    }

    @Test
    void claimsNothingThatHasEnded() {
        var hanh = given.claimedBy(lan);
        ending.resolve(hanh.code(), lan, Outcome.ADVISED, "");
        assertThat(cases.claim(hanh.code(), minh)).isEqualTo(new Claim.NotOpen());
    }

    @Test
    void releasesOnlyForWhoHasItOrLeads() {
        var hanh = given.claimedBy(lan);
        assertThat(cases.release(hanh.code(), minh)).isEqualTo(new Step.Refused(Why.NOT_YOURS));
        assertThat(cases.release(hanh.code(), hung)).isInstanceOf(Step.Done.class);
        assertThat(given.found(hanh).state()).isEqualTo(State.OPEN);
        assertThat(given.talk(hanh).ownedByPerson()).isTrue();
        assertThat(given.talk(hanh).advisorId()).isNull();
        assertThat(given.lastText(hanh)).contains("đang chờ một tư vấn viên khác", "10:00 thứ Hai 23/11");
    }

    @Test
    void promisesAnewWhenAnAnsweredCaseIsReleased() {
        var hanh = given.claimedBy(lan);
        replies.reply(hanh.code(), lan, new Words("Chào chị", List.of(), given.lastMessage(hanh)));
        clock.turn(Duration.ofMinutes(60));
        cases.release(hanh.code(), lan);
        assertThat(given.found(hanh).promisedAt()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
        assertThat(given.found(hanh).promiseKeptAt()).isNull();
        assertThat(given.found(hanh).firstRepliedAt()).isEqualTo(MONDAY);
    }

    @Test
    void transfersToAColleagueWithAComment() {
        var hanh = given.claimedBy(lan);
        assertThat(cases.transfer(hanh.code(), lan, minh.id(), "Minh rành vụ này"))
                .isInstanceOf(Step.Done.class);
        assertThat(given.talk(hanh).advisorName()).isEqualTo("anh Minh");
        assertThat(given.lastText(hanh)).isEqualTo("Anh Minh (tư vấn viên) sẽ trả lời anh/chị tiếp, thay chị Lan.");
        assertThat(history.of(given.found(hanh)).getFirst().detail()).isEqualTo("anh Minh: Minh rành vụ này");
    }

    @Test
    void transfersToNobodyWhoCannotAnswerWorkers() {
        var hanh = given.claimedBy(lan);
        var gone = given.staff("cu", "anh Cũ", Role.ADVISOR);
        given.deactivate(gone);
        assertThat(cases.transfer(hanh.code(), lan, gone.id(), "")).isEqualTo(new Step.Refused(Why.NO_SUCH_ADVISOR));
        assertThat(cases.transfer(hanh.code(), lan, hung.id(), "")).isEqualTo(new Step.Refused(Why.NO_SUCH_ADVISOR));
        assertThat(cases.transfer(hanh.code(), lan, lan.id(), "")).isEqualTo(new Step.Refused(Why.NO_SUCH_ADVISOR));
    }

    @Test
    void letsWhoLeadsGiveAWaitingCaseToAnAdvisor() {
        var hanh = given.hanh();
        assertThat(cases.transfer(hanh.code(), minh, lan.id(), "")).isEqualTo(new Step.Refused(Why.NOT_YOURS));
        assertThat(cases.transfer(hanh.code(), hung, lan.id(), "")).isInstanceOf(Step.Done.class);
        assertThat(given.lastText(hanh)).isEqualTo("Chị Lan (tư vấn viên) sẽ trả lời anh/chị.");
    }
}
