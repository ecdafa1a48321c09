package org.lotse.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the desk, as Spring Security asks for them. */
final class Accounts implements UserDetailsService {
    private final Map<String, DeskSettings.Account> byId = new HashMap<>();

    Accounts(DeskSettings settings, PasswordEncoder encoder) {
        String demo = settings.demoPassword();
        List<DeskSettings.Account> accounts = settings.all(demo == null ? null : encoder.encode(demo));
        accounts.forEach(account -> byId.put(account.id(), account));
    }

    Optional<Agent> agent(String id) {
        return Optional.ofNullable(byId.get(id)).map(DeskSettings.Account::agent);
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        DeskSettings.Account account = byId.get(id);
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return User.withUsername(account.id())
                .password(account.password())
                .roles(account.role().name())
                .build();
    }
}
