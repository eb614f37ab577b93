package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Erasure;

@CaseTest
class CaseErasureTests {

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseHistory history;

    @Autowired
    CaseNotes notes;

    @Autowired
    Erasure erasure;

    @Autowired
    CaseFixtures given;

    @Test
    void erasesWhatTheCaseKnowsOfTheWorker() {
        var lan = given.lan();
        var hanh = given.claimedBy(lan);
        notes.note(given.found(hanh), lan, "Chồng chị Hạnh làm cùng xưởng");
        notes.saveFacts(
                hanh.code(),
                lan,
                "thai-san",
                new CaseNotes.Facts("Đồng Nai", "Công ty May X", "nghỉ từ 1/11", null, "0901234567"));
        notes.saveDraft(given.found(hanh), lan, CaseNotes.Draft.REPLY, "Chị Hạnh ơi");
        erasure.erase(hanh.conversationId(), Drafted.notice("Đã xóa.", List.of()));
        assertThat(given.found(hanh).question()).isEmpty();
        assertThat(notes.of(given.found(hanh)).getFirst().text()).isEmpty();
        assertThat(notes.facts(given.found(hanh))).isEqualTo(new CaseNotes.Facts("Đồng Nai", "", "", null, ""));
        assertThat(notes.draft(given.found(hanh), lan, CaseNotes.Draft.REPLY)).isEmpty();
        assertThat(history.of(given.found(hanh)).getFirst().kind()).isEqualTo(CaseHistory.Kind.ERASED);
        ending.resolve(hanh.code(), lan, Outcome.WITHDRAWN, "");
        assertThat(given.found(hanh).ended()).isTrue();
    }
}
