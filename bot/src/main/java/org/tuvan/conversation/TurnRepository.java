package org.tuvan.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TurnRepository {

    private final JdbcClient jdbc;

    TurnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param latest the turn never moves beyond this moment, counted from its first message */
    void schedule(long conversationId, Instant now, Instant due, Instant latest) {
        jdbc.sql("""
                insert into bot.turn as t (conversation_id, first_at, due_at)
                values (:conversation, :now, :due)
                on conflict (conversation_id) do update
                set due_at = least(excluded.due_at, t.first_at + (:latest - excluded.first_at)), attempts = 0
                """)
                .param("conversation", conversationId)
                .param("now", utc(now))
                .param("due", utc(due))
                .param("latest", utc(latest))
                .update();
    }

    /** Locks the conversation, not the turn: whoever writes in a conversation locks that first. */
    Optional<Long> claim(Instant now) {
        return jdbc.sql("""
                select c.id
                from bot.turn t
                join bot.conversation c on c.id = t.conversation_id
                where t.due_at <= :now
                order by t.due_at
                limit 1
                for update of c skip locked
                """).param("now", utc(now)).query(Long.class).optional();
    }

    void delete(long conversationId) {
        jdbc.sql("delete from bot.turn where conversation_id = :conversation")
                .param("conversation", conversationId)
                .update();
    }

    int postpone(long conversationId, Instant due) {
        return jdbc.sql("""
                update bot.turn set due_at = :due, attempts = attempts + 1 where conversation_id = :conversation
                returning attempts
                """)
                .param("conversation", conversationId)
                .param("due", utc(due))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean pending(long conversationId) {
        return jdbc.sql("select exists (select 1 from bot.turn where conversation_id = :conversation)")
                .param("conversation", conversationId)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
