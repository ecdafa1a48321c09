package org.lotse.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may enter the desk.
 *
 * @param accounts given by the operator; without one nobody can log in
 * @param demoPassword if set, the demo's accounts anna, ben and chef exist with this password
 */
@ConfigurationProperties("lotse.desk")
record DeskSettings(
        @DefaultValue List<Account> accounts, @Nullable String demoPassword) {

    /**
     * @param id login name: letters, digits, dots and dashes
     * @param name shown to shoppers
     * @param password hashed, with the method in braces: {@code {bcrypt}$2a$…}
     */
    record Account(
            String id, String name, @DefaultValue("AGENT") Agent.Role role, String password) {
        Account {
            if (!id.matches("[A-Za-z0-9.-]{1,40}")) {
                throw new IllegalArgumentException("lotse.desk.accounts: '" + id
                        + "' is no login name; use letters, digits, dots and dashes, 40 at the most");
            }
            if (!password.matches("\\{(bcrypt|argon2|argon2@SpringSecurity_v5_8)}.+")) {
                throw new IllegalArgumentException("lotse.desk.accounts: the password of " + id
                        + " is not hashed; write {bcrypt}$2a$… (htpasswd -nbB makes one)");
            }
        }

        Agent agent() {
            return new Agent(id, name, role);
        }
    }

    /** All accounts, those of the demo among them. {@code encoded} is the demo's password, hashed. */
    List<Account> all(@Nullable String encoded) {
        if (encoded == null) {
            return accounts;
        }
        Stream<Account> demo = Stream.of(
                new Account("anna", "Anna", Agent.Role.AGENT, encoded),
                new Account("ben", "Ben", Agent.Role.AGENT, encoded),
                new Account("chef", "Chef", Agent.Role.SUPERVISOR, encoded));
        return Stream.concat(accounts.stream(), demo).toList();
    }
}
