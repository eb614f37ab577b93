package org.tuvan.clarifying;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tuvan.conversation.Message.AnswerGiven;

@Repository
class ClarifyingRepository {

    private final JdbcClient jdbc;

    ClarifyingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry of the message that has this button, however old it is. */
    Optional<AnswerGiven> entryOfButton(long conversationId, String data) {
        return jdbc.sql("""
                select answer_slug, answer_version, confidence
                from bot.message
                where conversation_id = :conversation and answer_slug is not null
                  and buttons @> jsonb_build_array(jsonb_build_object('data', cast(:data as text)))
                order by id desc
                limit 1
                """)
                .param("conversation", conversationId)
                .param("data", data)
                .query((row, _) -> new AnswerGiven(row.getString(1), row.getInt(2), row.getDouble(3)))
                .optional();
    }

    /** The entry of the first answer after a question, which is the one that feedback on this question is kept for. */
    Optional<String> firstAnswerAfter(long conversationId, long questionId) {
        return jdbc.sql("""
                select answer_slug
                from bot.message
                where conversation_id = :conversation and id > :question and kind = 'ANSWER'
                order by id
                limit 1
                """)
                .param("conversation", conversationId)
                .param("question", questionId)
                .query(String.class)
                .optional();
    }
}
