package org.tuvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.TestDatabase;

class WordsTests {

    /** Monday, 23 November 2026, 8:00 in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Words words = new Words(FaqFixtures.emptyIn(TestDatabase.fresh()), new SettableClock(NOW));

    @Test
    void saysHowMuchOfThePromisedTimeIsLeft() {
        assertThat(words.promise(NOW.plus(Duration.ofMinutes(12)))).isEqualTo("còn 12 phút");
        assertThat(words.promise(NOW.plus(Duration.ofMinutes(130)))).isEqualTo("còn 2 giờ");
        assertThat(words.promise(NOW.plus(Duration.ofHours(26)))).isEqualTo("trước 10:00 thứ Ba 24/11");
        assertThat(words.promise(NOW.minus(Duration.ofMinutes(12)))).isEqualTo("trễ 12 phút");
        assertThat(words.promise(NOW.minus(Duration.ofDays(3)))).isEqualTo("trễ 3 ngày");
    }

    @Test
    void saysHowLongSomebodyHasWaited() {
        assertThat(words.since(NOW.minusSeconds(20))).isEqualTo("vừa xong");
        assertThat(words.since(NOW.minus(Duration.ofMinutes(14)))).isEqualTo("14 phút");
        assertThat(words.since(NOW.minus(Duration.ofHours(30)))).isEqualTo("1 ngày");
    }

    @Test
    void namesDaysAsPeopleDo() {
        assertThat(words.day(LocalDate.of(2026, 11, 23))).isEqualTo("Hôm nay");
        assertThat(words.day(LocalDate.of(2026, 11, 22))).isEqualTo("Hôm qua");
        assertThat(words.day(LocalDate.of(2026, 11, 10))).isEqualTo("Thứ Ba 10/11/2026");
        assertThat(words.moment(Instant.parse("2026-11-22T18:30:00Z"))).isEqualTo("1:30");
    }

    @Test
    void saysConfidenceInWordsFirst() {
        assertThat(words.confidence(0.934)).isEqualTo("chắc (93%)");
        assertThat(words.confidence(0.7)).isEqualTo("khá chắc (70%)");
        assertThat(words.confidence(0.3)).isEqualTo("cần kiểm tra lại (30%)");
    }

    @Test
    void namesTheTopicsOfTheFaq() {
        assertThat(words.topic("thai-san")).isEqualTo("Thai sản");
        assertThat(words.topic("khong-co")).isEqualTo("Chưa rõ chủ đề");
    }
}
