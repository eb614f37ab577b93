package org.tuvan.search;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.faq.FaqEntry;

/** Full text and trigrams in PostgreSQL. */
final class PostgresSearchRepository {

    /** One entry found, by its number, with the sum of its text rank and of its best phrase's similarity. */
    record Row(int entry, double score) {}

    private final JdbcClient database;

    PostgresSearchRepository(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    void createTables() {
        run("create extension if not exists unaccent");
        run("create extension if not exists pg_trgm");
        run("create schema plain");
        run("""
                create function plain.folded(text text) returns text language sql as
                $$ select lower(unaccent(normalize(text, nfc))) $$
                """);
        run("""
                create table plain.entry (
                    entry int primary key, applies_from date not null, applies_to date, words tsvector not null)
                """);
        run("create table plain.phrase (entry int not null references plain.entry, phrase text not null)");
        run("create index on plain.entry using gin (words)");
        run("create index on plain.phrase (entry)");
    }

    /** Without the answer, with which it would be no better. */
    void add(int number, FaqEntry entry) {
        String phrases = entry.question() + "\n" + String.join("\n", entry.variants());
        database.sql("""
                        insert into plain.entry (entry, applies_from, applies_to, words)
                        values (:entry, :from, :to, to_tsvector('simple', plain.folded(:phrases)))
                        """)
                .param("entry", number)
                .param("from", entry.appliesFrom())
                .param("to", entry.appliesTo())
                .param("phrases", phrases)
                .update();
        database.sql("""
                        insert into plain.phrase (entry, phrase)
                        select :entry, line from regexp_split_to_table(plain.folded(:phrases), '\n') line
                        """).param("entry", number).param("phrases", phrases).update();
    }

    void analyze() {
        run("analyze plain.entry, plain.phrase");
    }

    /** Any word may match; trigrams are compared only for the entries that full text likes best, else it takes long. */
    List<Row> find(String question, LocalDate date) {
        return database.sql("""
                        with asked as materialized (
                            select text, replace(plainto_tsquery('simple', text)::text, '&', '|')::tsquery as any_word
                            from plain.folded(:question) text),
                        ranked as materialized (
                            select entry, ts_rank('{1, 1, 1, 1}', words, any_word) as rank
                            from plain.entry, asked
                            where words @@ any_word and applies_from <= :date
                                and (applies_to is null or applies_to >= :date)
                            order by rank desc, entry limit 20)
                        select entry, (rank + max(similarity(phrase, text)))::float8 as score
                        from ranked join plain.phrase using (entry), asked
                        group by entry, rank
                        order by score desc, entry
                        limit 10
                        """)
                .param("question", question)
                .param("date", date)
                .query((row, _) -> new Row(row.getInt("entry"), row.getDouble("score")))
                .list();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
