package org.tuvan.outbox;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what must reach a worker, in the transaction of its cause; the relay sends it after the commit. */
@Service
public class Outbox {

    /** The worker of this conversation cannot be reached any more on their channel. */
    public record WorkerUnreachable(long conversationId) {}

    /** Where a parcel goes. */
    public record Destination(long conversationId, long messageId, ChannelKind channel, String address) {}

    private final OutboxRepository sendings;
    private final Clock clock;

    Outbox(OutboxRepository sendings, Clock clock) {
        this.sendings = sendings;
        this.clock = clock;
    }

    /** Long texts become several sendings, cut at paragraphs; buttons and citations go with the last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Destination destination, Parcel parcel) {
        var parts = TextParts.of(parcel.text());
        for (String part : parts.subList(0, parts.size() - 1)) {
            sendings.insert(destination, parcel.withoutEnd(part), clock.instant());
        }
        sendings.insert(destination, parcel.withText(parts.getLast()), clock.instant());
    }

    /** Sends a failed message once more, because a person asked for it. */
    @Transactional
    public boolean sendAgain(long messageId) {
        return sendings.retry(messageId, clock.instant());
    }
}
