package org.tuvan.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.conversation.Conversation.Owner;
import org.tuvan.outbox.ChannelKind;

@Repository
class ConversationRepository {

    private static final String SELECT = """
            select c.id, w.channel, w.address, w.display_name, w.reachable, w.erased_at, c.owner, c.advisor_id,
                   c.advisor_name, c.case_code, c.case_promised_at, c.reopen_until, c.unresolved_in_row,
                   c.rejected_in_row, c.intake_step, c.answered_up_to, c.read_up_to, c.created_at, c.last_message_at
            from bot.conversation c
            join bot.worker w on w.id = c.worker_id
            """;

    private final JdbcClient jdbc;

    ConversationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Conversation> find(long id) {
        return one("where c.id = :id", Map.of("id", id));
    }

    Optional<Conversation> find(ChannelKind channel, String address) {
        return one(
                "where w.channel = :channel and w.address = :address",
                Map.of("channel", channel.name(), "address", address));
    }

    /** Waits until no other transaction writes in this conversation. */
    Optional<Conversation> lock(long id) {
        return one("where c.id = :id for update of c", Map.of("id", id));
    }

    Optional<Conversation> lock(ChannelKind channel, String address) {
        return one(
                "where w.channel = :channel and w.address = :address for update of c",
                Map.of("channel", channel.name(), "address", address));
    }

    void insert(ChannelKind channel, String address, @Nullable String workerName, Instant now) {
        jdbc.sql("""
                with person as (
                    insert into bot.worker (channel, address, display_name, created_at)
                    values (:channel, :address, :name, :now)
                    on conflict (channel, address) do nothing
                    returning id)
                insert into bot.conversation (worker_id, created_at, last_message_at)
                select id, :now, :now from person
                """)
                .param("channel", channel.name())
                .param("address", address)
                .param("name", workerName)
                .param("now", utc(now))
                .update();
    }

    void touch(long id, Instant now) {
        jdbc.sql("update bot.conversation set last_message_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** What the channel says about the worker now: how they are called, and that they can be reached. */
    void noteWorker(long id, @Nullable String name, boolean reachable) {
        jdbc.sql("""
                update bot.worker w set display_name = coalesce(:name, display_name), reachable = :reachable
                from bot.conversation c
                where c.id = :id and c.worker_id = w.id
                  and (w.reachable <> :reachable or w.display_name is distinct from coalesce(:name, w.display_name))
                """)
                .param("id", id)
                .param("name", name)
                .param("reachable", reachable)
                .update();
    }

    void own(long id, Owner owner, @Nullable Long advisorId, @Nullable String advisorName) {
        jdbc.sql("""
                update bot.conversation
                set owner = :owner, advisor_id = :advisorId, advisor_name = :advisorName
                where id = :id
                """)
                .param("id", id)
                .param("owner", owner.name())
                .param("advisorId", advisorId)
                .param("advisorName", advisorName)
                .update();
    }

    void noteCase(long id, String code, Instant promisedAt) {
        jdbc.sql("""
                update bot.conversation
                set case_code = :code, case_promised_at = :promisedAt, reopen_until = null
                where id = :id
                """)
                .param("id", id)
                .param("code", code)
                .param("promisedAt", utc(promisedAt))
                .update();
    }

    void reopenUntil(long id, @Nullable Instant until) {
        jdbc.sql("update bot.conversation set reopen_until = :until where id = :id")
                .param("id", id)
                .param("until", utc(until))
                .update();
    }

    void noteTries(long id, int unresolvedInRow, int rejectedInRow) {
        jdbc.sql("""
                update bot.conversation set unresolved_in_row = :unresolved, rejected_in_row = :rejected where id = :id
                """)
                .param("id", id)
                .param("unresolved", unresolvedInRow)
                .param("rejected", rejectedInRow)
                .update();
    }

    void noteAnswered(long id, long upToMessageId) {
        jdbc.sql("update bot.conversation set answered_up_to = greatest(answered_up_to, :upTo) where id = :id")
                .param("id", id)
                .param("upTo", upToMessageId)
                .update();
    }

    /** What was said to a person is nothing for the bot to answer later. */
    void skipToEnd(long id) {
        jdbc.sql("""
                update bot.conversation
                set answered_up_to = coalesce((select max(id) from bot.message where conversation_id = :id), 0)
                where id = :id
                """).param("id", id).update();
    }

    void noteIntake(long id, @Nullable String step) {
        jdbc.sql("update bot.conversation set intake_step = :step where id = :id")
                .param("id", id)
                .param("step", step)
                .update();
    }

    boolean noteRead(long id, long upTo) {
        return jdbc.sql("update bot.conversation set read_up_to = :upTo where id = :id and read_up_to < :upTo")
                        .param("id", id)
                        .param("upTo", upTo)
                        .update()
                > 0;
    }

    private Optional<Conversation> one(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(ConversationRepository::conversation)
                .optional();
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getLong("id"),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("display_name"),
                row.getBoolean("reachable"),
                row.getObject("erased_at") != null,
                Owner.valueOf(row.getString("owner")),
                row.getObject("advisor_id", Long.class),
                row.getString("advisor_name"),
                row.getString("case_code"),
                instant(row, "case_promised_at"),
                instant(row, "reopen_until"),
                row.getInt("unresolved_in_row"),
                row.getInt("rejected_in_row"),
                row.getString("intake_step"),
                row.getLong("answered_up_to"),
                row.getLong("read_up_to"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
