package org.tuvan.webchat;

import org.springframework.stereotype.Component;
import org.tuvan.outbox.Channel;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Delivery;
import org.tuvan.outbox.Sending;
import org.tuvan.signal.Signals;

/** Browsers read messages from the database by themselves, so sending is only a hint that there is something new. */
@Component
class WebChannel implements Channel {

    private final Signals signals;

    WebChannel(Signals signals) {
        this.signals = signals;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEB;
    }

    @Override
    public Delivery send(Sending sending) {
        signals.conversationChanged(sending.conversationId());
        return new Delivery.Sent("web");
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
