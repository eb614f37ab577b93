package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tuvan.law.Statutes;
import org.tuvan.testing.TestDatabase;

/** The content check: no shipped entry may break a rule that holds for editors, and some more. */
class StarterFaqTests {

    private static final List<FaqEntry> SHIPPED = FaqFixtures.shipped();

    @Test
    void fulfilsEveryRule() {
        EntryRules rules = new EntryRules(new Statutes());
        Map<String, FaqEntry> bySlug = SHIPPED.stream().collect(Collectors.toMap(FaqEntry::slug, entry -> entry));

        assertThat(SHIPPED.stream()
                        .flatMap(entry -> rules.problems(entry, named(entry, bySlug)).stream()
                                .map(problem -> entry.slug() + ": " + problem.message())))
                .isEmpty();
    }

    /** Every entry beside every other one in one go; the rule itself looks at one entry and takes long for hundreds. */
    @Test
    void sharesNoWayToAsk() {
        Map<String, Set<String>> owners = SHIPPED.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.question()), entry.variants().stream())
                        .map(phrase -> Map.entry(EntryCleaning.words(phrase), owner(entry))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

        assertThat(owners).allSatisfy((_, slugs) -> assertThat(slugs).hasSize(1));
    }

    @Test
    void hasUniqueSlugs() {
        assertThat(SHIPPED).extracting(FaqEntry::slug).doesNotHaveDuplicates();
    }

    @Test
    void hasAtLeastEightVariantsForEachQuestion() {
        assertThat(SHIPPED.stream()
                        .filter(entry -> entry.earlierVersionOf() == null)
                        .filter(entry -> entry.variants().size() < 8))
                .extracting(FaqEntry::slug)
                .isEmpty();
    }

    @Test
    void saysWhatToDoInAnswersOfReadableLength() {
        assertThat(SHIPPED.stream().filter(entry -> entry.answer().length() < 350 || !saysWhatToDo(entry)))
                .extracting(FaqEntry::slug)
                .isEmpty();
    }

    @Test
    void liesInTheFolderOfItsTopic() {
        assertThat(SHIPPED.stream()
                        .filter(entry ->
                                getClass().getResource("/faq/%s/%s.md".formatted(entry.topic(), entry.slug())) == null))
                .extracting(FaqEntry::slug)
                .isEmpty();
    }

    @Test
    void comesOutOfTheDatabaseAsItWasShipped() {
        FaqEntries entries = FaqFixtures.shippedIn(TestDatabase.fresh());

        assertThat(entries.published()).containsExactlyInAnyOrderElementsOf(SHIPPED);
    }

    /** The entries that one names. */
    private static List<FaqEntry> named(FaqEntry entry, Map<String, FaqEntry> bySlug) {
        return Stream.concat(entry.related().stream(), Stream.ofNullable(entry.earlierVersionOf()))
                .filter(bySlug::containsKey)
                .map(bySlug::get)
                .toList();
    }

    private static String owner(FaqEntry entry) {
        return entry.earlierVersionOf() == null ? entry.slug() : entry.earlierVersionOf();
    }

    private static boolean saysWhatToDo(FaqEntry entry) {
        Stream<AnswerText.Block> blocks = AnswerText.parse(entry.answer()).blocks().stream();
        return entry.answer().contains("**Việc cần làm**")
                && blocks.anyMatch(block -> block instanceof AnswerText.NumberedList list
                        && list.items().size() >= 2);
    }
}
