package org.tuvan.dialogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DialogueRepository {

    /** An answer that was given, and the question it was given to. */
    record Given(String slug, String question) {}

    private final JdbcClient jdbc;

    DialogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveFact(long conversationId, Intake.Step step, String answer, Instant now) {
        String column = switch (step) {
            case PROVINCE -> "province";
            case COMPANY -> "company";
            case HAPPENED -> "happened";
            case PHONE -> "phone";
        };
        jdbc.sql("""
                insert into bot.intake (conversation_id, %1$s, updated_at) values (:conversation, :answer, :now)
                on conflict (conversation_id) do update set %1$s = excluded.%1$s, updated_at = excluded.updated_at
                """.formatted(column))
                .param("conversation", conversationId)
                .param("answer", answer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Intake.Facts> facts(long conversationId) {
        return jdbc.sql("select province, company, happened, phone from bot.intake where conversation_id = :id")
                .param("id", conversationId)
                .query((row, _) -> new Intake.Facts(
                        row.getString("province"),
                        row.getString("company"),
                        row.getString("happened"),
                        row.getString("phone")))
                .optional();
    }

    /** Keeps what the worker thinks of the first answer after their question; none when there was none. */
    Optional<Given> saveFeedback(long conversationId, long questionId, boolean helpful, Instant now) {
        return jdbc.sql("""
                with given as (
                    select a.id, a.answer_slug, q.text
                    from bot.message q
                    join bot.message a on a.conversation_id = q.conversation_id and a.kind = 'ANSWER' and a.id > q.id
                    where q.id = :question and q.conversation_id = :conversation
                    order by a.id
                    limit 1),
                kept as (
                    insert into bot.feedback (message_id, helpful, created_at)
                    select id, :helpful, :now from given
                    on conflict (message_id) do update
                    set helpful = excluded.helpful, created_at = excluded.created_at)
                select answer_slug, text from given
                """)
                .param("conversation", conversationId)
                .param("question", questionId)
                .param("helpful", helpful)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Given(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Only the case that was this worker's latest can be rated. */
    void saveSatisfaction(long conversationId, String caseCode, boolean satisfied, Instant now) {
        jdbc.sql("""
                insert into bot.satisfaction (case_code, conversation_id, satisfied, created_at)
                select :code, id, :satisfied, :now from bot.conversation where id = :conversation and case_code = :code
                on conflict (case_code) do update
                set satisfied = excluded.satisfied, created_at = excluded.created_at
                """)
                .param("conversation", conversationId)
                .param("code", caseCode)
                .param("satisfied", satisfied)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Boolean> satisfaction(String caseCode) {
        return jdbc.sql("select satisfied from bot.satisfaction where case_code = :code")
                .param("code", caseCode)
                .query((row, _) -> row.getBoolean(1))
                .optional();
    }
}
