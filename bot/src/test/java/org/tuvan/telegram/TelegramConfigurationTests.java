package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.TelegramAnswer;
import org.tuvan.testing.TestDatabase;
import redis.clients.jedis.RedisClient;

class TelegramConfigurationTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(TelegramConfiguration.class);

    @Test
    void staysOutOfTheWayWithoutAToken() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TelegramChannel.class));
        context.withPropertyValues("tuvan.telegram.token=")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TelegramChannel.class));
        context.withPropertyValues("tuvan.telegram.token=1:x", "telegram.enabled=false")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TelegramChannel.class));
    }

    @Test
    void readsTheEnvironmentVariablesOfTheContract() {
        var environment = new MutablePropertySources();
        environment.addFirst(new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of(
                        "TUVAN_TELEGRAM_TOKEN", "1:x",
                        "TUVAN_TELEGRAM_API_URL", "http://bots:8081",
                        "TUVAN_TELEGRAM_WEBHOOK_URL", "https://tuvan.example/hook")));
        var settings = new Binder(ConfigurationPropertySources.from(environment))
                .bind("tuvan.telegram", TelegramSettings.class)
                .get();
        assertThat(settings.token()).isEqualTo("1:x");
        assertThat(settings.apiUrl()).isEqualTo("http://bots:8081");
        assertThat(settings.webhookUrl()).isEqualTo("https://tuvan.example/hook");
        assertThat(settings.polling()).isFalse();
    }

    @Test
    void talksThroughItsLoopsAndStopsWithoutWaitingForARunningPoll() {
        try (var telegram = FakeTelegram.start()) {
            telegram.script("getUpdates", TelegramAnswer.ok("[]"));
            telegram.worker(77, "Hạnh").writes("chào");
            long[] stopping = new long[1];
            whole(telegram).run(started -> {
                telegram.await("sendChatAction", 1);
                var talk = started.getBean(Conversations.class)
                        .find(ChannelKind.TELEGRAM, "77")
                        .orElseThrow();
                started.getBean(Replies.class).say(talk.id(), Drafted.text("Chào anh/chị.", List.of()));
                telegram.await("sendMessage", 1);
                telegram.script("getUpdates", new TelegramAnswer.Hang());
                telegram.await("getUpdates", telegram.calls("getUpdates").size() + 1);
                stopping[0] = System.nanoTime();
            });
            assertThat(Duration.ofNanos(System.nanoTime() - stopping[0])).isLessThan(Duration.ofSeconds(15));
            assertThat(telegram.textsTo(77)).containsExactly("Chào anh/chị.");
        }
    }

    private ApplicationContextRunner whole(FakeTelegram telegram) {
        return context.withUserConfiguration(TelegramDesk.Core.class)
                .withBean(DataSource.class, TestDatabase::fresh)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(
                        RedisClient.class,
                        () -> RedisClient.builder().hostAndPort("localhost", 1).build())
                .withBean(RedisSendRate.class)
                .withPropertyValues(
                        "tuvan.telegram.token=" + FakeTelegram.TOKEN, "tuvan.telegram.api-url=" + telegram.url());
    }
}
