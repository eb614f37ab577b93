package org.tuvan.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseErasureRepository {

    /** Where it happened stays: a province names nobody. */
    private static final List<String> STATEMENTS = List.of(
            "update handoff.advice_case set question = '', summary = '' where conversation_id = :id",
            """
            update handoff.case_facts set company = '', happened = '', happened_on = null, phone = ''
            where case_id in (select id from handoff.advice_case where conversation_id = :id)
            """,
            """
            update handoff.case_note set text = ''
            where case_id in (select id from handoff.advice_case where conversation_id = :id)
            """,
            """
            update handoff.case_event set detail = ''
            where case_id in (select id from handoff.advice_case where conversation_id = :id)
            """,
            """
            delete from handoff.case_draft
            where case_id in (select id from handoff.advice_case where conversation_id = :id)
            """);

    private final JdbcClient jdbc;

    CaseErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(long conversationId) {
        set("on");
        STATEMENTS.forEach(
                statement -> jdbc.sql(statement).param("id", conversationId).update());
        set("off");
    }

    private void set(String erasing) {
        jdbc.sql("select set_config('tuvan.erasing', :erasing, true)")
                .param("erasing", erasing)
                .query(String.class)
                .single();
    }
}
