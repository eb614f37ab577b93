package org.tuvan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.law.Article.Clause;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LawTextRepository {

    private static final String ARTICLES = """
            select text.law, text.in_force_from, text.in_force_to, article.article, article.title, article.clauses
            from knowledge.law_article article
            join knowledge.law_text text on text.id = article.text_id
            """;

    private static final String TEXTS = """
            select id, law, in_force_from, in_force_to, articles, file_name, imported_by, imported_at
            from knowledge.law_text
            """;

    private final JdbcClient jdbc;
    private final JsonMapper mapper = JsonMapper.builder().build();

    LawTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else imports or removes a text. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('knowledge.law'))").query(rs -> {});
    }

    List<ImportedText> all() {
        return jdbc.sql(TEXTS + "order by law, in_force_from")
                .query(LawTextRepository::text)
                .list();
    }

    /** @param text its id is not looked at */
    ImportedText add(ImportedText text) {
        return jdbc.sql("""
                        insert into knowledge.law_text (
                            law, in_force_from, in_force_to, articles, file_name, imported_by, imported_at)
                        values (:law, :from, :to, :articles, :fileName, :importedBy, :importedAt)
                        returning id, law, in_force_from, in_force_to, articles, file_name, imported_by, imported_at
                        """)
                .param("law", text.law())
                .param("from", text.from())
                .param("to", text.to())
                .param("articles", text.articles())
                .param("fileName", text.fileName())
                .param("importedBy", text.importedBy())
                .param("importedAt", text.importedAt().atOffset(ZoneOffset.UTC))
                .query(LawTextRepository::text)
                .single();
    }

    void addArticle(long textId, int position, ArticleParser.Draft article) {
        jdbc.sql("""
                        insert into knowledge.law_article (text_id, article, position, title, clauses)
                        values (:textId, :article, :position, :title, cast(:clauses as jsonb))
                        """)
                .param("textId", textId)
                .param("article", article.number())
                .param("position", position)
                .param("title", article.title())
                .param("clauses", mapper.writeValueAsString(article.clauses()))
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from knowledge.law_text where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Article> article(String law, String article, LocalDate date) {
        return jdbc.sql(ARTICLES + """
                        where text.law = :law and article.article = :article
                            and text.in_force_from <= :date and (text.in_force_to is null or text.in_force_to >= :date)
                        """)
                .param("law", law)
                .param("article", article)
                .param("date", date)
                .query(this::article)
                .optional();
    }

    Optional<Article> article(long textId, String article) {
        return jdbc.sql(ARTICLES + "where text.id = :id and article.article = :article")
                .param("id", textId)
                .param("article", article)
                .query(this::article)
                .optional();
    }

    List<Article> articles(long textId) {
        return jdbc.sql(ARTICLES + "where text.id = :id order by article.position")
                .param("id", textId)
                .query(this::article)
                .list();
    }

    private static ImportedText text(ResultSet row, int number) throws SQLException {
        return new ImportedText(
                row.getLong("id"),
                row.getString("law"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                row.getInt("articles"),
                row.getString("file_name"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    private Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getString("law"),
                row.getString("article"),
                row.getString("title"),
                mapper.readValue(row.getString("clauses"), new TypeReference<List<Clause>>() {}),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class));
    }
}
