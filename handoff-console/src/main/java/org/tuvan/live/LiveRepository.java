package org.tuvan.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads marks that differ once something happened, for those whom a signal did not reach. */
@Repository
class LiveRepository {

    private final JdbcClient jdbc;

    LiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String markOfAll() {
        return jdbc.sql("""
                select concat_ws(':', (select max(id) from bot.message), (select max(id) from handoff.case_event))
                """).query(String.class).single();
    }

    Map<Long, String> marks(Collection<Long> conversationIds) {
        var marks = new HashMap<Long, String>();
        jdbc.sql("""
                select t.id, concat_ws(':', t.owner, t.advisor_id, t.read_up_to,
                    (select max(m.id) from bot.message m where m.conversation_id = t.id),
                    (select max(v.id) from bot.message_version v join bot.message m on m.id = v.message_id
                     where m.conversation_id = t.id),
                    (select count(*) from bot.outbox o
                     where o.conversation_id = t.id and o.state in ('WAITING', 'SENDING')),
                    (select max(e.id) from handoff.case_event e join handoff.advice_case c on c.id = e.case_id
                     where c.conversation_id = t.id)) as mark
                from bot.conversation t
                where t.id in (:ids)
                """)
                .param("ids", conversationIds)
                .query((row, _) -> marks.put(row.getLong("id"), row.getString("mark")))
                .list();
        return marks;
    }
}
