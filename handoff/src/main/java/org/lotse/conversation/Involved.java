package org.lotse.conversation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has had a part in a conversation beside the shopper and the bot, so far.
 *
 * @param seq number of the last event when this was read
 * @param filed whether a person was ever asked for, or the conversation was ever closed
 * @param agents ids of all agents who had it at some time
 * @param last the one of them who took it last
 */
public record Involved(
        long seq,
        boolean filed,
        Set<String> agents,
        @Nullable String last) {
    public Involved {
        agents = Set.copyOf(agents);
    }
}
