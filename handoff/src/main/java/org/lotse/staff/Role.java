package org.lotse.staff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do: each role may do what the ones before it may. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many conversations somebody of this role takes at a time unless their account says otherwise: who administers
     * does not answer shoppers by the way.
     */
    public int capacity(int usual) {
        return this == ADMIN ? 0 : usual;
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
