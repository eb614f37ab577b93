package org.tuvan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statutes;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;

class LawControllerTests {

    private final LawTexts library = LawFixtures.emptyIn(TestDatabase.fresh());
    private final MockMvcTester server = MockMvcTester.of(
            new LawController(library, new Statutes(), LawFixtures.questions(), new SettableClock(StepByHand.START)));

    @BeforeEach
    void importALaw() {
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, LocalDate.of(2025, 12, 31)));
        library.add(
                LawFixtures.upload(LawFixtures.MADE_UP.replace("Ấm mượn", "Ấm thuê"), LocalDate.of(2026, 1, 1), null));
    }

    @Test
    void showsAnArticleAsItIsInForce() {
        assertThat(server.get().uri("/api/law/45-2019-QH14/articles/2"))
                .hasStatusOk()
                .bodyText()
                .contains("Điều 2. Số ấm trà", "Ấm thuê", "2026-01-01");
        assertThat(server.get().uri("/api/law/45-2019-qh14/articles/2?date=2024-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Ấm mượn", "2025-12-31");
    }

    @Test
    void saysThatThereIsNoSuchArticle() {
        assertThat(server.get().uri("/api/law/45-2019-QH14/articles/9")).hasStatus(404);
        assertThat(server.get().uri("/api/law/9-2019-QH14/articles/1")).hasStatus(404);
        assertThat(server.get().uri("/api/law/45-2019-QH14/articles/2?date=2020-01-01"))
                .hasStatus(404);
        assertThat(server.get().uri("/api/law/45-2019-QH14/articles/2?date=x")).hasStatus(400);
    }

    @Test
    void offersOnlyPlacesWhoseWordsAreThere() {
        assertThat(server.get()
                        .uri("/api/law/places")
                        .param("basis", "khoản 1 Điều 2, Điều 9 Bộ luật Lao động 2019; Điều 1 Luật Việc làm 2025"))
                .bodyJson()
                .isEqualTo("""
                        [{"label": "Điều 2 Bộ luật Lao động 2019", "url": "/api/law/45-2019-qh14/articles/2"}]""");
    }

    @Test
    void opensTheWordsOfThePeriodThatAnAnswerIsAbout() {
        assertThat(server.get()
                        .uri("/api/law/places")
                        .param("basis", "Điều 2 Bộ luật Lao động 2019, áp dụng từ 01/01/2021 đến hết 31/12/2025"))
                .bodyText()
                .contains("/api/law/45-2019-qh14/articles/2?date=2025-12-31");
        assertThat(server.get()
                        .uri("/api/law/places")
                        .param("basis", "Điều 2 Bộ luật Lao động 2019, áp dụng từ 31/02/2021 đến hết 99/99/2025"))
                .bodyText()
                .contains("/api/law/45-2019-qh14/articles/2\"");
    }
}
