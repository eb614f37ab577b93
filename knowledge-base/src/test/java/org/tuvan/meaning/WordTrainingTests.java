package org.tuvan.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;

class WordTrainingTests {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    /** Two entries whose ways to ask share "bao nhiêu" and nothing else. */
    private static final List<FaqEntry> ENTRIES = List.of(
            entry("tra-cay", "Trà cây khô pha mấy ấm bao nhiêu?", "trà", "ấm", "nước sôi", "pha"),
            entry("xe-dap", "Xe đạp hỏng sửa hết bao nhiêu?", "xe", "lốp", "sên", "bơm"));

    @Test
    void learnsWhichEntryAWordSpeaksFor() {
        WordVectors words = WordTraining.learnt(ENTRIES);
        FaqSearch search = FaqSearch.over(ENTRIES, RankingModel.ranking(Map.of("meaning", 1.0), words));

        assertThat(first(search, "lốp với sên")).isEqualTo("xe-dap");
        assertThat(first(search, "ấm pha bao nhiêu")).isEqualTo("tra-cay");
        assertThat(meaning(search, "bơm lốp")).isGreaterThan(0.7);
        assertThat(meaning(search, "bao nhiêu")).isLessThan(0.7);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(bytes(WordTraining.learnt(ENTRIES))).isEqualTo(bytes(WordTraining.learnt(ENTRIES)));
    }

    @Test
    void ordersByTheRestWhileNothingIsLearnt() {
        FaqSearch search = FaqSearch.over(ENTRIES, RankingModel.ranking(Map.of("centre", 1.0), WordVectors.none()));

        assertThat(first(search, "lốp với sên")).isEqualTo("xe-dap");
        assertThat(meaning(search, "lốp với sên")).isZero();
    }

    private static String first(FaqSearch search, String question) {
        return search.find(question, DATE).matches().getFirst().entry().slug();
    }

    private static double meaning(FaqSearch search, String question) {
        return search.find(question, DATE).matches().getFirst().features().getOrDefault("meaning", 0.0);
    }

    private static byte[] bytes(WordVectors words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        words.write(bytes);
        return bytes.toByteArray();
    }

    /** Every pair of these words in many ways to ask, so that none is too rare to learn from. */
    private static FaqEntry entry(String slug, String question, String... words) {
        return FaqFixtures.entry(
                slug,
                question,
                IntStream.range(0, 48)
                        .mapToObj(i -> words[i % 4] + " " + words[(i + 1 + i / 4 % 3) % 4] + " bao nhiêu số "
                                + (char) ('a' + i % 24))
                        .distinct()
                        .toArray(String[]::new));
    }
}
