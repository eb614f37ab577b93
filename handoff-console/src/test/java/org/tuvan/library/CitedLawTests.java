package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.faq.FaqEntries;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statutes;

@LibraryTest
class CitedLawTests {

    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    @Autowired
    LawTexts library;

    @Autowired
    FaqEntries entries;

    @Autowired
    Statutes statutes;

    @BeforeEach
    void anAdvisorAndALaw() {
        given.lan();
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, END_OF_2025));
        library.add(
                LawFixtures.upload(LawFixtures.MADE_UP.replace("Ấm mượn", "Ấm thuê"), END_OF_2025.plusDays(1), null));
    }

    @Test
    void showsTheWordsOfEachPlaceToAnAdvisor() {
        assertThat(read("khoản 1 Điều 2, Điều 9 Bộ luật Lao động 2019, áp dụng từ 01/01/2021"))
                .hasStatusOk()
                .bodyText()
                .contains("<!doctype html>", "Điều 2. Số ấm trà", "đ) Ấm thuê.", "Thư viện luật chưa có lời văn")
                .doesNotContain("Nước sôi");
    }

    @Test
    void showsTheWordsOfThePeriodThatTheAnswerIsAbout() {
        assertThat(read("Điều 2 Bộ luật Lao động 2019, áp dụng từ 01/01/2021 đến hết 31/12/2025"))
                .bodyText()
                .contains("đ) Ấm mượn.", "đến hết 31/12/2025")
                .doesNotContain("Ấm thuê");
    }

    @Test
    void showsOnlyThePartToACase() {
        assertThat(web.get()
                        .uri("/console/law")
                        .param("basis", "Điều 1 Bộ luật Lao động 2019")
                        .header("HX-Request", "true")
                        .with(user("lan")))
                .bodyText()
                .startsWith("<div class=\"cited\">")
                .contains("Ai cũng được nghỉ uống trà");
    }

    @Test
    void escapesWhatItDoesNotKnow() {
        assertThat(read("<script>alert(1)</script>"))
                .bodyText()
                .contains("Không nhận ra điều khoản nào", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void isKeptFromStrangers() {
        assertThat(web.get().uri("/console/law").param("basis", "Điều 1"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 401));
    }

    @Test
    void isOfferedBesideTheAnswersThatMayHelpInACase() {
        var hanh = given.hanh();
        var entry = entries.published().stream()
                .filter(one -> one.asks() == null && one.appliesTo() == null)
                .findFirst()
                .orElseThrow();
        String basis = statutes.basis(entry.citations(), entry.appliesFrom(), null);
        assertThat(web.get()
                        .uri("/console/cases/" + hanh.code() + "/faq")
                        .param("faq", entry.question())
                        .with(user("lan")))
                .bodyText()
                .contains("<summary>Căn cứ: " + basis, "hx-get=\"/console/law?basis=");
    }

    private MvcTestResult read(String basis) {
        return web.get()
                .uri("/console/law")
                .param("basis", basis)
                .with(user("lan"))
                .exchange();
    }
}
