package org.tuvan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.staff.StaffMember;

@Repository
class CaseEventRepository {

    private final JdbcClient jdbc;

    CaseEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actor none when the worker or the program did it */
    void insert(Case of, Kind kind, @Nullable StaffMember actor, String detail, Instant now) {
        jdbc.sql("""
                insert into handoff.case_event (case_id, kind, actor_id, actor_name, detail, created_at)
                values (:case, :kind, :actor, :name, :detail, :now)
                """)
                .param("case", of.id())
                .param("kind", kind.name())
                .param("actor", actor == null ? null : actor.id())
                .param("name", actor == null ? null : actor.displayName())
                .param("detail", detail)
                .param("now", utc(now))
                .update();
    }

    /** Whether this person did the same not long ago. */
    boolean repeats(Case of, Kind kind, StaffMember actor, Instant now, Duration within) {
        return jdbc.sql("""
                select exists (
                    select 1 from handoff.case_event
                    where case_id = :case and kind = :kind and actor_id = :actor and created_at > :since)
                """)
                .param("case", of.id())
                .param("kind", kind.name())
                .param("actor", actor.id())
                .param("since", utc(now.minus(within)))
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    List<CaseHistory.Event> of(Case of, int limit) {
        return jdbc.sql("""
                select kind, actor_name, detail, created_at
                from handoff.case_event
                where case_id = :case
                order by id desc
                limit :limit
                """)
                .param("case", of.id())
                .param("limit", limit)
                .query((row, _) -> new CaseHistory.Event(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("actor_name"),
                        row.getString("detail"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
