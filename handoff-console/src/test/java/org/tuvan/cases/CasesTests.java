package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseHistory.Event;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.cases.CaseReplies.Reply;
import org.tuvan.cases.CaseReplies.Words;
import org.tuvan.cases.Cases.Claim;
import org.tuvan.cases.Cases.Step;
import org.tuvan.cases.Cases.Why;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;

@CaseTest
class CasesTests {

    /** Monday, 23 November 2026, 8:00 in Vietnam. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    Cases cases;

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseReplies replies;

    @Autowired
    CaseHistory history;

    @Autowired
    Conversations conversations;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    @Autowired
    DataSource database;

    StaffMember lan;
    StaffMember minh;
    StaffMember hung;

    @BeforeEach
    void mondayMorning() {
        clock.set(MONDAY);
        lan = given.lan();
        minh = given.minh();
        hung = given.hung();
    }

    @Test
    void claimsAnOpenCaseOnlyOnceAndTellsTheOtherWhoWasFaster() {
        var hanh = given.hanh();
        assertThat(cases.claim(hanh.code(), lan)).isInstanceOf(Claim.Claimed.class);
        assertThat(cases.claim(hanh.code(), minh)).isEqualTo(new Claim.AlreadyClaimed("chị Lan", MONDAY));
        assertThat(talk(hanh).advisorName()).isEqualTo("chị Lan");
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
        var hanh = claimed();
        ending.resolve(hanh.code(), lan, Outcome.ADVISED, "");
        assertThat(cases.claim(hanh.code(), minh)).isEqualTo(new Claim.NotOpen());
    }

    @Test
    void releasesOnlyForWhoHasItOrLeads() {
        var hanh = claimed();
        assertThat(cases.release(hanh.code(), minh)).isEqualTo(new Step.Refused(Why.NOT_YOURS));
        assertThat(cases.release(hanh.code(), hung)).isInstanceOf(Step.Done.class);
        assertThat(found(hanh).state()).isEqualTo(State.OPEN);
        assertThat(talk(hanh).ownedByPerson()).isTrue();
        assertThat(talk(hanh).advisorId()).isNull();
        assertThat(given.lastText(hanh)).contains("đang chờ một tư vấn viên khác", "10:00 thứ Hai 23/11");
    }

    @Test
    void promisesAnewWhenAnAnsweredCaseIsReleased() {
        var hanh = claimed();
        replies.reply(hanh.code(), lan, new Words("Chào chị", List.of(), given.lastMessage(hanh)));
        clock.turn(Duration.ofMinutes(60));
        cases.release(hanh.code(), lan);
        assertThat(found(hanh).promisedAt()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
        assertThat(found(hanh).promiseKeptAt()).isNull();
        assertThat(found(hanh).firstRepliedAt()).isEqualTo(MONDAY);
    }

    @Test
    void transfersToAColleagueWithAComment() {
        var hanh = claimed();
        assertThat(cases.transfer(hanh.code(), lan, minh.id(), "Minh rành vụ này"))
                .isInstanceOf(Step.Done.class);
        assertThat(talk(hanh).advisorName()).isEqualTo("anh Minh");
        assertThat(given.lastText(hanh)).isEqualTo("Anh Minh (tư vấn viên) sẽ trả lời anh/chị tiếp, thay chị Lan.");
        assertThat(events(hanh).getFirst().detail()).isEqualTo("anh Minh: Minh rành vụ này");
    }

    @Test
    void transfersToNobodyWhoCannotAnswerWorkers() {
        var hanh = claimed();
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

    @Test
    void tellsTheOutcomeAndAsksWhetherItHelped() {
        var hanh = claimed();
        ending.resolve(hanh.code(), lan, Outcome.MEDIATED, "Công ty nhận lại từ 1/12");
        assertThat(given.lastText(hanh))
                .contains("hai bên đã thương lượng, hòa giải xong", "3 ngày", "thấy việc tư vấn thế nào")
                .doesNotContain("1/12");
        assertThat(talk(hanh).ownedByPerson()).isFalse();
        assertThat(talk(hanh).reopenUntil()).isEqualTo(MONDAY.plus(Duration.ofHours(72)));
        assertThat(found(hanh).outcome()).isEqualTo(Outcome.MEDIATED);
        assertThat(events(hanh).getFirst().detail()).isEqualTo("Hòa giải, thương lượng xong. Công ty nhận lại từ 1/12");
    }

    @Test
    void saysWhoAnswersAfterTheReturnToTheBot() {
        var hanh = claimed();
        assertThat(ending.returnToBot(hanh.code(), lan)).isInstanceOf(Step.Done.class);
        assertThat(given.lastText(hanh)).contains("trợ lý tự động", "trả lời tiếp");
        assertThat(talk(hanh).ownedByPerson()).isFalse();
        assertThat(talk(hanh).reopenUntil()).isNull();
    }

    @Test
    void takesUpAnEndedCaseAgain() {
        var hanh = claimed();
        ending.resolve(hanh.code(), lan, Outcome.ADVISED, "");
        assertThat(cases.reopen(hanh.code(), minh)).isInstanceOf(Step.Done.class);
        assertThat(talk(hanh).advisorName()).isEqualTo("anh Minh");
        assertThat(given.lastText(hanh)).contains("đã được mở lại", "Anh Minh");
    }

    @Test
    void takesUpNoCaseBesideAnotherOpenOne() {
        var hanh = claimed();
        ending.resolve(hanh.code(), lan, Outcome.ADVISED, "");
        given.handOff(hanh.conversationId(), HandoffReason.ASKED, "chuyện khác");
        assertThat(cases.reopen(hanh.code(), lan)).isEqualTo(new Step.Refused(Why.ANOTHER_CASE));
    }

    @Test
    void repliesOnlyForWhoHasTheCase() {
        var hanh = claimed();
        long seen = given.lastMessage(hanh);
        assertThat(replies.reply(hanh.code(), minh, new Words("Chào", List.of(), seen)))
                .isEqualTo(new Reply.NotYours());
        assertThat(replies.reply(hanh.code(), lan, new Words("Chào chị Hạnh", List.of(), seen)))
                .isInstanceOf(Reply.Sent.class);
        assertThat(found(hanh).firstRepliedAt()).isEqualTo(MONDAY);
        assertThat(replies.reply(hanh.code(), lan, new Words(" \n", List.of(), seen)))
                .isEqualTo(new Reply.NothingSaid());
    }

    @Test
    void asksFirstWhenTheWorkerHasSaidMoreMeanwhile() {
        var hanh = claimed();
        long seen = given.lastMessage(hanh);
        given.says(hanh, "Em vừa nhận được quyết định");
        var words = new Words("Chị gửi quyết định nhé", List.of(), seen);
        assertThat(replies.reply(hanh.code(), lan, words)).isEqualTo(new Reply.MovedOn(1));
        var again = new Words("Chị gửi quyết định nhé", List.of(), given.lastMessage(hanh));
        assertThat(replies.reply(hanh.code(), lan, again)).isInstanceOf(Reply.Sent.class);
    }

    @Test
    void writesEveryStepIntoTheHistory() {
        var hanh = claimed();
        replies.reply(hanh.code(), lan, new Words("Chào chị", List.of(), given.lastMessage(hanh)));
        cases.transfer(hanh.code(), lan, minh.id(), "");
        cases.release(hanh.code(), minh);
        cases.claim(hanh.code(), minh);
        ending.resolve(hanh.code(), minh, Outcome.OTHER, "");
        cases.reopen(hanh.code(), minh);
        ending.returnToBot(hanh.code(), minh);
        assertThat(events(hanh).reversed())
                .extracting(Event::kind)
                .containsExactly(
                        Kind.OPENED,
                        Kind.CLAIMED,
                        Kind.REPLIED,
                        Kind.TRANSFERRED,
                        Kind.RELEASED,
                        Kind.CLAIMED,
                        Kind.RESOLVED,
                        Kind.REOPENED,
                        Kind.RETURNED);
    }

    @Test
    void keepsTheHistoryFromBeingChanged() {
        given.hanh();
        var jdbc = JdbcClient.create(database);
        assertThatThrownBy(() ->
                        jdbc.sql("update handoff.case_event set detail = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> jdbc.sql("delete from handoff.case_event").update())
                .isInstanceOf(DataAccessException.class);
    }

    private Worker claimed() {
        var hanh = given.hanh();
        cases.claim(hanh.code(), lan);
        return hanh;
    }

    private Case found(Worker worker) {
        return cases.find(worker.code()).orElseThrow();
    }

    private Conversation talk(Worker worker) {
        return conversations.find(worker.conversationId()).orElseThrow();
    }

    private List<Event> events(Worker worker) {
        return history.of(found(worker));
    }
}
