package org.tuvan.staff;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} before the first request when there is no account at all. */
@Component
class FirstAccount implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final StaffAccountRepository repository;
    private final PasswordEncoder encoder;
    private final String wanted;

    FirstAccount(
            StaffAccountRepository repository,
            PasswordEncoder encoder,
            @Value("${tuvan.admin-password:}") String wanted) {
        this.repository = repository;
        this.encoder = encoder;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!repository.isEmpty()) {
            return;
        }
        if (Passwords.tooLong(wanted)) {
            throw new IllegalStateException("TUVAN_ADMIN_PASSWORD must not be longer than 72 bytes.");
        }
        String password = wanted.isEmpty() ? Passwords.generated() : wanted;
        // A replica that starts at the same moment may be faster; then its password counts and ours is not shown.
        boolean made = repository
                .insert("admin", "Quản trị", Set.of(Role.values()), encoder.encode(password))
                .isPresent();
        if (made && wanted.isEmpty()) {
            log.warn("First account made. Sign in at /console as  admin  with the password  {}", password);
        }
    }
}
