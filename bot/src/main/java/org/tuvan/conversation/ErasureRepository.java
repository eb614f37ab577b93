package org.tuvan.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureRepository {

    private static final List<String> TEXTS = List.of(
            "select set_config('tuvan.erasing', 'on', true)",
            """
            update bot.message set text = '', press = null, external_id = null
            where conversation_id = :id
            """,
            """
            delete from bot.message_version
            where message_id in (select id from bot.message where conversation_id = :id)
            """,
            """
            delete from bot.attachment_content
            where attachment_id in (
                select a.id from bot.attachment a join bot.message m on m.id = a.message_id
                where m.conversation_id = :id)
            """,
            """
            update bot.attachment set file_name = '', state = 'FAILED', external_file_id = null
            where message_id in (select id from bot.message where conversation_id = :id)
            """,
            """
            update bot.outbox set parcel = '{}', address = '',
                state = case when state in ('WAITING', 'SENDING') then 'FAILED' else state end,
                failure = case when state in ('WAITING', 'SENDING') then 'erased' else failure end
            where conversation_id = :id
            """,
            "delete from bot.turn where conversation_id = :id",
            "delete from bot.intake where conversation_id = :id",
            "select set_config('tuvan.erasing', 'off', true)");

    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void eraseTexts(long conversationId) {
        for (String statement : TEXTS) {
            var spec = jdbc.sql(statement);
            if (statement.startsWith("select")) {
                spec.query(String.class).single();
            } else {
                spec.param("id", conversationId).update();
            }
        }
    }

    /** The address is free again at once; what is in the outbox still knows where to go. */
    void eraseWorker(long conversationId, Instant now) {
        jdbc.sql("""
                update bot.worker set display_name = null, address = 'erased:' || id, erased_at = :now
                where id = (select worker_id from bot.conversation where id = :id)
                """)
                .param("id", conversationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
