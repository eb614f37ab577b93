package org.tuvan.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.vietnamese.VietnameseText;
import org.tuvan.vietnamese.VietnameseTime;

@Repository
class CaseRepository {

    private static final int LONGEST_QUESTION = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Case> find(String code) {
        return jdbc.sql(CaseRow.SELECT + "where code = :code")
                .param("code", code)
                .query(CaseRow::read)
                .optional();
    }

    /** Waits until no other transaction changes the case; whoever calls it holds the conversation already. */
    Case lock(long id) {
        return jdbc.sql(CaseRow.SELECT + "where id = :id for update")
                .param("id", id)
                .query(CaseRow::read)
                .single();
    }

    /** All cases of a conversation, newest first. */
    List<Case> ofConversation(long conversationId) {
        return jdbc.sql(CaseRow.SELECT + "where conversation_id = :conversation order by id desc")
                .param("conversation", conversationId)
                .query(CaseRow::read)
                .list();
    }

    /** Readable, and counted within the year; the first one of a year is 1. */
    private String nextCode() {
        int year = clock.instant().atZone(VietnameseTime.ZONE).getYear();
        int number = jdbc.sql("""
                insert into handoff.case_number as n (year, last) values (:year, 1)
                on conflict (year) do update set last = n.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
        return "TV-%02d-%06d".formatted(year % 100, number);
    }

    Case insert(HandoffRequested request, Instant promisedAt) {
        long id = jdbc.sql("""
                insert into handoff.advice_case (code, conversation_id, state, reason, emergency, topic, question,
                                                 promised_at, opened_at, opened_message, waiting_from)
                select :code, :conversation, 'OPEN', :reason, :emergency, :topic, :question, :promised, :now, last, last
                from (select coalesce(max(id), 0) as last from bot.message where conversation_id = :conversation) said
                returning id
                """)
                .param("code", nextCode())
                .param("conversation", request.conversationId())
                .param("reason", request.reason().name())
                .param("emergency", request.reason() == HandoffReason.EMERGENCY)
                .param("topic", request.topic())
                .param("question", VietnameseText.shorten(VietnameseText.clean(request.question()), LONGEST_QUESTION))
                .param("promised", utc(promisedAt))
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
        return lock(id);
    }

    /** Gives an open case to whoever comes first; none when somebody was faster or it has ended. */
    Optional<Case> claim(String code, Assignee by) {
        int changed = jdbc.sql("""
                update handoff.advice_case
                set state = 'CLAIMED', assignee_id = :id, assignee_name = :name, claimed_at = :now,
                    version = version + 1
                where code = :code and state = 'OPEN'
                """)
                .param("code", code)
                .param("id", by.id())
                .param("name", by.name())
                .param("now", utc(clock.instant()))
                .update();
        return changed == 0 ? Optional.empty() : find(code);
    }

    Case assign(Case of, Assignee to) {
        jdbc.sql("""
                update handoff.advice_case
                set state = 'CLAIMED', assignee_id = :assignee, assignee_name = :name, claimed_at = :now,
                    version = version + 1
                where id = :id
                """)
                .param("id", of.id())
                .param("assignee", to.id())
                .param("name", to.name())
                .param("now", utc(clock.instant()))
                .update();
        return lock(of.id());
    }

    Case release(Case of, Instant promisedAt) {
        jdbc.sql("""
                update handoff.advice_case
                set state = 'OPEN', assignee_id = null, assignee_name = null, claimed_at = null,
                    promised_at = :promised,
                    promise_kept_at = case when promised_at = :promised then promise_kept_at end,
                    version = version + 1
                where id = :id
                """).param("id", of.id()).param("promised", utc(promisedAt)).update();
        return lock(of.id());
    }

    Case resolve(Case of, Outcome outcome, String summary) {
        jdbc.sql("""
                update handoff.advice_case
                set state = 'RESOLVED', outcome = :outcome, summary = :summary, resolved_at = :now,
                    version = version + 1
                where id = :id
                """)
                .param("id", of.id())
                .param("outcome", outcome.name())
                .param("summary", summary)
                .param("now", utc(clock.instant()))
                .update();
        return lock(of.id());
    }

    /** Open for everybody again, with a new promise; what the worker said since our last word is news. */
    Case reopen(Case of, Instant promisedAt) {
        jdbc.sql("""
                update handoff.advice_case c
                set state = 'OPEN', assignee_id = null, assignee_name = null, claimed_at = null, resolved_at = null,
                    outcome = null, promised_at = :promised, promise_kept_at = null,
                    waiting_from = coalesce((
                        select max(m.id) from bot.message m
                        where m.conversation_id = c.conversation_id and m.direction = 'OUTGOING'), 0),
                    version = version + 1
                where id = :id
                """).param("id", of.id()).param("promised", utc(promisedAt)).update();
        return lock(of.id());
    }

    void noteReply(Case of) {
        jdbc.sql("""
                update handoff.advice_case
                set first_replied_at = coalesce(first_replied_at, :now),
                    promise_kept_at = coalesce(promise_kept_at, :now), version = version + 1
                where id = :id
                """).param("id", of.id()).param("now", utc(clock.instant())).update();
    }

    void setTopic(Case of, String topic) {
        jdbc.sql("update handoff.advice_case set topic = :topic, version = version + 1 where id = :id")
                .param("id", of.id())
                .param("topic", topic)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
