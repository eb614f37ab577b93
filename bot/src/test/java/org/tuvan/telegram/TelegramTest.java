package org.tuvan.telegram;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.tuvan.dialogue.WholeBot;
import org.tuvan.lease.Leases;
import org.tuvan.testing.FakeTelegram;

/** The whole bot with a fake Telegram over HTTP; one context for all its tests, a {@link TelegramTalk} for each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {WholeBot.class, TelegramTest.Surroundings.class, TelegramTalk.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "tuvan.telegram.token=" + FakeTelegram.TOKEN)
@interface TelegramTest {

    /** Telegram, which lives as long as the context, and the loop that asks it for updates, to be stepped by hand. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        FakeTelegram telegram() {
            return FakeTelegram.start();
        }

        @Bean
        DynamicPropertyRegistrar address(FakeTelegram telegram) {
            return properties -> properties.add("tuvan.telegram.api-url", telegram::url);
        }

        @Bean
        UpdatePoller poller(
                TelegramApi api, TelegramSettings settings, UpdateReceiver receiver, Leases leases, Clock clock) {
            return new UpdatePoller(api, new TelegramSetup(api, settings, clock), receiver, leases, clock);
        }
    }
}
