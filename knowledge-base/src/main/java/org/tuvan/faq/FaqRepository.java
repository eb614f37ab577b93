package org.tuvan.faq;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FaqRepository {

    /** Where the stored entry comes from: an editor, or a shipped file with this hash. */
    record Origin(
            String slug,
            int version,
            boolean edited,
            @Nullable String shippedHash) {}

    private static final String COLUMNS = """
            slug, version, status, topic, question, variants, answer, citations, applies_from, applies_to, audience,
            review_by, related, earlier_version_of, asks, editor, changed_at
            """;

    private final JdbcClient jdbc;
    private final FaqRows rows = new FaqRows();

    FaqRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else writes: rules about several entries hold, replicas start one by one. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('knowledge.faq'))").query(rs -> {});
    }

    List<FaqEntries.Version> current() {
        return jdbc.sql("select " + COLUMNS + " from knowledge.faq_current order by slug")
                .query(rows)
                .list();
    }

    Optional<FaqEntries.Version> current(String slug) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.faq_current where slug = :slug")
                .param("slug", slug)
                .query(rows)
                .optional();
    }

    List<FaqEntries.Version> history(String slug) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.faq_version where slug = :slug order by version desc")
                .param("slug", slug)
                .query(rows)
                .list();
    }

    List<Origin> origins() {
        return jdbc.sql("""
                        select slug, version, edited, shipped_hash
                        from knowledge.faq_entry
                        """)
                .query((row, _) -> new Origin(
                        row.getString("slug"),
                        row.getInt("version"),
                        row.getBoolean("edited"),
                        row.getString("shipped_hash")))
                .list();
    }

    void append(FaqEntries.Version version) {
        jdbc.sql("""
                        insert into knowledge.faq_version (
                            slug, version, status, topic, question, variants, answer, citations, applies_from,
                            applies_to, audience, review_by, related, earlier_version_of, asks, editor, changed_at)
                        values (
                            :slug, :version, :status, :topic, :question, :variants, :answer, cast(:citations as jsonb),
                            :appliesFrom, :appliesTo, :audience, :reviewBy, :related, :earlierVersionOf,
                            cast(:asks as jsonb), :editor, :changedAt)
                        """).params(rows.values(version)).update();
    }

    /** Makes a shipped version the current one. */
    void pointToShipped(FaqEntry entry, String hash) {
        jdbc.sql("""
                        insert into knowledge.faq_entry (slug, version, edited, shipped_hash)
                        values (:slug, :version, false, :hash)
                        on conflict (slug) do update
                        set version = excluded.version, shipped_hash = excluded.shipped_hash
                        """)
                .param("slug", entry.slug())
                .param("version", entry.version())
                .param("hash", hash)
                .update();
    }

    /** Makes an editor's version the current one. */
    void pointToEdited(FaqEntry entry) {
        jdbc.sql("""
                        insert into knowledge.faq_entry (slug, version, edited)
                        values (:slug, :version, true)
                        on conflict (slug) do update
                        set version = excluded.version, edited = true
                        """)
                .param("slug", entry.slug())
                .param("version", entry.version())
                .update();
    }

    long revision() {
        return jdbc.sql("select revision from knowledge.faq_revision")
                .query(Long.class)
                .single();
    }

    long raiseRevision() {
        return jdbc.sql("update knowledge.faq_revision set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
    }
}
