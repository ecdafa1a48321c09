package org.lotse.desk;

import java.util.Optional;
import org.lotse.staff.Staff;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts that have a password, as Spring Security asks for them. */
final class Accounts implements UserDetailsService {
    private final Staff staff;

    Accounts(Staff staff) {
        this.staff = staff;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return staff.account(id)
                .filter(account -> !account.disabled())
                .flatMap(account -> Optional.ofNullable(account.password()))
                .map(hashed -> User.withUsername(id).password(hashed).build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
