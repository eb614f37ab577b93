package org.tuvan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatutesTests {

    private static final LocalDate START_OF_2021 = LocalDate.of(2021, 1, 1);
    private static final LocalDate START_OF_2026 = LocalDate.of(2026, 1, 1);

    private final Statutes statutes = new Statutes();

    @Test
    void writesACitationAsLawyersDo() {
        assertThat(statutes.describe(new Citation("45/2019/QH14", "35", 1, null)))
                .isEqualTo("khoản 1 Điều 35 Bộ luật Lao động 2019");
        assertThat(statutes.describe(new Citation("41/2024/QH15", "31", 1, "a")))
                .isEqualTo("điểm a khoản 1 Điều 31 Luật Bảo hiểm xã hội 2024");
        assertThat(statutes.describe(new Citation("25/2008/QH12", "48a", null, null)))
                .isEqualTo("Điều 48a Luật Bảo hiểm y tế 2008");
    }

    @Test
    void writesTheNumberOfAnUnknownStatute() {
        assertThat(statutes.describe(new Citation("1/1999/QH9", "5", null, null)))
                .isEqualTo("Điều 5 1/1999/QH9");
    }

    @Test
    void writesTheBasisOfAnAnswerWithItsDate() {
        assertThat(statutes.basis(
                        List.of(
                                new Citation("45/2019/QH14", "35", 1, null),
                                new Citation("145/2020/NĐ-CP", "7", null, null)),
                        START_OF_2021))
                .isEqualTo(
                        "khoản 1 Điều 35 Bộ luật Lao động 2019; Điều 7 Nghị định 145/2020/NĐ-CP, áp dụng từ 01/01/2021");
    }

    @Test
    void namesAStatuteOnceForAllItsPlacesInABasis() {
        assertThat(statutes.basis(
                        List.of(
                                new Citation("45/2019/QH14", "39", null, null),
                                new Citation("145/2020/NĐ-CP", "7", null, null),
                                new Citation("45/2019/QH14", "41", 1, null)),
                        START_OF_2021))
                .isEqualTo(
                        "Điều 39, khoản 1 Điều 41 Bộ luật Lao động 2019; Điều 7 Nghị định 145/2020/NĐ-CP, áp dụng từ 01/01/2021");
    }

    @Test
    void acceptsAPlaceThatIsInForceThroughoutThePeriod() {
        assertThat(statutes.problem(new Citation("45/2019/QH14", "220", 3, "đ"), START_OF_2021, null))
                .isEmpty();
        assertThat(statutes.problem(
                        new Citation("38/2013/QH13", "49", null, null), START_OF_2021, LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(statutes.problem(new Citation("374/2025/NĐ-CP", "14", null, null), START_OF_2026, null))
                .isEmpty();
    }

    @Test
    void refusesAPlaceThatDoesNotExist() {
        assertThat(problem("1/1999/QH9", "1")).contains("Văn bản 1/1999/QH9 chưa có trong danh mục luật.");
        assertThat(problem("45/2019/QH14", "221")).contains("Bộ luật Lao động 2019 không có Điều 221.");
        assertThat(problem("25/2008/QH12", "48c")).contains("Luật Bảo hiểm y tế 2008 không có Điều 48c.");
        assertThat(problem("45/2019/QH14", "0")).isPresent();
        assertThat(problem("374/2025/NĐ-CP", "1 và 2")).isPresent();
        assertThat(statutes.problem(new Citation("45/2019/QH14", "35", 0, null), START_OF_2026, null))
                .isPresent();
        assertThat(statutes.problem(new Citation("45/2019/QH14", "35", 1, "ab"), START_OF_2026, null))
                .isPresent();
    }

    @Test
    void refusesAStatuteThatIsNotYetInForce() {
        assertThat(statutes.problem(new Citation("145/2020/NĐ-CP", "7", null, null), START_OF_2021, null))
                .contains("Nghị định 145/2020/NĐ-CP có hiệu lực từ 01/02/2021, sau ngày bắt đầu áp dụng 01/01/2021"
                        + " của câu trả lời.");
    }

    @Test
    void refusesAStatuteThatEndsBeforeTheAnswer() {
        Citation former = new Citation("38/2013/QH13", "49", null, null);

        assertThat(statutes.problem(former, START_OF_2021, null))
                .contains("Luật Việc làm 2013 chỉ có hiệu lực đến hết 31/12/2025, câu trả lời áp dụng lâu hơn.");
        assertThat(statutes.problem(former, START_OF_2021, START_OF_2026)).isPresent();
    }

    @Test
    void knowsFromWhenToWhenAStatuteIsInForce() {
        Statute former = statutes.byNumber("12/2022/NĐ-CP").orElseThrow();

        assertThat(former.inForceOn(LocalDate.of(2026, 9, 9))).isTrue();
        assertThat(former.inForceOn(LocalDate.of(2026, 9, 10))).isFalse();
        assertThat(former.inForceOn(LocalDate.of(2022, 1, 16))).isFalse();
    }

    @Test
    void listsEveryStatuteOnce() {
        assertThat(statutes.all())
                .hasSizeGreaterThan(30)
                .extracting(Statute::number)
                .doesNotHaveDuplicates();
    }

    private Optional<String> problem(String law, String article) {
        return statutes.problem(new Citation(law, article, null, null), START_OF_2026, null);
    }
}
