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

    static Owner of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
