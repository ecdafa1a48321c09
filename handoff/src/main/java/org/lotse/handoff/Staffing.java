package org.lotse.handoff;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can answer now, asked before one is promised.
 *
 * @param open within business hours
 * @param present at least one agent is there and takes conversations
 * @param nextOpening when the doors open next, if they are closed
 */
public record Staffing(
        boolean open, boolean present, @Nullable ZonedDateTime nextOpening) {
    public boolean staffed() {
        return open && present;
    }
}
