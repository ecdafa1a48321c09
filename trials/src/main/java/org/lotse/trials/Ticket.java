package org.lotse.trials;

import org.jspecify.annotations.Nullable;

/** What the tabs of one browser share: which conversation is theirs, and the token to take it up with. */
final class Ticket {
    private @Nullable String conversation;
    private @Nullable String token;

    synchronized void keep(String conversation, String token) {
        this.conversation = conversation;
        this.token = token;
    }

    synchronized @Nullable String conversation() {
        return conversation;
    }

    synchronized @Nullable String token() {
        return token;
    }
}
