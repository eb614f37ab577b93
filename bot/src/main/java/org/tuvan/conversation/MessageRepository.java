package org.tuvan.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.conversation.Message.Author;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.outbox.ChannelKind;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageRepository {

    /** An advisor who speaks. */
    record Speaker(long id, String name) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return none when this event is stored already */
    Optional<Long> insertIncoming(long conversationId, Incoming incoming, Row row, Instant now) {
        return jdbc.sql("""
                insert into bot.message (conversation_id, channel, external_id, direction, author, kind, text, press,
                                         created_at)
                values (:conversation, :channel, :externalId, 'INCOMING', 'WORKER', :kind, :text, :press, :now)
                on conflict (channel, external_id) do nothing
                returning id
                """)
                .param("conversation", conversationId)
                .param("channel", incoming.channel().name())
                .param("externalId", incoming.externalId())
                .param("kind", row.kind().name())
                .param("text", row.text())
                .param("press", row.press())
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    /** What of an incoming event goes into the message's row. */
    record Row(Kind kind, String text, @Nullable String press) {}

    long insertOutgoing(Conversation to, Drafted draft, @Nullable Speaker speaker, Instant now) {
        var answer = draft.answer();
        return jdbc.sql("""
                insert into bot.message (conversation_id, channel, direction, author, kind, text, markdown, basis,
                                         buttons, advisor_id, advisor_name, answer_slug, answer_version, confidence,
                                         created_at)
                values (:conversation, :channel, 'OUTGOING', :author, :kind, :text, :markdown, :basis, :buttons::jsonb,
                        :advisorId, :advisorName, :slug, :version, :confidence, :now)
                returning id
                """)
                .param("conversation", to.id())
                .param("channel", to.channel().name())
                .param("author", speaker == null ? Author.BOT.name() : Author.ADVISOR.name())
                .param("kind", draft.kind().name())
                .param("text", draft.text())
                .param("markdown", draft.markdown())
                .param("basis", draft.basis())
                .param("buttons", json.writeValueAsString(draft.buttons()))
                .param("advisorId", speaker == null ? null : speaker.id())
                .param("advisorName", speaker == null ? null : speaker.name())
                .param("slug", answer == null ? null : answer.slug())
                .param("version", answer == null ? null : answer.version())
                .param("confidence", answer == null ? null : answer.confidence())
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    /** @return id of the edited message, none when it is not ours or this edit is stored already */
    Optional<Long> insertVersion(ChannelKind channel, String originalId, String editId, String text, Instant now) {
        return jdbc.sql("""
                insert into bot.message_version (message_id, channel, external_id, text, created_at)
                select id, channel, :editId, :text, :now
                from bot.message where channel = :channel and external_id = :originalId
                on conflict (channel, external_id) do nothing
                returning message_id
                """)
                .param("channel", channel.name())
                .param("originalId", originalId)
                .param("editId", editId)
                .param("text", text)
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    /** Lets the bot deal with this message once more, if the worker has said nothing since; says whether it will. */
    boolean askAgain(long conversationId, long messageId) {
        return jdbc.sql("""
                update bot.conversation set answered_up_to = :message - 1
                where id = :conversation and not exists (
                    select 1 from bot.message
                    where conversation_id = :conversation and id > :message and direction = 'INCOMING')
                """)
                        .param("conversation", conversationId)
                        .param("message", messageId)
                        .update()
                > 0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
