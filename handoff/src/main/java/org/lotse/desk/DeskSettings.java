package org.lotse.desk;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.StaffRefusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may enter the desk at first, and how.
 *
 * @param accounts added at the start if they are not there
 * @param admin added at the start if there is nobody who could administer
 * @param demoPassword if set, the demo's accounts anna, ben, chef and admin exist with this password
 * @param oidc the company's login
 */
@ConfigurationProperties("lotse.desk")
record DeskSettings(
        @DefaultValue List<Account> accounts,
        @Nullable FirstAdmin admin,
        @Nullable String demoPassword,
        @DefaultValue Oidc oidc) {

    /**
     * @param id login name: letters, digits, dots and dashes
     * @param name shown to shoppers
     * @param password hashed, with the method in braces: {@code {bcrypt}$2a$…}; none: by the company's login only
     */
    record Account(
            String id,
            String name,
            @DefaultValue("AGENT") Role role,
            @DefaultValue({"de", "en"}) Set<String> languages,
            @DefaultValue Set<String> skills,
            @Nullable String password) {

        /** @throws org.lotse.staff.StaffRefusal if a value is out of its bounds */
        org.lotse.staff.Account account(int capacity) {
            return org.lotse.staff.Account.of(
                    new Agent(id, name, role, languages, skills, Set.of(), role.capacity(capacity)), password);
        }
    }

    /**
     * Somebody who can administer; id and password are needed both.
     *
     * @param password in the clear, 10 characters at the least, or {@code {bcrypt}$2a$…}
     */
    record FirstAdmin(
            @DefaultValue("") String id,
            @DefaultValue("") String name,
            @DefaultValue("") String password) {
        FirstAdmin {
            if (id.isBlank() || password.isBlank()) {
                throw StaffRefusal.invalid("lotse.desk.admin: id and password are needed both"
                        + " (LOTSE_DESK_ADMIN_ID and LOTSE_DESK_ADMIN_PASSWORD)");
            }
        }

        @Override
        public String toString() {
            return "FirstAdmin[" + id + "]";
        }
    }

    /**
     * The company's login by OpenID Connect.
     *
     * @param issuer where the provider's {@code /.well-known/openid-configuration} is; empty: none
     * @param clientSecret as the provider gave it
     * @param agentClaim the claim that says who it is: that of an agent's {@code oidc}, or an agent's id
     * @param autoCreate whether whom the provider knows and we do not becomes an agent
     * @param name on the button
     */
    record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("email") String agentClaim,
            @DefaultValue("false") boolean autoCreate,
            @DefaultValue("Single Sign-on") String name) {
        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        Oidc {
            if (!issuer.isBlank()) {
                requireTrustworthy(issuer);
                if (clientId.isBlank() || clientSecret.isBlank()) {
                    throw StaffRefusal.invalid(
                            "lotse.desk.oidc: with an issuer, client-id and client-secret are needed too");
                }
            }
        }

        private static void requireTrustworthy(String issuer) {
            URI address = URI.create(issuer.strip());
            String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
            if (!"https".equals(address.getScheme()) && !LOOPBACK.contains(host)) {
                throw StaffRefusal.invalid("lotse.desk.oidc.issuer: '" + issuer + "' is no https address");
            }
        }

        boolean enabled() {
            return !issuer.isBlank();
        }
    }
}
