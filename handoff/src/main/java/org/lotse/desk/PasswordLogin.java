package org.lotse.desk;

import java.time.Duration;
import java.util.Optional;
import org.lotse.staff.Attempts;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, unless there were too many wrong ones. */
final class PasswordLogin implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts;

    PasswordLogin(Accounts accounts, PasswordEncoder encoder, Attempts attempts) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Optional<Duration> wait = attempts.begin(given.getName(), address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        Authentication done = passwords.authenticate(given);
        attempts.succeeded(given.getName(), address);
        return done;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Even the right password must wait; as the status of an account, so that no other way of checking is tried. */
    static final class TooManyAttempts extends AccountStatusException {
        private static final long serialVersionUID = 1;

        private final Duration wait;

        private TooManyAttempts(Duration wait) {
            super("too many wrong passwords");
            this.wait = wait;
        }

        /** In whole seconds, rounded up. */
        long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
