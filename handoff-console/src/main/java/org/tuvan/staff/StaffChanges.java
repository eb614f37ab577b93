package org.tuvan.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators change about accounts, and people about their own. */
@Service
class StaffChanges {

    private final StaffAccountRepository repository;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    StaffChanges(StaffAccountRepository repository, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.repository = repository;
        this.encoder = encoder;
        this.events = events;
    }

    List<StaffMember> all() {
        return repository.all();
    }

    /** The initial password, to be shown once; empty when the username is taken. */
    @Transactional
    Optional<String> add(String username, String displayName, Set<Role> roles) {
        String password = Passwords.generated();
        return repository
                .insert(StaffAccounts.normalized(username), displayName.strip(), roles, encoder.encode(password))
                .map(_ -> password);
    }

    /** False when nobody would be left to administrate. */
    @Transactional
    boolean edit(long id, String displayName, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN) && isLastAdmin(id)) {
            return false;
        }
        repository.update(id, displayName.strip(), roles);
        return true;
    }

    /** False when nobody would be left to administrate. */
    @Transactional
    boolean deactivate(StaffMember member) {
        if (isLastAdmin(member.id())) {
            return false;
        }
        repository.setActive(member.id(), false);
        events.publishEvent(new StaffAccounts.AccessEnded(member.id(), member.username()));
        return true;
    }

    @Transactional
    void activate(long id) {
        repository.setActive(id, true);
    }

    /** The new password, to be shown once. */
    @Transactional
    String resetPassword(StaffMember member) {
        String password = Passwords.generated();
        setPassword(member, password);
        return password;
    }

    /** False when the present password is not right. */
    @Transactional
    boolean changePassword(StaffMember member, String present, String wanted) {
        boolean right = repository
                .passwordHash(member.username())
                .filter(hash -> encoder.matches(present, hash))
                .isPresent();
        if (right) {
            setPassword(member, wanted);
        }
        return right;
    }

    private void setPassword(StaffMember member, String password) {
        repository.setPasswordHash(member.id(), encoder.encode(password));
        events.publishEvent(new StaffAccounts.AccessEnded(member.id(), member.username()));
    }

    private boolean isLastAdmin(long id) {
        return repository.lockActiveAdmins().equals(List.of(id));
    }
}
