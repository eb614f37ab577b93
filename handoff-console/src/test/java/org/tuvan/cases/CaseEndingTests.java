package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.MONDAY;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Cases.Step;
import org.tuvan.staff.StaffMember;

@CaseTest
class CaseEndingTests {

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseHistory history;

    @Autowired
    CaseFixtures given;

    StaffMember lan;

    @BeforeEach
    void staff() {
        lan = given.lan();
    }

    @Test
    void tellsTheOutcomeAndAsksWhetherItHelped() {
        var hanh = given.claimedBy(lan);
        ending.resolve(hanh.code(), lan, Outcome.MEDIATED, "Công ty nhận lại từ 1/12");
        assertThat(given.lastText(hanh))
                .contains("hai bên đã thương lượng, hòa giải xong", "3 ngày", "thấy việc tư vấn thế nào")
                .doesNotContain("1/12");
        assertThat(given.talk(hanh).ownedByPerson()).isFalse();
        assertThat(given.talk(hanh).reopenUntil()).isEqualTo(MONDAY.plus(Duration.ofHours(72)));
        assertThat(given.found(hanh).outcome()).isEqualTo(Outcome.MEDIATED);
        assertThat(history.of(given.found(hanh)).getFirst().detail())
                .isEqualTo("Hòa giải, thương lượng xong. Công ty nhận lại từ 1/12");
    }

    @Test
    void saysWhoAnswersAfterTheReturnToTheBot() {
        var hanh = given.claimedBy(lan);
        assertThat(ending.returnToBot(hanh.code(), lan)).isInstanceOf(Step.Done.class);
        assertThat(given.lastText(hanh)).contains("trợ lý tự động", "trả lời tiếp");
        assertThat(given.talk(hanh).ownedByPerson()).isFalse();
        assertThat(given.talk(hanh).reopenUntil()).isNull();
    }
}
