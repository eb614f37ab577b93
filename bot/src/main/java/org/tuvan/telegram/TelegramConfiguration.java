package org.tuvan.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tuvan.attachment.Attachments;
import org.tuvan.background.BackgroundLoop;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Replies;
import org.tuvan.lease.Leases;

/** The driver of Telegram: there only with a token, and nothing here calls Telegram before its loop runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "telegram.enabled", matchIfMissing = true)
@Conditional(TelegramConfiguration.WithToken.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    static final class WithToken implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("tuvan.telegram.token"));
        }
    }

    @Bean
    TelegramApi telegramApi(TelegramSettings settings) {
        return new TelegramApi(settings);
    }

    @Bean
    TelegramChannel telegramChannel(TelegramApi api, RedisSendRate rate, Attachments attachments) {
        return new TelegramChannel(api, rate, attachments);
    }

    @Bean
    UpdateReceiver updateReceiver(
            Inbox inbox,
            Replies replies,
            Conversations conversations,
            TransactionTemplate transaction,
            TelegramApi api) {
        return new UpdateReceiver(new UpdateReceiver.Doors(inbox, replies, conversations), transaction, api);
    }

    @Bean
    BackgroundLoop telegramUpdates(
            TelegramApi api, TelegramSettings settings, UpdateReceiver receiver, Leases leases, Clock clock) {
        var setup = new TelegramSetup(api, settings, clock);
        if (!settings.polling()) {
            return new BackgroundLoop("telegram set-up", Duration.ofSeconds(1), setup::run);
        }
        var poller = new UpdatePoller(api, setup, receiver, leases, clock);
        return new BackgroundLoop("telegram updates", Duration.ofMillis(200), poller::step) {
            @Override
            public void stop() {
                poller.stop();
                super.stop();
                poller.release();
            }
        };
    }

    @Bean
    BackgroundLoop telegramFiles(
            TelegramApi api, Attachments attachments, Replies replies, TransactionTemplate transaction) {
        var fetcher = new FileFetcher(api, attachments, replies, transaction);
        return new BackgroundLoop("telegram files", Duration.ofMillis(500), fetcher::step);
    }

    @Bean
    RouterFunction<ServerResponse> telegramWebhook(UpdateReceiver receiver, TelegramSettings settings) {
        return settings.polling() ? _ -> Optional.empty() : new WebhookController(receiver, settings).routes();
    }
}
