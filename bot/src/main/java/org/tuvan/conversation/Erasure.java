package org.tuvan.conversation;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.signal.Signals;

/** Erases what a worker said and sent, their name and address, at their wish; that a talk took place stays. */
@Service
public class Erasure {

    /** Whoever keeps something of this worker erases it too. Published inside the erasing transaction. */
    public record Erased(long conversationId) {}

    private final ErasureRepository erasures;
    private final Replies replies;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            ErasureRepository erasures,
            Replies replies,
            Signals signals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.erasures = erasures;
        this.replies = replies;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A later message from the same address starts a new conversation that knows nothing of this one.
     *
     * @param goodbye the one message that stays, sent to the old address
     */
    @Transactional
    public void erase(long conversationId, Drafted goodbye) {
        erasures.eraseTexts(conversationId);
        replies.say(conversationId, goodbye);
        erasures.eraseWorker(conversationId, clock.instant());
        events.publishEvent(new Erased(conversationId));
        signals.conversationChanged(conversationId);
    }
}
