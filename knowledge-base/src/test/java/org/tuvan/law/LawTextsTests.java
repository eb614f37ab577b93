package org.tuvan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuvan.law.LawFixtures.CODE;
import static org.tuvan.law.LawFixtures.MADE_UP;
import static org.tuvan.law.LawFixtures.START_OF_2021;
import static org.tuvan.law.LawFixtures.upload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.law.ImportResult.Imported;
import org.tuvan.law.ImportResult.Problem;
import org.tuvan.law.ImportResult.Rejected;
import org.tuvan.testing.TestDatabase;

class LawTextsTests {

    private static final LocalDate MID_2025 = LocalDate.of(2025, 6, 30);

    private final DataSource database = TestDatabase.fresh();
    private final LawTexts texts = LawFixtures.emptyIn(database);

    @Test
    void showsAnArticleOfTheVersionInForceOnTheDay() {
        texts.add(upload(MADE_UP, START_OF_2021, MID_2025));
        texts.add(upload(MADE_UP.replace("Ấm mượn", "Ấm thuê"), MID_2025.plusDays(1), null));

        assertThat(texts.article(CODE, "2", MID_2025).orElseThrow().body()).contains("đ) Ấm mượn.");
        assertThat(texts.article(CODE, "2", MID_2025.plusDays(1)).orElseThrow().body())
                .startsWith("1. Mỗi tổ có một ấm trà:\na) Ấm nhỏ")
                .contains("đ) Ấm thuê.");
        assertThat(texts.article(CODE, "2", START_OF_2021.minusDays(1))).isEmpty();
        assertThat(texts.article(CODE, "4", MID_2025)).isEmpty();
    }

    @Test
    void listsVersionsAndSaysWhatIsMissing() {
        var result = texts.add(upload(MADE_UP, START_OF_2021, null));

        assertThat(result).isInstanceOfSatisfying(Imported.class, imported -> {
            assertThat(texts.all()).containsExactly(imported.text());
            assertThat(imported.text().articles()).isEqualTo(4);
            assertThat(imported.notes()).containsExactly("Văn bản có 220 điều, tệp chỉ có 3.");
            assertThat(texts.articles(imported.text().id()))
                    .extracting(Article::heading)
                    .startsWith("Điều 1. Giờ uống trà");
        });
    }

    @Test
    void importsNothingOfAFileWithAMistakeInIt() {
        assertThat(refusal(upload(MADE_UP + "Điều 9. Thừa", START_OF_2021.minusDays(1), null)))
                .contains("có hiệu lực từ 01/01/2021");
        assertThat(refusal(upload(MADE_UP.replace("Điều 3.", "Điều 2."), START_OF_2021, null)))
                .contains("Dòng 20: Điều 2 đã có ở dòng 9.");
        assertThat(refusal(upload("Điều 221. Quá\nA.", START_OF_2021, null))).contains("chọn nhầm văn bản");
        assertThat(refusal(upload("Không phải luật", START_OF_2021, null))).contains("Không tìm thấy điều nào");
        assertThat(refusal(upload(MADE_UP, START_OF_2021, START_OF_2021.minusDays(1))))
                .contains("trước ngày đầu");
        assertThat(refusal(upload("luat.txt", "Ñieàu 1. A".getBytes(StandardCharsets.ISO_8859_1), START_OF_2021, null)))
                .contains("VNI");
        assertThat(refusal(upload("luat.txt", new byte[11_000_000], START_OF_2021, null)))
                .contains("10 MB");
        assertThat(refusal(upload(MADE_UP.replace("Điều 3.", "Điều 5."), START_OF_2021, null)))
                .contains("Thiếu Điều 3 đến Điều 4 trước Điều 5");
        assertThat(texts.all()).isEmpty();
        assertThat(storedArticles()).isZero();
    }

    @Test
    void knowsOnlyStatutesOfTheRegistry() {
        var unknown = new LawTexts.Upload(
                "1/1999/QH9", START_OF_2021, null, "a.txt", MADE_UP.getBytes(StandardCharsets.UTF_8), "lan");

        assertThat(refusal(unknown)).contains("1/1999/QH9 chưa có trong danh mục luật", "45/2019/QH14");
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void storesNothingWhenTheDatabaseFailsHalfway() {
        JdbcClient.create(database)
                .sql("alter table knowledge.law_article add constraint no_third check (article <> '3')")
                .update();

        assertThatThrownBy(() -> texts.add(upload(MADE_UP, START_OF_2021, null)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(texts.all()).isEmpty();
        assertThat(storedArticles()).isZero();
    }

    @Test
    void refusesAVersionThatOverlapsAnother() {
        texts.add(upload(MADE_UP, START_OF_2021, MID_2025));

        assertThat(refusal(upload(MADE_UP, MID_2025, null)))
                .isEqualTo("Trùng thời gian với bản đã nhập, áp dụng từ 01/01/2021 đến hết 30/06/2025."
                        + " Sửa ngày, hoặc xóa bản đó trước.");
        assertThat(texts.all()).hasSize(1);
        assertThat(storedArticles()).isEqualTo(4);
    }

    @Test
    void letsOnlyOneOfTwoEditorsImportTheSameVersion() throws InterruptedException, ExecutionException {
        Callable<ImportResult> importing = () -> texts.add(upload(MADE_UP, START_OF_2021, null));
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            for (Future<ImportResult> done : editors.invokeAll(List.of(importing, importing, importing, importing))) {
                done.get();
            }
        }

        assertThat(texts.all()).hasSize(1);
    }

    @Test
    void removesAVersionWithItsArticles() {
        texts.add(upload(MADE_UP, START_OF_2021, null));

        assertThat(texts.remove(texts.all().getFirst().id())).isTrue();
        assertThat(texts.all()).isEmpty();
        assertThat(storedArticles()).isZero();
        assertThat(texts.remove(1)).isFalse();
    }

    @Test
    void endsATextWithItsStatute() {
        texts.add(new LawTexts.Upload(
                "38/2013/QH13",
                LocalDate.of(2015, 1, 1),
                null,
                "a.txt",
                "Điều 1. Trà\nA.".getBytes(StandardCharsets.UTF_8),
                "lan"));

        assertThat(texts.all().getFirst().to()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void checksACitationAgainstTheTextsOfItsPeriod() {
        texts.add(upload(MADE_UP, START_OF_2021, MID_2025));

        assertThat(problem("2", 1, "đ")).isEmpty();
        assertThat(problem("2", "2a", null)).isEmpty();
        assertThat(problem("2", "2b", null)).contains("không có khoản 2b Điều 2");
        assertThat(problem("1", null, null)).isEmpty();
        assertThat(problem("2", 1, "c")).contains("không có điểm c khoản 1 Điều 2");
        assertThat(problem("2", 3, null)).contains("không có khoản 3 Điều 2");
        assertThat(problem("7", null, null)).contains("không có Điều 7");
        assertThat(texts.problem(new Citation(CODE, "7", null, null), MID_2025.plusDays(1), null))
                .isEmpty();
    }

    private String problem(String article, @Nullable Object clause, @Nullable String point) {
        var cited = new Citation(CODE, article, clause == null ? null : clause.toString(), point);
        return texts.problem(cited, START_OF_2021, null)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace("điều", "Điều");
    }

    private String refusal(LawTexts.Upload upload) {
        return ((Rejected) texts.add(upload))
                .problems().stream().map(Problem::written).collect(Collectors.joining("\n"));
    }

    private long storedArticles() {
        return JdbcClient.create(database)
                .sql("select count(*) from knowledge.law_article")
                .query(Long.class)
                .single();
    }
}
