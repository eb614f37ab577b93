package org.tuvan.lease;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeaseRepository {

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes or prolongs it; says whether it is this holder's now. */
    boolean take(String name, String holder, Instant now, Instant until) {
        return jdbc.sql("""
                insert into bot.lease (name, holder, held_until)
                values (:name, :holder, :until)
                on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
                where lease.holder = excluded.holder or lease.held_until <= :now
                """)
                        .param("name", name)
                        .param("holder", holder)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void release(String name, String holder) {
        jdbc.sql("delete from bot.lease where name = :name and holder = :holder")
                .param("name", name)
                .param("holder", holder)
                .update();
    }
}
