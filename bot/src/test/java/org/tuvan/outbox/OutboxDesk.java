package org.tuvan.outbox;

import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** An outbox of twenty conversations on a fresh database, relayed by hand to a scripted channel. */
final class OutboxDesk {

    private static final Duration LEASE = Duration.ofMinutes(2);

    final SettableClock clock = new SettableClock(StepByHand.START);
    final ScriptedChannel channel = new ScriptedChannel();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final Outbox outbox;

    private final JdbcClient jdbc;
    private final OutboxRepository sendings;
    private final TransactionTemplate transaction;

    OutboxDesk() {
        DataSource database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        sendings = new OutboxRepository(jdbc, JsonMapper.shared());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        outbox = new Outbox(sendings, clock);
        jdbc.sql("""
                with w as (insert into bot.worker (channel, address, created_at)
                           select 'TELEGRAM', 'chat' || n, now() from generate_series(1, 20) n returning id)
                insert into bot.conversation (worker_id, created_at, last_message_at) select id, now(), now() from w
                """).update();
    }

    /** Relays as one replica until nothing is due. */
    void drain() {
        var settings = new OutboxRelay.Settings(LEASE, Duration.ofHours(24));
        var relay = new OutboxRelay(
                channel,
                new OutboxRelay.Surroundings(sendings, transaction, events::add, mock(Signals.class), settings, clock));
        do {
            relay.finish();
        } while (relay.step());
    }

    /** Claims what is due, as a replica does that ends before it sends. */
    void claimAndCrash() {
        sendings.claim(ChannelKind.TELEGRAM, 10, clock.instant(), LEASE);
    }

    long enqueue(long conversation, String text) {
        return enqueue(conversation, text, null);
    }

    long enqueue(long conversation, String text, @Nullable String speaker) {
        return enqueue(conversation, new Parcel(text, false, null, speaker, List.of(), List.of()));
    }

    /** Returns the id of the message it belongs to. */
    long enqueue(long conversation, Parcel parcel) {
        long message = message(conversation);
        var destination = new Outbox.Destination(conversation, message, ChannelKind.TELEGRAM, "chat" + conversation);
        transaction.executeWithoutResult(_ -> outbox.enqueue(destination, parcel));
        return message;
    }

    int count(String state) {
        return jdbc.sql("select count(*) from bot.outbox where state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    String failure(String state) {
        return jdbc.sql("select failure from bot.outbox where state = :state")
                .param("state", state)
                .query(String.class)
                .single();
    }

    private long message(long conversation) {
        return jdbc.sql("""
                insert into bot.message (conversation_id, channel, direction, author, kind, text, created_at)
                values (:conversation, 'TELEGRAM', 'OUTGOING', 'BOT', 'NOTICE', '', now()) returning id
                """)
                .param("conversation", conversation)
                .query(Long.class)
                .single();
    }
}
