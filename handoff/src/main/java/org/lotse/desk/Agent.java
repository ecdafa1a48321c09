package org.lotse.desk;

import java.util.Locale;

/** Somebody who works at the desk. {@code id} is the login name, {@code name} what shoppers read. */
record Agent(String id, String name, Role role) {
    enum Role {
        AGENT,
        SUPERVISOR;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
