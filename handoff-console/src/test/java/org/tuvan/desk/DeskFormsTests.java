package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseTest;
import org.tuvan.staff.StaffMember;

@CaseTest
class DeskFormsTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    StaffMember lan;
    Worker hanh;
    DeskRequests hers;

    @BeforeEach
    void claimed() {
        lan = given.lan();
        given.minh();
        hanh = given.claimedBy(lan);
        hers = DeskRequests.about(hanh, web);
    }

    @Test
    void saysWhoWasFaster() {
        var answer = hers.post("minh", "/claim");
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer).flash().containsEntry("note", "Chị Lan đã nhận vụ này lúc 8:00.");
    }

    @Test
    void keepsADraftForEachAdvisor() {
        assertThat(hers.post("lan", "/draft", "kind", "REPLY", "text", "Chị Hạnh ơi"))
                .hasStatus(204);
        assertThat(hers.post("minh", "/draft", "kind", "NOTE", "text", "Xem lại lương"))
                .hasStatus(204);
        assertThat(hers.get("lan", "")).bodyText().contains("Chị Hạnh ơi").doesNotContain("Xem lại lương");
        assertThat(hers.get("minh", "")).bodyText().contains("Xem lại lương").doesNotContain("Chị Hạnh ơi");
    }

    @Test
    void showsNotesToColleaguesAndNeverToTheWorker() {
        long before = given.lastMessage(hanh);
        hers.post("minh", "/notes", "text", "Công ty này từng bị kiện");
        assertThat(hers.get("lan", "")).bodyText().contains("Công ty này từng bị kiện", "Ghi chú nội bộ");
        assertThat(given.lastMessage(hanh)).isEqualTo(before);
    }

    @Test
    void savesTheFactsAndSaysSoInTheHistory() {
        hers.post(
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
        assertThat(hers.get("minh", ""))
                .bodyText()
                .contains("Thai sản", "Đồng Nai", "May X", "0901234567", "sửa thông tin vụ việc");
        assertThat(hers.post(
                        "minh", "/facts", "topic", "x", "province", "", "company", "", "happened", "", "phone", ""))
                .flash()
                .containsEntry("note", "Chỉ người phụ trách sửa được.");
    }

    @Test
    void endsACaseThroughItsForm() {
        hers.post("lan", "/resolve", "outcome", "REFERRED", "summary", "Chuyển Sở Nội vụ");
        assertThat(given.found(hanh).ended()).isTrue();
        assertThat(hers.get("lan", "")).bodyText().contains("đã xong: Chuyển cơ quan khác", "Mở lại");
        hers.post("lan", "/reopen");
        assertThat(given.found(hanh).assignedTo(lan)).isTrue();
        hers.post("lan", "/release");
        assertThat(given.found(hanh).state()).isEqualTo(Case.State.OPEN);
    }
}
