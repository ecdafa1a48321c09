package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may answer the shopper at the moment. */
public enum Owner {
    BOT,
    QUEUE,
    AGENT,
    NOBODY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people are to answer: somebody has it, or it waits for somebody. */
    public boolean isPeople() {
        return this == QUEUE || this == AGENT;
    }

    static Owner of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
