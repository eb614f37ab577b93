package org.tuvan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tuvan.cases.Case.Assignee;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.conversation.Conversations.HandoffReason;

/** How a case is read from its table. */
final class CaseRow {

    static final String SELECT = """
            select id, code, conversation_id, state, reason, emergency, topic, question, assignee_id, assignee_name,
                   promised_at, promise_kept_at, opened_at, opened_message, claimed_at, first_replied_at, resolved_at,
                   outcome, summary, version
            from handoff.advice_case
            """;

    private CaseRow() {}

    static Case read(ResultSet row, int number) throws SQLException {
        Long assignee = row.getObject("assignee_id", Long.class);
        String outcome = row.getString("outcome");
        return new Case(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("conversation_id"),
                State.valueOf(row.getString("state")),
                HandoffReason.valueOf(row.getString("reason")),
                row.getBoolean("emergency"),
                row.getString("topic"),
                row.getString("question"),
                assignee == null ? null : new Assignee(assignee, row.getString("assignee_name")),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                instant(row, "promise_kept_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("opened_message"),
                instant(row, "claimed_at"),
                instant(row, "first_replied_at"),
                instant(row, "resolved_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("summary"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
