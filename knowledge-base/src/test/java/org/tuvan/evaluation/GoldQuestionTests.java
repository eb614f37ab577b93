package org.tuvan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;
import org.tuvan.search.Match;

class GoldQuestionTests {

    private static final List<FaqEntry> ENTRIES = StarterFaq.entries();

    @Test
    void readsTheHalfTheEntriesAndTheQuestion() {
        var questions = GoldQuestion.read("luong", "fit\ta|b\tLương đâu?\n\nreport\t-\tLy hôn ở đâu?\n");

        assertThat(questions)
                .containsExactly(
                        new GoldQuestion("luong", false, List.of("a", "b"), "Lương đâu?"),
                        new GoldQuestion("luong", true, List.of("-"), "Ly hôn ở đâu?"));
        assertThat(questions).extracting(GoldQuestion::slug).containsExactly("a", "-");
        assertThat(questions).extracting(GoldQuestion::inScope).containsExactly(true, false);
    }

    @Test
    void refusesALineThatIsNotAQuestion() {
        assertThatThrownBy(() -> GoldQuestion.read("luong", "maybe\ta\tLương đâu?"))
                .hasMessage("luong: maybe | a | Lương đâu?");
    }

    @Test
    void anyOfItsEntriesIsRight() {
        String best = ENTRIES.get(0).slug();
        String other = ENTRIES.get(1).slug();
        var question = new GoldQuestion("luong", true, best + "|" + other, "Lương đâu?");

        assertThat(rank(question, 1, 0)).isEqualTo(1);
        assertThat(rank(question, 2, 1, 0)).isEqualTo(2);
        assertThat(rank(question, 2, 3)).isZero();
    }

    private static int rank(GoldQuestion question, int... found) {
        List<Match> matches = Arrays.stream(found)
                .mapToObj(at -> new Match(ENTRIES.get(at), 0.5, Map.of()))
                .toList();
        return Scores.Result.of(question, matches, 1).rank();
    }
}
