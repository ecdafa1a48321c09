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

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
