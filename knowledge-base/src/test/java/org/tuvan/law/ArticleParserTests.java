package org.tuvan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.law.Article.Clause;
import org.tuvan.law.Article.Point;
import org.tuvan.law.ArticleParser.Draft;
import org.tuvan.law.ImportResult.Problem;

class ArticleParserTests {

    @Test
    void findsArticlesClausesAndPoints() {
        var parsed = parse(LawFixtures.MADE_UP);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.articles()).extracting(Draft::number).containsExactly("1", "2", "2a", "3");
        assertThat(parsed.articles().get(1).title()).isEqualTo("Số ấm trà");
        assertThat(parsed.articles().get(1).clauses())
                .containsExactly(
                        new Clause(
                                "1",
                                "Mỗi tổ có một ấm trà:",
                                List.of(
                                        new Point("a", "Ấm nhỏ cho tổ dưới 5 người;"),
                                        new Point("b", "Ấm to cho tổ đông hơn,\nkể cả tổ ca đêm;"),
                                        new Point("đ", "Ấm mượn."))),
                        new Clause("2", "Nước sôi do đội trưởng lo.", List.of()),
                        new Clause("2a", "Hết nước thì xin đội bên.", List.of()));
    }

    @Test
    void leavesOutChaptersAndWhatFollowsTheLastArticle() {
        var articles = parse(LawFixtures.MADE_UP).articles();

        assertThat(articles.getFirst().clauses())
                .containsExactly(new Clause("", "Ai cũng được nghỉ uống trà. Điều 2 nói rõ hơn.", List.of()));
        assertThat(articles.getLast().clauses()).containsExactly(new Clause("", "Áp dụng từ ngày ký.", List.of()));
        assertThat(parse("Điều 1. Trà\nXanh.\n# ===== PHỤ LỤC\nĐiều 1. Mẫu đơn").articles())
                .hasSize(1);
    }

    @Test
    void readsPointsThatStandUnderNoClause() {
        assertThat(parse("Điều 1. Trà\nGồm:\na) Xanh;\nb) Đen.")
                        .articles()
                        .getFirst()
                        .clauses())
                .containsExactly(new Clause("", "Gồm:", List.of(new Point("a", "Xanh;"), new Point("b", "Đen."))));
    }

    @Test
    void keepsNumbersThatDoNotFollowInTheText() {
        var clauses = parse("Điều 1. Trà\n1. Từ năm\n2025. Ai cũng uống.\n1. Lại một.\n2. Hai.")
                .articles()
                .getFirst()
                .clauses();

        assertThat(clauses).extracting(Clause::number).containsExactly("1", "2");
        assertThat(clauses.getFirst().text()).contains("Ai cũng uống", "1. Lại một.");
    }

    @Test
    void takesAQuotedArticleForTextOfTheArticleThatInsertsIt() {
        var parsed = parse("""
                Điều 1. Sửa đổi
                1. Bổ sung Điều 48a, 48b như sau:
                “Điều 48a. Trà đá
                1. Có đá.
                Điều 48b. Trà nóng
                2. Không đá.”.
                2. Bỏ khoản 3.
                Điều 2. Hiệu lực
                Ngay.
                """);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.articles()).extracting(Draft::number).containsExactly("1", "2");
        assertThat(parsed.articles().getFirst().clauses())
                .extracting(Clause::number)
                .containsExactly("1", "2");
    }

    @Test
    void namesTheLinesOfArticlesThatComeTwiceOrTooEarly() {
        assertThat(parse("Điều 1. Một\nA.\nĐiều 3. Ba\nB.\nĐiều 3. Ba nữa\nC.\nĐiều 2. Hai\nD.")
                        .problems())
                .containsExactly(
                        new Problem(5, "Điều 3 đã có ở dòng 3."),
                        new Problem(7, "Điều 2 đứng sau điều có số lớn hơn."));
    }

    @Test
    void namesTheLineOfAnArticleThatItCannotRead() {
        assertThat(parse("Điều 1. Một\nA.\nĐiều II. Hai\nB.\nĐiều 3.").problems())
                .containsExactly(
                        new Problem(3, "Không đọc được số điều: “Điều II. Hai”."),
                        new Problem(5, "Điều 3 không có lời văn."));
    }

    @Test
    void namesArticlesThatAreLeftOut() {
        assertThat(parse("Điều 1. Một\nA.\nĐiều 3. Ba\nB.\nĐiều 3a. Ba a\nC.\nĐiều 7. Bảy\nD.")
                        .problems())
                .extracting(Problem::written)
                .containsExactly(
                        "Dòng 3: Thiếu Điều 2 trước Điều 3."
                                + " Chép cho đủ; điều đã bãi bỏ thì ghi một dòng “Điều 2. (Bãi bỏ)”.",
                        "Dòng 7: Thiếu Điều 4 đến Điều 6 trước Điều 7."
                                + " Chép cho đủ; điều đã bãi bỏ thì ghi một dòng “Điều 4. (Bãi bỏ)”.");
        assertThat(parse("Điều 1. Một\nA.\nĐiều 2. (Bãi bỏ)\nĐiều 3. Ba\nB.").problems())
                .isEmpty();
    }

    @Test
    void saysThatThereIsNoArticleAtAll() {
        assertThat(parse("Dieu 1. Khong dau\nA.").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("Không tìm thấy điều nào");
    }

    private static ArticleParser.Parsed parse(String text) {
        return ArticleParser.parse(FileText.lines(text));
    }
}
