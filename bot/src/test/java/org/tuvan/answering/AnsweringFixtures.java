package org.tuvan.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tuvan.faq.StarterFaq;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.Statutes;
import org.tuvan.search.FaqSearch;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;

/** The shipped answers without Spring, on 21 November 2026, and the lists of test questions. */
final class AnsweringFixtures {

    private AnsweringFixtures() {}

    static Answers answers() {
        var library = LawFixtures.emptyIn(TestDatabase.fresh());
        var articles = new ArticleLookup(LawFixtures.questions(), library, new Statutes(), new Texts());
        return new Answers(
                FaqSearch.over(StarterFaq.entries()),
                new Phrases(),
                articles,
                new AnsweringSettings(0, 0),
                new SettableClock(StepByHand.START));
    }

    /** Columns of each line that is no comment. */
    static List<String[]> table(String resource) {
        try (var in = Objects.requireNonNull(AnsweringFixtures.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
