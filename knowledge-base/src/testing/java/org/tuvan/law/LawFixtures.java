package org.tuvan.law;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.law.LawTexts.Upload;

/** A law library without Spring, and a made-up statute to put into it. */
public final class LawFixtures {

    public static final String CODE = "45/2019/QH14";
    public static final LocalDate START_OF_2021 = LocalDate.of(2021, 1, 1);

    /** Not the words of any law. */
    public static final String MADE_UP = """
            # Bản bịa ra để thử, không phải lời văn luật

            Chương I
            NHỮNG QUY ĐỊNH VỀ TRÀ

            Điều 1. Giờ uống trà
            Ai cũng được nghỉ uống trà. Điều 2 nói rõ hơn.

            Điều 2. Số ấm trà
            1. Mỗi tổ có một ấm trà:
            a) Ấm nhỏ cho tổ dưới 5 người;
            b) Ấm to cho tổ đông hơn,
            kể cả tổ ca đêm;
            đ) Ấm mượn.
            2. Nước sôi do đội trưởng lo.
            2a. Hết nước thì xin đội bên.
            Mục 1. TRÀ NGON
            Điều 2a. Trà sen
            1. Trà sen dùng ngày lễ.
            Điều 3. Hiệu lực
            Áp dụng từ ngày ký.
            Nơi nhận:
            1. Như trên.
            """;

    private LawFixtures() {}

    public static LawTexts emptyIn(DataSource database) {
        return new LawTexts(
                new LawTextRepository(JdbcClient.create(database)),
                new Statutes(),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

    public static ArticleQuestion questions() {
        return new ArticleQuestion(new Statutes());
    }

    public static Upload upload(String text, LocalDate from, @Nullable LocalDate to) {
        return upload("ban-in.txt", text.getBytes(StandardCharsets.UTF_8), from, to);
    }

    static Upload upload(String fileName, byte[] content, LocalDate from, @Nullable LocalDate to) {
        return new Upload(CODE, from, to, fileName, content, "lan");
    }
}
