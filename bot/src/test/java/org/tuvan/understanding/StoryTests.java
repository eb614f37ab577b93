package org.tuvan.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;

class StoryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final FaqSearch search = FaqSearch.over(FaqFixtures.shipped());
    private final Thresholds thresholds = new Thresholds(
            RankingModel.shipped().answeredAbove(), RankingModel.shipped().suggestedAbove());
    private final Story story = new Story(search, thresholds);
    private final Splitting splitting = new Splitting(search, thresholds);

    @Test
    void findsThePointOfMostStories() {
        var found = stories().stream().filter(this::found).toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(stories().size() - 1);
    }

    @Test
    void takesNoStoryApart() {
        assertThat(stories())
                .hasSizeGreaterThanOrEqualTo(16)
                .allSatisfy(row -> assertThat(splitting.split(row[2], TODAY)).isEmpty());
    }

    @Test
    void leavesAShortQuestionAsItIs() {
        assertThat(story.point("Công ty nợ lương. Em muốn hỏi đòi ở đâu?", TODAY))
                .isEqualTo("Công ty nợ lương. Em muốn hỏi đòi ở đâu?");
    }

    private boolean found(String[] row) {
        var best = search.find(story.point(row[2], TODAY), TODAY).matches().getFirst();
        return best.confidence() >= thresholds.suggestedAbove()
                && List.of(row[1].split("/")).contains(best.entry().slug());
    }

    private static List<String[]> stories() {
        try (var lines = Objects.requireNonNull(StoryTests.class.getResourceAsStream("/understanding/stories.tsv"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
