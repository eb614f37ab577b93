package org.tuvan.dialogue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.outbox.Channel;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Delivery;
import org.tuvan.outbox.Sending;
import org.tuvan.testing.StepByHand;

/** The bot without its console, its Telegram and its loops. */
@SpringBootApplication(scanBasePackages = "org.tuvan")
@Import(StepByHand.class)
class BotTestApplication {

    final List<HandoffRequested> handoffs = new CopyOnWriteArrayList<>();

    @EventListener
    void handoff(HandoffRequested request) {
        handoffs.add(request);
    }

    /** Keeps what was sent instead of sending it. */
    static class Recorder implements Channel {

        final List<Sending> sent = new CopyOnWriteArrayList<>();

        @Override
        public ChannelKind kind() {
            return ChannelKind.TELEGRAM;
        }

        @Override
        public Delivery send(Sending sending) {
            sent.add(sending);
            return new Delivery.Sent("m" + sending.id());
        }
    }

    @Bean
    Recorder recorder() {
        return new Recorder();
    }
}
