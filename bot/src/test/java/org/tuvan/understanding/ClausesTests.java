package org.tuvan.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuvan.understanding.Clauses.Unit;

class ClausesTests {

    @Test
    void cutsAtQuestionMarksAndConnectives() {
        assertThat(units("Lương tối thiểu bao nhiêu? Cho em hỏi thêm đoàn phí đóng bao nhiêu"))
                .containsExactly("Lương tối thiểu bao nhiêu", "đoàn phí đóng bao nhiêu");
        assertThat(units("nghi viec bao truoc may ngay va rut bhxh can giay gi"))
                .containsExactly("nghi viec bao truoc may ngay", "rut bhxh can giay gi");
    }

    @Test
    void readsListsInAnyShapeAndDropsWhatIntroducesThem() {
        assertThat(units("Em hỏi 2 chuyện:\n1. thử việc mấy tháng\n2) lương thử việc"))
                .containsExactly("thử việc mấy tháng", "lương thử việc");
        assertThat(units("- nghỉ mấy ngày\n- được bao nhiêu")).containsExactly("nghỉ mấy ngày", "được bao nhiêu");
    }

    @Test
    void letsAStoryStandBeforeItsQuestion() {
        assertThat(units("Công ty nợ lương 2 tháng rồi. Hỏi kế toán không ai nói gì. Em phải làm gì để đòi?"))
                .hasSize(1);
        assertThat(Clauses.units("vợ em sắp sinh, em được nghỉ mấy ngày?")
                        .getFirst()
                        .story())
                .isEqualTo("vợ em sắp sinh,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "???",
                "\u0000",
                "\uD83D",
                "😭😭",
                "lương 7.5 triệu, 1.500.000 tiền cơm",
                "con em 3 tháng, con ốm hoài",
                "không ai nói gì, không có giấy tờ gì",
                "làm thứ hai tới thứ bảy, thứ ba nghỉ"
            })
    void findsNoTwoQuestionsWhereThereAreNone(String text) {
        assertThat(Clauses.units(text)).hasSizeLessThan(2);
    }

    private static List<String> units(String message) {
        return Clauses.units(message).stream().map(Unit::text).toList();
    }
}
