package org.tuvan.conversation;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.signal.Signals;

/** Erases what a worker said and sent, their name and address, at their wish; that a talk took place stays. */
@Service
public class Erasure {

    private final ErasureRepository erasures;
    private final Signals signals;
    private final Clock clock;

    Erasure(ErasureRepository erasures, Signals signals, Clock clock) {
        this.erasures = erasures;
        this.signals = signals;
        this.clock = clock;
    }

    /** A later message from the same address starts a new conversation that knows nothing of this one. */
    @Transactional
    public void erase(long conversationId) {
        erasures.erase(conversationId, clock.instant());
        signals.conversationChanged(conversationId);
    }
}
