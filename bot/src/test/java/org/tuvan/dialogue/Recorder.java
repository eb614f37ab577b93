package org.tuvan.dialogue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.outbox.Channel;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Delivery;
import org.tuvan.outbox.Sending;

/** Keeps what the bot sends and hands off instead of passing it on. */
class Recorder implements Channel {

    final List<Sending> sent = new CopyOnWriteArrayList<>();
    final List<HandoffRequested> handoffs = new CopyOnWriteArrayList<>();

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Delivery send(Sending sending) {
        sent.add(sending);
        return new Delivery.Sent("m" + sending.id());
    }

    @EventListener
    void handoff(HandoffRequested request) {
        handoffs.add(request);
    }
}
