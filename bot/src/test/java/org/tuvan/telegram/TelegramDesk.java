package org.tuvan.telegram;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.attachment.Attachments;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.conversation.Transcript;
import org.tuvan.conversation.Turns;
import org.tuvan.lease.Leases;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.OutboxRelays;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;
import redis.clients.jedis.RedisClient;
import tools.jackson.databind.json.JsonMapper;

/** Conversations and outbox on a fresh database, wired to a fake Telegram; loops are stepped by hand. */
final class TelegramDesk implements AutoCloseable {

    /** A database that can be away. */
    static final class Database extends DelegatingDataSource {
        volatile boolean away;

        Database(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("the database is away", "08001");
            }
            return super.getConnection();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableConfigurationProperties(Turns.Settings.class)
    @ComponentScan(
            basePackages = {
                "org.tuvan.attachment",
                "org.tuvan.conversation",
                "org.tuvan.lease",
                "org.tuvan.outbox",
                "org.tuvan.signal"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(RedisConfiguration|Tests.*)"))
    static class Core {
        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(JdbcTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.shared();
        }
    }

    final FakeTelegram telegram = FakeTelegram.start();
    final SettableClock clock = new SettableClock(StepByHand.START);
    final Database database = new Database(TestDatabase.fresh());
    final RedisClient redisAway =
            RedisClient.builder().hostAndPort("localhost", 1).build();
    final TelegramSettings settings = settings(telegram.url());
    final TelegramApi api = new TelegramApi(settings);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    TelegramDesk() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("outbox.relay.enabled", "false")));
        context.register(Core.class);
        context.registerBean("database", DataSource.class, () -> database);
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("redis", RedisClient.class, () -> redisAway);
        context.registerBean(
                TelegramChannel.class,
                () -> new TelegramChannel(
                        api, new RedisSendRate(redisAway, clock), context.getBean(Attachments.class)));
        context.refresh();
    }

    static TelegramSettings settings(String url) {
        return new TelegramSettings(FakeTelegram.TOKEN, url, "", "", Duration.ofSeconds(2), Duration.ofMillis(400));
    }

    UpdateReceiver receiver() {
        return new UpdateReceiver(
                new UpdateReceiver.Doors(the(Inbox.class), the(Replies.class), the(Conversations.class)),
                the(TransactionTemplate.class),
                api);
    }

    UpdatePoller poller() {
        return new UpdatePoller(api, new TelegramSetup(api, settings, clock), receiver(), the(Leases.class), clock);
    }

    FileFetcher fetcher() {
        return new FileFetcher(api, the(Attachments.class), the(Replies.class), the(TransactionTemplate.class));
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    Conversation talk(long chat) {
        return the(Conversations.class)
                .find(ChannelKind.TELEGRAM, String.valueOf(chat))
                .orElseThrow();
    }

    boolean knows(long chat) {
        return the(Conversations.class)
                .find(ChannelKind.TELEGRAM, String.valueOf(chat))
                .isPresent();
    }

    List<Message> messages(long chat) {
        return the(Transcript.class).after(talk(chat).id(), 0, 1000);
    }

    List<String> texts(long chat) {
        return messages(chat).stream().map(Message::text).toList();
    }

    /** Something we say, at its place in the outbox. */
    long say(long chat, Drafted draft) {
        return the(Replies.class).say(talk(chat).id(), draft);
    }

    /** What became of our messages to this chat, oldest first. */
    List<Message.Delivery> deliveries(long chat) {
        return messages(chat).stream()
                .filter(message -> !message.incoming())
                .map(Message::delivery)
                .toList();
    }

    /** Sends all that is due. */
    void drain() {
        the(OutboxRelays.class).drain();
    }

    @Override
    public void close() {
        context.close();
        redisAway.close();
        telegram.close();
    }
}
