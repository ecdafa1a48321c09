package org.lotse.staff;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an agent comes in.
 *
 * @param disabled may neither log in nor get conversations
 * @param oidc what the company's login calls this person; null: the same as the id
 * @param password hashed, with the method in braces: {@code {bcrypt}$2a$…}; null: no login by password
 * @param epoch random; a login that was given in another one is worthless
 */
public record Account(
        Agent agent,
        boolean disabled,
        @Nullable String oidc,
        @Nullable String password,
        String epoch) {
    private static final Pattern HASHED = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 72; // bcrypt reads no further
    private static final int LONGEST_CLAIM = 254;

    /** @throws StaffRefusal if a value is out of its bounds */
    public Account {
        if (password != null && !HASHED.matcher(password).matches()) {
            throw StaffRefusal.invalid("password: that of " + agent.id()
                    + " is not hashed; write {bcrypt}$2a$…, and the hash that htpasswd -nbB prints after it");
        }
        if (oidc != null) {
            oidc = oidc.strip();
            if (oidc.isEmpty() || oidc.length() > LONGEST_CLAIM) {
                throw StaffRefusal.invalid("oidc: 1 to " + LONGEST_CLAIM + " characters are expected, or null");
            }
        }
    }

    public static Account of(Agent agent, @Nullable String password) {
        return new Account(agent, false, null, password, Secrets.next());
    }

    /** @throws StaffRefusal if somebody should choose another one */
    public static String acceptablePassword(@Nullable String plain) {
        if (plain == null
                || plain.codePointCount(0, plain.length()) < SHORTEST_PASSWORD
                || plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw StaffRefusal.invalid(
                    "password: " + SHORTEST_PASSWORD + " characters to " + LONGEST_PASSWORD + " bytes are expected");
        }
        return plain;
    }

    Account with(Agent other, boolean off, @Nullable String claim) {
        return new Account(other, off, claim, password, off && !disabled ? Secrets.next() : epoch);
    }

    Account withPassword(String hashed) {
        return new Account(agent, disabled, oidc, hashed, Secrets.next());
    }

    /** Goes on with the logins of the account that this one replaces, unless they have to end. */
    Account after(Account former) {
        boolean same = java.util.Objects.equals(password, former.password) && disabled == former.disabled;
        return new Account(agent, disabled, oidc, password, same ? former.epoch : epoch);
    }

    boolean canAdminister() {
        return agent.role() == Role.ADMIN && !disabled && (password != null || oidc != null);
    }

    @Override
    public String toString() {
        return "Account[" + agent + (disabled ? ", disabled" : "") + "]"; // never the hash, not even in a log
    }
}
