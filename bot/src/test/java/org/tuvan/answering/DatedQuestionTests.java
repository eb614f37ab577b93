package org.tuvan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuvan.faq.FaqEntry;

/** Questions about another day than today are answered by the law of that day, or not at all. */
class DatedQuestionTests {

    private static final Answers ANSWERS = AnsweringFixtures.answers();
    private static final double FLOOR = 0.95;

    private record Dated(String half, String days, String right, String question) {

        Answer answer() {
            return ANSWERS.answer(question, Optional.empty());
        }

        /** A first suggestion is as good: it leads to the right version. */
        boolean isRight() {
            return switch (answer()) {
                case Answer.Answered(var entry, double _) -> right.equals(entry.slug());
                case Answer.Suggested(var matches) ->
                    right.equals(matches.getFirst().entry().slug());
                case Answer.Changed(var versions, boolean _, double _) ->
                    versions.stream().anyMatch(version -> right.equals("ask " + rule(version)));
                case Answer.OtherLaw(var now, double _) -> right.equals("other " + now.slug());
                default -> false;
            };
        }

        boolean citesLawOfAnotherPeriod() {
            return !days.equals("-")
                    && answer() instanceof Answer.Answered(var entry, double _)
                    && !(entry.inForceOn(edge(true)) && entry.inForceOn(edge(false)));
        }

        private LocalDate edge(boolean first) {
            String day = days.split("\\.\\.")[first || !days.contains("..") ? 0 : 1];
            return switch (day.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(day), first ? 1 : 12, first ? 1 : 31);
                case 7 ->
                    first ? YearMonth.parse(day).atDay(1) : YearMonth.parse(day).atEndOfMonth();
                default -> LocalDate.parse(day);
            };
        }

        private static String rule(FaqEntry entry) {
            return entry.earlierVersionOf() == null ? entry.slug() : entry.earlierVersionOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "report"})
    void areAnsweredByTheLawOfTheirDay(String half) {
        List<Dated> questions = questions(half);
        List<Dated> wrong =
                questions.stream().filter(question -> !question.isRight()).toList();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(30);
        assertThat(1 - (double) wrong.size() / questions.size())
                .as("right, but for " + wrong)
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(questions).noneMatch(Dated::citesLawOfAnotherPeriod);
    }

    @Test
    void takesTheDayThatIsGivenBesideTheQuestion() {
        var question = "lương tối thiểu vùng của tôi là bao nhiêu một tháng";

        assertThat(ANSWERS.answer(question, Optional.of(LocalDate.of(2025, 3, 1))))
                .extracting("entry.slug")
                .isEqualTo("luong-toi-thieu-vung-truoc-2026");
        assertThat(ANSWERS.answer(question, Optional.of(LocalDate.of(2023, 3, 1))))
                .isInstanceOf(Answer.OtherLaw.class);
    }

    @Test
    void tellsWhatToDoNowWheneverItHappened() {
        assertThat(ANSWERS.answer("bị sa thải hồi tháng 3/2025, kiện công ty thì nộp đơn ở tòa nào", Optional.empty()))
                .satisfies(answer -> assertThat(answer.toString()).contains("kien-o-toa-nao"))
                .isNotInstanceOf(Answer.OtherLaw.class);
    }

    private static List<Dated> questions(String half) {
        return AnsweringFixtures.table("/answering/dated.tsv").stream()
                .map(line -> new Dated(line[0], line[1], line[2], line[3]))
                .filter(question -> question.half().equals(half))
                .toList();
    }
}
