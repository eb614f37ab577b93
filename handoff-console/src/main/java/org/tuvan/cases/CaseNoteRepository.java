package org.tuvan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.cases.CaseNotes.Draft;
import org.tuvan.cases.CaseNotes.Facts;
import org.tuvan.cases.CaseNotes.Note;
import org.tuvan.staff.StaffMember;

@Repository
class CaseNoteRepository {

    private final JdbcClient jdbc;

    CaseNoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> of(long caseId) {
        return jdbc.sql("""
                select id, author_id, author_name, text, created_at
                from handoff.case_note
                where case_id = :case
                order by id
                """)
                .param("case", caseId)
                .query((row, _) -> new Note(
                        row.getLong("id"),
                        row.getLong("author_id"),
                        row.getString("author_name"),
                        row.getString("text"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(long caseId, StaffMember author, String text, Instant now) {
        jdbc.sql("""
                insert into handoff.case_note (case_id, author_id, author_name, text, created_at)
                values (:case, :author, :name, :text, :now)
                """)
                .param("case", caseId)
                .param("author", author.id())
                .param("name", author.displayName())
                .param("text", text)
                .param("now", utc(now))
                .update();
    }

    Optional<Facts> facts(long caseId) {
        return jdbc.sql("""
                select province, company, happened, happened_on, phone
                from handoff.case_facts
                where case_id = :case
                """)
                .param("case", caseId)
                .query((row, _) -> new Facts(
                        row.getString("province"),
                        row.getString("company"),
                        row.getString("happened"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("phone")))
                .optional();
    }

    void saveFacts(long caseId, Facts facts, Instant now) {
        jdbc.sql("""
                insert into handoff.case_facts (case_id, province, company, happened, happened_on, phone, updated_at)
                values (:case, :province, :company, :happened, :happenedOn, :phone, :now)
                on conflict (case_id) do update
                set province = excluded.province, company = excluded.company, happened = excluded.happened,
                    happened_on = excluded.happened_on, phone = excluded.phone, updated_at = excluded.updated_at
                """)
                .param("case", caseId)
                .param("province", facts.province())
                .param("company", facts.company())
                .param("happened", facts.happened())
                .param("happenedOn", facts.happenedOn())
                .param("phone", facts.phone())
                .param("now", utc(now))
                .update();
    }

    String draft(long caseId, long advisorId, Draft kind) {
        return jdbc.sql("""
                select text from handoff.case_draft
                where case_id = :case and advisor_id = :advisor and kind = :kind
                """)
                .param("case", caseId)
                .param("advisor", advisorId)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void saveDraft(long caseId, long advisorId, Draft kind, String text, Instant now) {
        jdbc.sql("""
                insert into handoff.case_draft (case_id, advisor_id, kind, text, updated_at)
                values (:case, :advisor, :kind, :text, :now)
                on conflict (case_id, advisor_id, kind) do update
                set text = excluded.text, updated_at = excluded.updated_at
                """)
                .param("case", caseId)
                .param("advisor", advisorId)
                .param("kind", kind.name())
                .param("text", text)
                .param("now", utc(now))
                .update();
    }

    void deleteDraft(long caseId, long advisorId, Draft kind) {
        jdbc.sql("""
                delete from handoff.case_draft
                where case_id = :case and advisor_id = :advisor and kind = :kind
                """)
                .param("case", caseId)
                .param("advisor", advisorId)
                .param("kind", kind.name())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
