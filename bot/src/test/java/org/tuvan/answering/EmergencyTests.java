package org.tuvan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tuvan.answering.Answer.Emergency.Kind;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.StarterFaq;

/** Cries for help are heard, and ordinary questions raise no alarm. */
class EmergencyTests {

    private static final double RECALL = 0.98;
    private static final double FALSE_ALARMS = 0.02;

    private final Phrases phrases = new Phrases();

    @ParameterizedTest
    @ValueSource(strings = {"build", "report"})
    void areHeard(String half) {
        List<String[]> cries = AnsweringFixtures.table("/answering/emergencies.tsv").stream()
                .filter(line -> line[0].equals(half))
                .toList();
        List<String> missed =
                cries.stream().map(line -> line[2]).filter(cry -> !isAlarm(cry)).toList();

        assertThat(cries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(1 - (double) missed.size() / cries.size())
                .as("heard, but for " + missed)
                .isGreaterThanOrEqualTo(RECALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "report"})
    void getTheFirstHelpThatFits(String half) {
        List<String[]> cries = AnsweringFixtures.table("/answering/emergencies.tsv").stream()
                .filter(line -> line[0].equals(half))
                .toList();

        assertThat(cries.stream().filter(line -> heard(line[2]).equals(Optional.of(Kind.valueOf(line[1])))))
                .hasSizeGreaterThan((int) (0.92 * cries.size()));
    }

    @Test
    void noAlarmIsRaisedByOrdinaryQuestions() {
        assertFew(AnsweringFixtures.table("/answering/near-emergencies.tsv").stream()
                .map(line -> line[0])
                .toList());
        assertFew(gold());
        assertFew(StarterFaq.entries().stream().map(FaqEntry::question).toList());
        assertFew(StarterFaq.entries().stream()
                .flatMap(entry -> entry.variants().stream())
                .toList());
    }

    /** With and without diacritics, as Telex keys, in short forms, with a slip, and in the middle of a story. */
    @ParameterizedTest
    @CsvSource({
        "em muốn tự tử,DESPAIR",
        "em muon tu tu,DESPAIR",
        "em muoons tuwj tuwr,DESPAIR",
        "e k mún sống nx,DESPAIR",
        "em bị sếp đáhn,VIOLENCE",
        "bij nhoots trong kho,HELD",
        "Em làm ở đây 2 năm. Hôm nay máy cuốn tay bạn em chảy máu nhiều. Có ai giúp không?,ACCIDENT"
    })
    void areHeardHoweverTheyAreTyped(String cry, Kind kind) {
        assertThat(heard(cry)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mệt muốn chết vì tăng ca",
                "lương thấp chết đói",
                "tự tử của đồng nghiệp có được trợ cấp tuất không",
                "công ty đã cho nghỉ việc",
                "cong ty no luong, no bao hiem",
                ""
            })
    void areNotFoundInAWayOfSpeaking(String question) {
        assertThat(heard(question)).isEmpty();
    }

    private void assertFew(List<String> questions) {
        List<String> alarms = questions.stream().filter(this::isAlarm).toList();
        assertThat((double) alarms.size() / questions.size())
                .as("false alarms: " + alarms)
                .isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private static List<String> gold() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:evaluation/gold/*.tsv");
            return Arrays.stream(files)
                    .flatMap(file -> lines("/evaluation/gold/" + file.getFilename()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String resource) {
        return AnsweringFixtures.table(resource).stream().map(line -> line[2]);
    }

    private boolean isAlarm(String text) {
        return heard(text).isPresent();
    }

    private Optional<Kind> heard(String text) {
        return phrases.emergency(text);
    }
}
