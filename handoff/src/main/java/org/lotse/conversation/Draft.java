package org.lotse.conversation;

import org.jspecify.annotations.Nullable;

/** An event on its way into the log. */
public record Draft(ClientId cid, Event event, @Nullable Insight insight) {
    public Draft(ClientId cid, Event event) {
        this(cid, event, null);
    }
}
