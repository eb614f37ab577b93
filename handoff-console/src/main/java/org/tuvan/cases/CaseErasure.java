package org.tuvan.cases;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.conversation.Erasure;

/** What a worker has erased goes from their cases as well; that there were cases stays. */
@Component
class CaseErasure {

    private final CaseRepository cases;
    private final CaseErasureRepository erasures;
    private final CaseHistory history;

    CaseErasure(CaseRepository cases, CaseErasureRepository erasures, CaseHistory history) {
        this.cases = cases;
        this.erasures = erasures;
        this.history = history;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Erasure.Erased erased) {
        erasures.erase(erased.conversationId());
        cases.ofConversation(erased.conversationId()).forEach(of -> history.note(of, Kind.ERASED, null, ""));
    }
}
