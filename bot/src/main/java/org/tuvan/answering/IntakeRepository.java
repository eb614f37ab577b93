package org.tuvan.answering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IntakeRepository {

    private final JdbcClient jdbc;

    IntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(long conversationId, Intake.Step step, String answer, Instant now) {
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

    Optional<Intake.Facts> find(long conversationId) {
        return jdbc.sql("select province, company, happened, phone from bot.intake where conversation_id = :id")
                .param("id", conversationId)
                .query((row, _) -> new Intake.Facts(
                        row.getString("province"),
                        row.getString("company"),
                        row.getString("happened"),
                        row.getString("phone")))
                .optional();
    }
}
