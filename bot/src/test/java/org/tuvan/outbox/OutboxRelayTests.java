package org.tuvan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.signal.Signals;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class OutboxRelayTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OutboxRepository sendings = new OutboxRepository(jdbc, JsonMapper.shared());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final SettableClock clock = new SettableClock(StepByHand.START);
    private final Outbox outbox = new Outbox(sendings, clock);
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final Script script = new Script();

    @BeforeEach
    void twentyConversations() {
        for (int i = 0; i < 20; i++) {
            jdbc.sql("""
                    with w as (insert into bot.worker (channel, address, created_at)
                               values ('TELEGRAM', :address, now()) returning id)
                    insert into bot.conversation (worker_id, created_at, last_message_at) select id, now(), now() from w
                    """).param("address", "chat" + i).update();
        }
    }

    @Test
    void twoRelaysSendThousandsOfMessagesOnceAndInOrder() throws InterruptedException {
        IntStream.range(0, 3000).forEach(i -> enqueue(1 + i % 20, String.valueOf(i)));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 2; replica++) {
                replicas.submit(this::drain);
            }
        }
        drain();
        assertThat(script.sent).hasSize(3000);
        script.byConversation()
                .values()
                .forEach(numbers -> assertThat(numbers).isSorted().doesNotHaveDuplicates());
        assertThat(count("SENT")).isEqualTo(3000);
    }

    @Test
    void waitsAsLongAsTheChannelSaysAndKeepsTheOrder() {
        script.next(new Delivery.Later(Duration.ofSeconds(30), "429"));
        enqueue(1, "1");
        enqueue(1, "2");
        enqueue(2, "3");
        drain();
        assertThat(script.texts()).containsExactlyInAnyOrder("1", "3");
        clock.turn(Duration.ofSeconds(31));
        drain();
        assertThat(script.texts()).endsWith("1", "2");
        assertThat(count("SENT")).isEqualTo(3);
    }

    @Test
    void showsWhyAMessageDidNotArriveAndGoesOnWithTheNext() {
        script.next(new Delivery.Rejected("message is too long"));
        enqueue(1, "1");
        enqueue(1, "2");
        drain();
        assertThat(count("FAILED")).isEqualTo(1);
        assertThat(count("SENT")).isEqualTo(1);
        assertThat(failure("FAILED")).isEqualTo("message is too long");
    }

    @Test
    void neverSendsAgainWhatMayHaveArrived() {
        script.next(new Delivery.Unknown("timeout"));
        enqueue(1, "1");
        drain();
        clock.turn(Duration.ofDays(2));
        drain();
        assertThat(script.texts()).containsExactly("1");
        assertThat(count("UNKNOWN")).isEqualTo(1);
    }

    @Test
    void sendsAgainWhenAPersonAsksForIt() {
        script.next(new Delivery.Unknown("timeout"));
        long message = enqueue(1, "1");
        drain();
        assertThat(outbox.sendAgain(message)).isTrue();
        drain();
        assertThat(script.texts()).containsExactly("1", "1");
        assertThat(outbox.sendAgain(message)).isFalse();
    }

    @Test
    void tellsThatTheWorkerCannotBeReached() {
        script.next(new Delivery.Unreachable("blocked"));
        enqueue(1, "1");
        drain();
        assertThat(events).containsExactly(new Outbox.WorkerUnreachable(1));
    }

    @Test
    void givesUpAfterADayWithoutTheChannel() {
        IntStream.range(0, 500).forEach(_ -> script.next(new Delivery.Later(Duration.ZERO, "connection refused")));
        enqueue(1, "1");
        for (int hour = 0; hour < 26; hour++) {
            drain();
            clock.turn(Duration.ofHours(1));
        }
        assertThat(failure("FAILED")).isEqualTo("connection refused");
    }

    @Test
    void repeatsTheBotsWordsMarkedAsSuchAndLeavesAPersonsWordsToThemAfterACrash() {
        enqueue(1, "bot");
        enqueue(2, "person", "chị Lan");
        sendings.claim(ChannelKind.TELEGRAM, 10, clock.instant(), Duration.ofMinutes(2));
        drain();
        assertThat(script.sent).isEmpty();
        clock.turn(Duration.ofMinutes(3));
        drain();
        assertThat(script.sent)
                .singleElement()
                .matches(Sending::resent)
                .extracting("parcel.text")
                .isEqualTo("bot");
        assertThat(count("UNKNOWN")).isEqualTo(1);
    }

    @Test
    void cutsLongTextsAtParagraphsAndPutsTheButtonsUnderTheLast() {
        String paragraph = "x".repeat(1900);
        var parcel = new Parcel(
                paragraph + "\n\n" + paragraph, true, "Điều 1", null, List.of(new Button("a", "b")), List.of());
        transaction.executeWithoutResult(_ -> outbox.enqueue(destination(1, message(1)), parcel));
        drain();
        assertThat(script.sent).hasSize(2);
        assertThat(script.sent.getFirst().parcel().buttons()).isEmpty();
        assertThat(script.sent.getLast().parcel()).isEqualTo(parcel.withText(paragraph));
    }

    private void drain() {
        var settings = new OutboxRelay.Settings(Duration.ofMinutes(2), Duration.ofHours(24));
        var relay = new OutboxRelay(
                script,
                new OutboxRelay.Surroundings(sendings, transaction, events::add, mock(Signals.class), settings, clock));
        do {
            relay.finish();
        } while (relay.step());
    }

    private long enqueue(long conversation, String text) {
        return enqueue(conversation, text, null);
    }

    private long enqueue(long conversation, String text, @Nullable String speaker) {
        long message = message(conversation);
        var parcel = new Parcel(text, false, null, speaker, List.of(), List.of());
        transaction.executeWithoutResult(_ -> outbox.enqueue(destination(conversation, message), parcel));
        return message;
    }

    private static Outbox.Destination destination(long conversation, long message) {
        return new Outbox.Destination(conversation, message, ChannelKind.TELEGRAM, "chat" + conversation);
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

    private int count(String state) {
        return jdbc.sql("select count(*) from bot.outbox where state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private String failure(String state) {
        return jdbc.sql("select failure from bot.outbox where state = :state")
                .param("state", state)
                .query(String.class)
                .single();
    }

    /** A channel that does what it was told, then sends. */
    private static final class Script implements Channel {

        private final Queue<Delivery> scripted = new ArrayDeque<>();
        private final List<Sending> sent = new CopyOnWriteArrayList<>();

        void next(Delivery delivery) {
            scripted.add(delivery);
        }

        List<String> texts() {
            return sent.stream().map(sending -> sending.parcel().text()).toList();
        }

        ConcurrentHashMap<Long, List<Integer>> byConversation() {
            var numbers = new ConcurrentHashMap<Long, List<Integer>>();
            sent.forEach(sending -> numbers.computeIfAbsent(sending.conversationId(), _ -> new ArrayList<>())
                    .add(Integer.valueOf(sending.parcel().text())));
            return numbers;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.TELEGRAM;
        }

        @Override
        public synchronized Delivery send(Sending sending) {
            sent.add(sending);
            var next = scripted.poll();
            return next == null ? new Delivery.Sent("m" + sending.id()) : next;
        }
    }
}
