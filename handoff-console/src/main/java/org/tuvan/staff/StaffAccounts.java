package org.tuvan.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The staff of the centre, for every feature that names or asks for one of them. */
@Service
public class StaffAccounts {

    private final StaffAccountRepository repository;

    StaffAccounts(StaffAccountRepository repository) {
        this.repository = repository;
    }

    public Optional<StaffMember> byId(long id) {
        return repository.byId(id);
    }

    public Optional<StaffMember> byUsername(String username) {
        return repository.byUsername(normalized(username));
    }

    /** Everybody who can be given a case now, by name. */
    public List<StaffMember> activeAdvisors() {
        return repository.activeWith(Role.ADVISOR);
    }

    /** Published when all sessions of a person end: the account was locked or its password changed. */
    public record AccessEnded(long staffId, String username) {}

    /** A username as it is stored; {@code "?"} for what cannot be one, for it must not reach the database. */
    public static String normalized(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.matches("[a-z0-9._-]{1,40}") ? name : "?";
    }
}
