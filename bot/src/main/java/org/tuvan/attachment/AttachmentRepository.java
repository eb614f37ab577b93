package org.tuvan.attachment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.attachment.Attachment.State;
import org.tuvan.attachment.Attachments.Content;
import org.tuvan.attachment.Attachments.Fetch;

@Repository
class AttachmentRepository {

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long messageId, NewFile file, State state, Instant now) {
        return jdbc.sql("""
                insert into bot.attachment (message_id, kind, file_name, media_type, size, state, external_file_id,
                                            next_attempt_at, created_at)
                values (:message, :kind, :fileName, :mediaType, :size, :state, :externalFileId, :now, :now)
                returning id
                """)
                .param("message", messageId)
                .param("kind", file.kind().name())
                .param("fileName", file.fileName())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("state", state.name())
                .param("externalFileId", file.externalFileId())
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    void insertContent(long id, byte[] content) {
        jdbc.sql("insert into bot.attachment_content (attachment_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", content)
                .update();
    }

    void update(long id, State state, String mediaType, long size) {
        jdbc.sql("update bot.attachment set state = :state, media_type = :mediaType, size = :size where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("mediaType", mediaType)
                .param("size", size)
                .update();
    }

    Optional<Content> content(long conversationId, long id) {
        return jdbc.sql("""
                select a.file_name, a.media_type, c.content
                from bot.attachment a
                join bot.message m on m.id = a.message_id
                join bot.attachment_content c on c.attachment_id = a.id
                where a.id = :id and m.conversation_id = :conversation and a.state = 'STORED'
                """)
                .param("id", id)
                .param("conversation", conversationId)
                .query((row, _) -> new Content(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** Takes files to be fetched; a crashed or failed try is taken again after a minute, then 4, 16, 64. */
    List<Fetch> claim(int limit, Instant now) {
        return jdbc.sql("""
                update bot.attachment a
                set attempts = attempts + 1,
                    next_attempt_at = :now::timestamptz + interval '1 minute' * power(4, least(attempts, 3))
                from bot.message m
                where a.message_id = m.id and a.id in (
                    select id from bot.attachment
                    where state = 'PENDING' and next_attempt_at <= :now
                    order by next_attempt_at limit :limit for update skip locked)
                returning a.id, m.conversation_id, a.external_file_id, a.file_name, a.media_type, a.attempts
                """)
                .param("limit", limit)
                .param("now", utc(now))
                .query((row, _) -> new Fetch(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getString("external_file_id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("attempts")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
