package org.tuvan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuvan.law.Citation;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.testing.TestDatabase;

class LawSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final LawTexts library = LawFixtures.emptyIn(TestDatabase.fresh());
    private final LawSearch search = new LawSearch(library);

    @BeforeEach
    void importALaw() {
        library.add(LawFixtures.upload(LawFixtures.MADE_UP, LawFixtures.START_OF_2021, null));
    }

    @Test
    void findsPassagesThatShareTellingWordsWithoutDiacritics() {
        assertThat(search.possiblyRelevant("nuoc soi ai lo, doi truong lo ha", TODAY, 3))
                .isEmpty();

        assertThat(search.refresh()).isTrue();

        assertThat(search.possiblyRelevant("nuoc soi ai lo, doi truong lo ha", TODAY, 3))
                .extracting(LawSearch.Passage::place)
                .containsExactly(new Citation(LawFixtures.CODE, "2", 2, null));
        assertThat(search.refresh()).isFalse();
    }

    @Test
    void findsNothingForOtherMattersOrOtherTimes() {
        search.refresh();

        assertThat(search.possiblyRelevant("hôm nay trời mưa to quá", TODAY, 3)).isEmpty();
        assertThat(search.possiblyRelevant("", TODAY, 3)).isEmpty();
        assertThat(search.possiblyRelevant("nước sôi do đội trưởng lo", LocalDate.of(2020, 1, 1), 3))
                .isEmpty();
    }
}
