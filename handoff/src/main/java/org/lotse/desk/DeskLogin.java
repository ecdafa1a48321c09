package org.lotse.desk;

import java.util.Arrays;
import org.lotse.staff.Agent;
import org.lotse.staff.Logins;
import org.lotse.staff.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever sends this request is logged in. */
final class DeskLogin extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Logins.Login login;

    DeskLogin(Logins.Login login) {
        super(Arrays.stream(Role.values())
                .filter(role -> login.agent().role().atLeast(role))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.login = login;
        setAuthenticated(true);
    }

    Agent agent() {
        return login.agent();
    }

    /** The digest of the login's token. */
    String key() {
        return login.key();
    }

    @Override
    public String getPrincipal() {
        return login.agent().id();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
