package org.tuvan.signin;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tuvan.staff.StaffAccounts;

/** Ends the sessions of a person who lost access, on every replica at once. */
@Component
class EndedSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void on(StaffAccounts.AccessEnded ended) {
        sessions.findByPrincipalName(ended.username()).keySet().forEach(sessions::deleteById);
    }
}
