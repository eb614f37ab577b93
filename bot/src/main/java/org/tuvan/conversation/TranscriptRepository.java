package org.tuvan.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.attachment.Attachment;
import org.tuvan.conversation.Message.AnswerGiven;
import org.tuvan.conversation.Message.Author;
import org.tuvan.conversation.Message.Delivery;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.outbox.Button;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TranscriptRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TranscriptRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Message> after(long conversationId, long afterId, int limit) {
        return select("m.conversation_id = :conversation and m.id > :after order by m.id limit :limit")
                .param("conversation", conversationId)
                .param("after", afterId)
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    /** The newest ones, oldest first. */
    List<Message> latest(long conversationId, long beforeId, int limit) {
        return select("m.conversation_id = :conversation and m.id < :before order by m.id desc limit :limit")
                .param("conversation", conversationId)
                .param("before", beforeId)
                .param("limit", limit)
                .query(this::message)
                .list()
                .reversed();
    }

    Optional<Message> find(long id) {
        return select("m.id = :id").param("id", id).query(this::message).optional();
    }

    List<String> texts(long messageId) {
        return jdbc.sql("""
                select text from (
                    select text, 0::bigint as version from bot.message where id = :id
                    union all
                    select text, id from bot.message_version where message_id = :id) texts
                order by version
                """)
                .param("id", messageId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql("""
                select m.id, m.conversation_id, m.author, m.kind, coalesce(v.text, m.text) as text, m.markdown, m.basis,
                       m.buttons, m.press, m.advisor_name, m.answer_slug, m.answer_version, m.confidence, m.created_at,
                       v.text is not null as edited, o.state as delivery, o.failure, a.files
                from bot.message m
                left join lateral (
                    select text from bot.message_version where message_id = m.id order by id desc limit 1) v on true
                left join lateral (
                    select case when bool_or(state = 'FAILED') then 'FAILED' when bool_or(state = 'UNKNOWN') then 'UNKNOWN'
                                when bool_or(state <> 'SENT') then 'WAITING' else max(state) end as state,
                           max(failure) as failure
                    from bot.outbox where message_id = m.id) o on true
                left join lateral (
                    select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'fileName', file_name,
                               'mediaType', media_type, 'size', size, 'state', state) order by id) as files
                    from bot.attachment where message_id = m.id) a on true
                where
                """ + condition);
    }

    private Message message(ResultSet row, int number) throws SQLException {
        String slug = row.getString("answer_slug");
        String files = row.getString("files");
        String delivery = row.getString("delivery");
        return new Message(
                row.getLong("id"),
                row.getLong("conversation_id"),
                Author.valueOf(row.getString("author")),
                Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getBoolean("markdown"),
                row.getString("basis"),
                json.readValue(row.getString("buttons"), new TypeReference<List<Button>>() {}),
                row.getString("press"),
                row.getString("advisor_name"),
                slug == null ? null : new AnswerGiven(slug, row.getInt("answer_version"), row.getDouble("confidence")),
                files == null ? List.of() : json.readValue(files, new TypeReference<List<Attachment>>() {}),
                row.getBoolean("edited"),
                delivery == null ? Delivery.RECEIVED : Delivery.valueOf(delivery),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
