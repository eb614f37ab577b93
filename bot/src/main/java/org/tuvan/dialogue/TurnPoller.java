package org.tuvan.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Turns;

/** Takes the bot's turns as they fall due, each on one replica only. */
@Component
public class TurnPoller {

    private static final Logger log = LoggerFactory.getLogger(TurnPoller.class);
    private static final int MOST_ATTEMPTS = 4;

    private final Turns turns;
    private final Dialogue dialogue;
    private final TransactionTemplate transaction;

    TurnPoller(Turns turns, Dialogue dialogue, TransactionTemplate transaction) {
        this.turns = turns;
        this.dialogue = dialogue;
        this.transaction = transaction;
    }

    /** Takes one turn; says whether one was due. */
    public boolean step() {
        var taken = new AtomicLong();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> take(taken)));
        } catch (RuntimeException e) {
            if (taken.get() == 0) {
                throw e;
            }
            log.warn("The turn in conversation {} failed", taken.get(), e);
            tryLater(taken.get());
            return true;
        }
    }

    private boolean take(AtomicLong taken) {
        Optional<Long> due = turns.claim();
        due.ifPresent(conversation -> {
            taken.set(conversation);
            dialogue.take(conversation);
        });
        return due.isPresent();
    }

    private void tryLater(long conversationId) {
        int attempts = turns.postpone(conversationId, Duration.ofSeconds(5));
        if (attempts >= MOST_ATTEMPTS) {
            dialogue.giveUp(conversationId);
        }
    }
}
