package org.tuvan.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboxRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Outbox.Destination to, Parcel parcel, Instant now) {
        jdbc.sql("""
                insert into bot.outbox (conversation_id, message_id, channel, address, person, parcel,
                                        next_attempt_at, created_at)
                values (:conversation, :message, :channel, :address, :person, :parcel::jsonb, :now, :now)
                """)
                .param("conversation", to.conversationId())
                .param("message", to.messageId())
                .param("channel", to.channel().name())
                .param("address", to.address())
                .param("person", parcel.speaker() != null)
                .param("parcel", json.writeValueAsString(parcel))
                .param("now", utc(now))
                .update();
    }

    /** Takes the next sendings: the oldest unsent of each conversation, each for one relay only. */
    List<Sending> claim(ChannelKind channel, int limit, Instant now, Duration lease) {
        return jdbc.sql("""
                with due as (
                    select o.id
                    from bot.outbox o
                    where o.state = 'WAITING' and o.channel = :channel and o.next_attempt_at <= :now
                      and not exists (
                          select 1 from bot.outbox earlier
                          where earlier.conversation_id = o.conversation_id and earlier.id < o.id
                            and earlier.state in ('WAITING', 'SENDING'))
                    order by o.next_attempt_at, o.id
                    limit :limit
                    for update of o skip locked)
                update bot.outbox o
                set state = 'SENDING', attempts = attempts + 1, claimed_until = :until
                from due
                where o.id = due.id and o.state = 'WAITING'
                returning o.id, o.conversation_id, o.message_id, o.channel, o.address, o.parcel, o.attempts, o.resent
                """)
                .param("channel", channel.name())
                .param("now", utc(now))
                .param("limit", limit)
                .param("until", utc(now.plus(lease)))
                .query(this::sending)
                .list();
    }

    void sent(long id, String externalId, Instant now) {
        jdbc.sql("""
                update bot.outbox set state = 'SENT', external_id = :externalId, sent_at = :now, failure = null
                where id = :id and state = 'SENDING'
                """)
                .param("id", id)
                .param("externalId", externalId)
                .param("now", utc(now))
                .update();
    }

    void later(long id, Instant at, String reason) {
        jdbc.sql("""
                update bot.outbox set state = 'WAITING', next_attempt_at = :at, failure = :reason
                where id = :id and state = 'SENDING'
                """)
                .param("id", id)
                .param("at", utc(at))
                .param("reason", reason)
                .update();
    }

    /** @param state FAILED or UNKNOWN */
    void ended(long id, String state, String reason) {
        jdbc.sql("update bot.outbox set state = :state, failure = :reason where id = :id and state = 'SENDING'")
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    Instant createdAt(long id) {
        return jdbc.sql("select created_at from bot.outbox where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Settles sendings whose relay died half-way. What can be repeated unseen is repeated; the bot's words are sent
     * once more and marked as such; a person's words are left to that person.
     */
    int recover(ChannelKind channel, boolean repeatable, Instant now) {
        return jdbc.sql("""
                update bot.outbox
                set state = case when :repeatable or (not person and not resent) then 'WAITING' else 'UNKNOWN' end,
                    resent = not :repeatable,
                    failure = 'interrupted',
                    next_attempt_at = :now
                where state = 'SENDING' and channel = :channel and claimed_until < :now
                """)
                .param("channel", channel.name())
                .param("repeatable", repeatable)
                .param("now", utc(now))
                .update();
    }

    boolean retry(long messageId, Instant now) {
        return jdbc.sql("""
                update bot.outbox set state = 'WAITING', next_attempt_at = :now, attempts = 0, created_at = :now
                where message_id = :message and state in ('FAILED', 'UNKNOWN')
                """).param("message", messageId).param("now", utc(now)).update() > 0;
    }

    private Sending sending(ResultSet row, int number) throws SQLException {
        return new Sending(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getLong("message_id"),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("address"),
                json.readValue(row.getString("parcel"), Parcel.class),
                row.getInt("attempts"),
                row.getBoolean("resent"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
