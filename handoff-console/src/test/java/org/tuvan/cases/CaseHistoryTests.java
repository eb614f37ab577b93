package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.CaseHistory.Event;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.cases.CaseReplies.Words;
import org.tuvan.staff.StaffMember;

@CaseTest
class CaseHistoryTests {

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
    DataSource database;

    StaffMember lan;
    StaffMember minh;

    @BeforeEach
    void staff() {
        lan = given.lan();
        minh = given.minh();
    }

    @Test
    void writesEveryStepIntoTheHistory() {
        var hanh = given.claimedBy(lan);
        replies.reply(hanh.code(), lan, new Words("Chào chị", List.of(), given.lastMessage(hanh)));
        cases.transfer(hanh.code(), lan, minh.id(), "");
        cases.release(hanh.code(), minh);
        cases.claim(hanh.code(), minh);
        ending.resolve(hanh.code(), minh, Outcome.OTHER, "");
        cases.reopen(hanh.code(), minh);
        ending.returnToBot(hanh.code(), minh);
        assertThat(history.of(given.found(hanh)).reversed())
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
}
