package org.tuvan.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tuvan.clarifying.Clarifications;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.FaqSearch;
import org.tuvan.understanding.Before.Ending;
import org.tuvan.understanding.Meaning.Continued;
import org.tuvan.understanding.Meaning.Part;

/** Floors for messages that were kept from those who built the reading of messages. */
class UnderstandingGoldTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String NOBODY = "-";

    private final Map<String, FaqEntry> entries =
            FaqFixtures.shipped().stream().collect(Collectors.toMap(FaqEntry::slug, Function.identity()));
    private final FaqSearch search = FaqSearch.over(List.copyOf(entries.values()));
    private final Thresholds thresholds = new Thresholds(
            RankingModel.shipped().answeredAbove(), RankingModel.shipped().suggestedAbove());
    private final Splitting splitting = new Splitting(search, thresholds);
    private final FollowUps followUps = new FollowUps(search, thresholds);

    @Test
    void takesTwoQuestionsApartAndFindsTheEntryOfEach() {
        var several = kept("several.tsv", row -> row[1].contains("+"));
        var found = several.stream().filter(this::allPartsFound).toList();
        assertThat(several).hasSizeGreaterThanOrEqualTo(25);
        assertThat(share(found, several)).isGreaterThanOrEqualTo(0.76);
    }

    @Test
    void leavesAStoryWithOnePointWhole() {
        var single = kept("several.tsv", row -> !row[1].contains("+"));
        assertThat(single)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(row ->
                        assertThat(splitting.split(message(row[2]), TODAY)).isEmpty());
    }

    @Test
    void readsAMessageThatGoesOnTogetherWithWhatWasAsked() {
        var goingOn = kept("follow-ups.tsv", row -> row[1].equals("follow"));
        var offered =
                goingOn.stream().filter(row -> offered(row).contains(true)).toList();
        var first =
                goingOn.stream().filter(row -> offered(row).indexOf(true) == 0).toList();
        assertThat(goingOn).hasSizeGreaterThanOrEqualTo(30);
        assertThat(share(first, goingOn)).isGreaterThanOrEqualTo(0.7);
        assertThat(share(offered, goingOn)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void givesNoWrongAnswerToAMessageThatGoesOn() {
        var given = kept("follow-ups.tsv", row -> true).stream()
                .filter(row -> read(row).filter(Continued::sure).isPresent())
                .toList();
        assertThat(given)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(
                        row -> assertThat(offered(row).getFirst()).as(row[4]).isTrue());
    }

    @Test
    void dragsNoNewQuestionIntoTheOldTopic() {
        assertThat(kept("follow-ups.tsv", row -> row[1].equals("fresh")))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(
                        row -> assertThat(read(row).isEmpty() || offered(row).getFirst())
                                .as(row[4])
                                .isTrue());
    }

    private boolean allPartsFound(String[] row) {
        var expected = row[1].split("\\+");
        var parts = splitting
                .split(message(row[2]), TODAY)
                .map(Meaning.Several::parts)
                .orElse(List.of());
        boolean all = parts.size() == expected.length;
        for (int i = 0; all && i < expected.length; i++) {
            all = found(parts.get(i), List.of(expected[i].split("/")));
        }
        return all;
    }

    private boolean found(Part part, List<String> expected) {
        var known = search.find(part.question(), TODAY).matches().stream()
                .findFirst()
                .filter(match -> match.confidence() >= thresholds.suggestedAbove())
                .map(match -> match.entry().slug());
        return expected.contains(known.orElse(NOBODY));
    }

    /** For each entry that is offered whether it is right. */
    private List<Boolean> offered(String[] row) {
        var expected = List.of(row[5].split("/"));
        return read(row).map(Continued::entries).orElseGet(() -> whole(row)).stream()
                .map(entry -> expected.contains(entry.slug()))
                .toList();
    }

    private Optional<Continued> read(String[] row) {
        return followUps.read(
                row[4], new Before(row[2], Objects.requireNonNull(entries.get(row[3])), Ending.ANSWERED), TODAY);
    }

    /** A case of the entry before, or a new question. */
    private List<FaqEntry> whole(String[] row) {
        var before = Objects.requireNonNull(entries.get(row[3]));
        return Clarifications.told(before, row[4]).isPresent() ? List.of(before) : alone(row[4]);
    }

    private List<FaqEntry> alone(String message) {
        return search.find(message, TODAY).matches().stream()
                .filter(match -> match.confidence() >= thresholds.suggestedAbove())
                .map(match -> match.entry())
                .toList();
    }

    private static double share(List<?> part, List<?> all) {
        return (double) part.size() / all.size();
    }

    private static String message(String line) {
        return line.replace("\\n", "\n");
    }

    private static List<String[]> kept(String file, Predicate<String[]> wanted) {
        try (var lines =
                Objects.requireNonNull(UnderstandingGoldTests.class.getResourceAsStream("/understanding/" + file))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("keep\t"))
                    .map(line -> line.split("\t"))
                    .filter(wanted)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
