package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuvan.faq.AnswerText.BulletedList;
import org.tuvan.faq.AnswerText.NumberedList;
import org.tuvan.faq.AnswerText.Paragraph;
import org.tuvan.faq.AnswerText.Run;

class AnswerTextTests {

    private static final String ANSWER = """
            Anh/chị báo trước **45 ngày**.
            Không cần nêu lý do.

            **Việc cần làm**
            1. Viết đơn.
            2. Giữ bản **có ký nhận**
               hoặc gửi email.

            - Lương
            - Phép năm
            """;

    @Test
    void readsParagraphsAndBothKindsOfLists() {
        assertThat(AnswerText.parse(ANSWER).blocks())
                .containsExactly(
                        new Paragraph(List.of(
                                new Run("Anh/chị báo trước ", false),
                                new Run("45 ngày", true),
                                new Run(". Không cần nêu lý do.", false))),
                        new Paragraph(List.of(new Run("Việc cần làm", true))),
                        new NumberedList(
                                1,
                                List.of(
                                        List.of(new Run("Viết đơn.", false)),
                                        List.of(
                                                new Run("Giữ bản ", false),
                                                new Run("có ký nhận", true),
                                                new Run(" hoặc gửi email.", false)))),
                        new BulletedList(
                                List.of(List.of(new Run("Lương", false)), List.of(new Run("Phép năm", false)))));
    }

    @Test
    void writesPlainTextForWhoeverShowsNoMarkdown() {
        assertThat(AnswerText.parse(ANSWER).toPlainText()).isEqualTo("""
                        Anh/chị báo trước 45 ngày. Không cần nêu lý do.

                        Việc cần làm

                        1. Viết đơn.
                        2. Giữ bản có ký nhận hoặc gửi email.

                        - Lương
                        - Phép năm""");
    }

    @Test
    void keepsTheNumberAListStartsWith() {
        assertThat(AnswerText.parse("3. Gửi đơn.\n4. Chờ.").toPlainText()).isEqualTo("3. Gửi đơn.\n4. Chờ.");
    }

    @Test
    void startsAParagraphAfterAListWhereTheLineIsNotIndented() {
        assertThat(AnswerText.parse("- Lương\nXong.").blocks())
                .containsExactly(
                        new BulletedList(List.of(List.of(new Run("Lương", false)))),
                        new Paragraph(List.of(new Run("Xong.", false))));
    }

    @Test
    void keepsWhatItDoesNotUnderstandAsText() {
        assertThat(AnswerText.parse("# Tiêu đề **hở <b>x</b> [a](b)").blocks())
                .containsExactly(new Paragraph(List.of(new Run("# Tiêu đề **hở <b>x</b> [a](b)", false))));
        assertThat(AnswerText.parse("").blocks()).isEmpty();
        assertThat(AnswerText.parse("Mức 2.530.000 đồng\n10. 000").toPlainText())
                .startsWith("Mức 2.530.000 đồng");
    }

    @Test
    void findsNothingUnsupportedInTheSubset() {
        assertThat(AnswerText.unsupported(ANSWER)).isEmpty();
        assertThat(AnswerText.unsupported("Trên **1 năm**, dưới **2 năm**: 5% < 10%, 3 > 2."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Tiêu đề", "[a](http://b)", "https://b.vn", "<b>đậm</b>", "| a | b |", "`mã`", "> trích", "---",
                "* mục", "1) mục", "a\n  - mục con", "*nghiêng*", "**hở", "**qua\ndòng**", "** hở **", "***ba***"
            })
    void namesWhatNoChannelShows(String markdown) {
        assertThat(AnswerText.unsupported(markdown)).isNotEmpty();
    }
}
