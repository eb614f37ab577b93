package org.tuvan.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInFailureRepository {

    private final JdbcClient jdbc;

    SignInFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes attempts at one account from one address wait for each other until the transaction ends. */
    void lock(String username, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "sign-in " + username + " " + address)
                .query((_, _) -> true)
                .single();
    }

    /** When the failure happened that has {@code newer} newer ones, none of them before {@code since}. */
    Optional<Instant> failure(String username, String address, Instant since, int newer) {
        return jdbc.sql("""
                        select failed_at
                        from handoff.sign_in_failure
                        where username = :username and address = :address and failed_at > :since
                        order by failed_at desc
                        offset :newer limit 1""")
                .param("username", username)
                .param("address", address)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("newer", newer)
                .query((row, _) -> row.getTimestamp("failed_at").toInstant())
                .optional();
    }

    void insert(String username, String address, Instant at) {
        jdbc.sql("""
                        insert into handoff.sign_in_failure (username, address, failed_at)
                        values (:username, :address, :at)""")
                .param("username", username)
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String username, String address) {
        jdbc.sql("delete from handoff.sign_in_failure where username = :username and address = :address")
                .param("username", username)
                .param("address", address)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from handoff.sign_in_failure where failed_at <= :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
