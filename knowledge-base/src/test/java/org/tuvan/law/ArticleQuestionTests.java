package org.tuvan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleQuestionTests {

    private static final String CODE = "45/2019/QH14";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ArticleQuestion questions = new ArticleQuestion(new Statutes());

    @Test
    void readsAPlaceHoweverItIsWritten() {
        assertThat(lookup("Điều 35 bộ luật lao động")).contains(place(CODE, "35", null, null));
        assertThat(lookup("d36 k1")).contains(place(CODE, "36", 1, null));
        assertThat(lookup("điều 36 khoản 1 blld")).contains(place(CODE, "36", 1, null));
        assertThat(lookup("đ41.2.a luật bhxh 2024")).contains(place("41/2024/QH15", "41", 2, "a"));
        assertThat(lookup("khoản 8a điều 154")).contains(place(CODE, "154", "8a", null));
        assertThat(lookup("d154 k8a")).contains(place(CODE, "154", "8a", null));
        assertThat(lookup("khoản 2 điều 139")).contains(place(CODE, "139", 2, null));
        assertThat(lookup("điểm đ khoản 1 Điều 5 BLLĐ 2019")).contains(place(CODE, "5", 1, "đ"));
        assertThat(lookup("Điều 48a luật bảo hiểm y tế?")).contains(place("25/2008/QH12", "48a", null, null));
        assertThat(lookup("cho em hỏi điều 36 nói gì ạ")).contains(place(CODE, "36", null, null));
        assertThat(lookup("dieu 55 nghi dinh 145/2020/NĐ-CP")).contains(place("145/2020/NĐ-CP", "55", null, null));
        assertThat(lookup("điều 7 nđ 145")).contains(place("145/2020/NĐ-CP", "7", null, null));
        assertThat(lookup("Điều 5 luật an toàn, vệ sinh lao động")).contains(place("84/2015/QH13", "5", null, null));
    }

    @Test
    void takesTheStatuteInForceOnTheDayUnlessAYearIsNamed() {
        assertThat(lookup("điều 31 luật việc làm")).contains(place("74/2025/QH15", "31", null, null));
        assertThat(questions.lookup("điều 31 luật việc làm", LocalDate.of(2025, 3, 1)))
                .contains(place("38/2013/QH13", "31", null, null));
        assertThat(lookup("điều 31 luật việc làm năm 2013")).contains(place("38/2013/QH13", "31", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "công ty cho nghỉ theo điều 36 có đúng không",
                "điều 36 có cho công ty đuổi việc tôi không",
                "theo điều 35 thì nghỉ việc phải báo trước mấy ngày",
                "điều kiện hưởng trợ cấp thất nghiệp",
                "tôi ở q1 p3 d5",
                "d1",
                "nghỉ 3 ngày",
                "điều 36 luật giao thông",
                "khoản 2",
                "hợp đồng 12 tháng",
                ""
            })
    void leavesOrdinaryQuestionsAlone(String question) {
        assertThat(lookup(question)).isEmpty();
    }

    @Test
    void findsThePlacesThatAnAnswerRestsOn() {
        assertThat(questions.places(
                        "điểm a khoản 1 Điều 35, khoản 8a Điều 154, Điều 36 Bộ luật Lao động 2019; Điều 7 Nghị định 145/2020/NĐ-CP,"
                                + " áp dụng từ 01/01/2021"))
                .containsExactly(
                        place(CODE, "35", 1, "a"),
                        place(CODE, "154", "8a", null),
                        place(CODE, "36", null, null),
                        place("145/2020/NĐ-CP", "7", null, null));
    }

    private Optional<Citation> lookup(String question) {
        return questions.lookup(question, TODAY);
    }

    private static Citation place(String law, String article, @Nullable Object clause, @Nullable String point) {
        return new Citation(law, article, clause == null ? null : clause.toString(), point);
    }
}
