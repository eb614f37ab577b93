package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.law.LawFixtures;
import org.tuvan.testing.TestDatabase;

class CitationCheckTests {

    @Test
    void namesCitationsThatTheImportedTextDoesNotHave() {
        var database = TestDatabase.fresh();
        var entries = FaqFixtures.emptyIn(database);
        var library = LawFixtures.emptyIn(database);
        var check = new CitationCheck(entries, library);
        var entry = FaqFixtures.entry(
                "bao-truoc", "Nghỉ việc thì báo trước mấy ngày?", "nghỉ báo trước mấy ngày", "xin nghỉ ngang");
        entries.create(entry, "lan");
        entries.publish("bao-truoc", "lan", 1);

        assertThat(check.problems()).isEmpty();
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, LocalDate.of(2022, 1, 1)));

        assertThat(entries.published()).hasSize(1);
        assertThat(check.problems())
                .singleElement()
                .extracting(CitationCheck.Problem::message)
                .asString()
                .startsWith("Không có điểm a khoản 1 Điều 35");
    }
}
