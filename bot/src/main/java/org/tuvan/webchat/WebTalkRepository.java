package org.tuvan.webchat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.webchat.Talk.Status;

@Repository
class WebTalkRepository {

    private final JdbcClient jdbc;

    WebTalkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One query however many talks are looked at; each costs a few index reads. */
    List<Status> statuses(Collection<Long> conversationIds) {
        return jdbc.sql("""
                select c.id, w.erased_at,
                       (select max(m.id) from bot.message m where m.conversation_id = c.id) as last_message_id,
                       c.owner, c.advisor_name, c.case_code, c.case_promised_at, c.read_up_to,
                       exists (select 1 from bot.turn t where t.conversation_id = c.id) as thinking
                from bot.conversation c
                join bot.worker w on w.id = c.worker_id
                where c.id = any(:ids)
                """)
                .param("ids", conversationIds.toArray(Long[]::new))
                .query(WebTalkRepository::status)
                .list();
    }

    private static Status status(ResultSet row, int number) throws SQLException {
        var promisedAt = row.getObject("case_promised_at", OffsetDateTime.class);
        return new Status(
                row.getLong("id"),
                row.getObject("erased_at") != null,
                row.getLong("last_message_id"),
                new Talk.State(
                        row.getString("owner"),
                        row.getString("advisor_name"),
                        row.getBoolean("thinking"),
                        row.getString("case_code"),
                        promisedAt == null ? null : promisedAt.toInstant(),
                        row.getLong("read_up_to")));
    }

    Optional<Long> messageId(String externalId) {
        return jdbc.sql("select id from bot.message where channel = 'WEB' and external_id = :externalId")
                .param("externalId", externalId)
                .query(Long.class)
                .optional();
    }

    /** External ids by message id, of what the worker sent. */
    Map<Long, String> externalIds(long conversationId, long fromId, long toId) {
        var ids = new HashMap<Long, String>();
        jdbc.sql("""
                select id, external_id from bot.message
                where conversation_id = :conversation and id between :from and :to and external_id is not null
                """)
                .param("conversation", conversationId)
                .param("from", fromId)
                .param("to", toId)
                .query(row -> {
                    ids.put(row.getLong("id"), row.getString("external_id"));
                });
        return ids;
    }
}
