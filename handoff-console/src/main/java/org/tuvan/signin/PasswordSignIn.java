package org.tuvan.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tuvan.staff.StaffAccounts;

/** Checks a password, unless too many wrong ones came before it. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInAttempts attempts;

    PasswordSignIn(UserDetailsService accounts, PasswordEncoder encoder, SignInAttempts attempts) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        this.passwords = provider;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        // Whatever cannot be a name counts as one, so that a flood of them is slowed down too.
        String username = StaffAccounts.normalized(asked.getName());
        String address = address(asked);
        attempts.begin(username, address).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        var signedIn = passwords.authenticate(asked);
        attempts.forgive(username, address);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
    }

    static final class MustWait extends AuthenticationException {

        private final Duration wait;

        MustWait(Duration wait) {
            super("too many wrong passwords");
            this.wait = wait;
        }

        long minutes() {
            return Math.ceilDiv(wait.toSeconds(), 60);
        }
    }
}
