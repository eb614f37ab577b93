package org.tuvan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.conversation.Message;
import org.tuvan.desk.CaseQueue.Counts;
import org.tuvan.desk.CaseQueue.Last;
import org.tuvan.desk.CaseQueue.Row;
import org.tuvan.desk.CaseQueue.Tab;
import org.tuvan.outbox.ChannelKind;

/** Reads the bot's tables beside our own, in one statement: a list must not ask once for each of its rows. */
@Repository
class CaseQueueRepository {

    private static final String ROWS = """
            select c.code, c.state, c.emergency, c.topic, c.question, c.assignee_id, c.assignee_name, c.promised_at,
                   c.promise_kept_at is null as promise_open, c.resolved_at, c.outcome, w.channel, w.display_name,
                   w.erased_at is not null as erased, news.unread, last.author as last_author,
                   last.text as last_text, last.created_at as last_at,
                   case c.state when 'OPEN' then coalesce(asked.since, c.opened_at) when 'CLAIMED' then asked.since
                   end as waiting_since
            from handoff.advice_case c
            join bot.conversation t on t.id = c.conversation_id
            join bot.worker w on w.id = t.worker_id
            left join lateral (
                select count(*) as unread from bot.message m
                where m.conversation_id = c.conversation_id and m.id > greatest(t.read_up_to, c.waiting_from)
                  and m.direction = 'INCOMING' and m.kind <> 'PRESS') news on c.state <> 'RESOLVED'
            left join lateral (
                select m.id from bot.message m
                where m.conversation_id = c.conversation_id and m.author = 'ADVISOR'
                order by m.id desc limit 1) said on true
            left join lateral (
                select min(m.created_at) as since from bot.message m
                where m.conversation_id = c.conversation_id and m.id > greatest(c.waiting_from, coalesce(said.id, 0))
                  and m.direction = 'INCOMING' and m.kind <> 'PRESS') asked on true
            left join lateral (
                select m.author, m.text, m.created_at from bot.message m
                where m.conversation_id = c.conversation_id and m.author <> 'BOT' and m.kind <> 'PRESS'
                order by m.id desc limit 1) last on true
            """;

    /**
     * Emergencies first; then by the moment an answer is due. A worker who asked again has no new promise: they are
     * ranked as if they were promised an answer within two hours.
     */
    private static final String MOST_URGENT_FIRST = """
            order by (c.emergency and (c.promise_kept_at is null or asked.since is not null)) desc,
                     case when c.promise_kept_at is null then c.promised_at
                          else asked.since + interval '2 hours' end nulls last,
                     last.created_at desc nulls last, c.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    CaseQueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(Tab tab, long advisorId, int limit) {
        String which = switch (tab) {
            case WAITING -> "where c.state = 'OPEN'\n" + MOST_URGENT_FIRST;
            case MINE -> "where c.state = 'CLAIMED' and c.assignee_id = :advisor\n" + MOST_URGENT_FIRST;
            case ALL -> "where c.state <> 'RESOLVED'\n" + MOST_URGENT_FIRST;
            case ENDED -> "where c.state = 'RESOLVED' order by c.resolved_at desc limit :limit";
        };
        return jdbc.sql(ROWS + which)
                .param("advisor", advisorId)
                .param("limit", limit)
                .query(CaseQueueRepository::read)
                .list();
    }

    List<Row> search(String folded, int limit) {
        return jdbc.sql(ROWS + """
                where position(:text in lower(c.code)) > 0
                   or position(:text in replace(
                        regexp_replace(normalize(lower(w.display_name), nfd), '[\u0300-\u036f]', '', 'g'),
                        'đ', 'd')) > 0
                order by c.state = 'RESOLVED', c.id desc
                limit :limit
                """)
                .param("text", folded)
                .param("limit", limit)
                .query(CaseQueueRepository::read)
                .list();
    }

    Row row(String code) {
        return jdbc.sql(ROWS + "where c.code = :code")
                .param("code", code)
                .query(CaseQueueRepository::read)
                .single();
    }

    Counts counts(long advisorId) {
        return jdbc.sql("""
                select count(*) filter (where c.state = 'OPEN')::int as waiting,
                       count(*) filter (where c.assignee_id = :advisor)::int as mine,
                       count(*)::int as all,
                       count(*) filter (where c.state = 'OPEN' or (c.assignee_id = :advisor and exists (
                           select 1 from bot.message m
                           where m.conversation_id = c.conversation_id
                             and m.id > greatest(t.read_up_to, c.waiting_from)
                             and m.direction = 'INCOMING' and m.kind <> 'PRESS')))::int as news
                from handoff.advice_case c
                join bot.conversation t on t.id = c.conversation_id
                where c.state <> 'RESOLVED'
                """).param("advisor", advisorId).query(Counts.class).single();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Long assignee = row.getObject("assignee_id", Long.class);
        String outcome = row.getString("outcome");
        return new Row(
                row.getString("code"),
                State.valueOf(row.getString("state")),
                row.getBoolean("emergency"),
                row.getString("topic"),
                row.getString("question"),
                assignee == null ? null : new Assignee(assignee, row.getString("assignee_name")),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("promise_open"),
                instant(row, "waiting_since"),
                instant(row, "resolved_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("display_name"),
                row.getBoolean("erased"),
                row.getInt("unread"),
                last(row));
    }

    private static @Nullable Last last(ResultSet row) throws SQLException {
        var at = instant(row, "last_at");
        return at == null || row.getBoolean("erased")
                ? null
                : new Last(Message.Author.valueOf(row.getString("last_author")), row.getString("last_text"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
