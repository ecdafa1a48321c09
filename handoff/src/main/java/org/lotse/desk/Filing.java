package org.lotse.desk;

import java.util.List;
import java.util.Set;
import org.lotse.conversation.ConversationId;

/**
 * What the desk keeps of a conversation beside its log: whose it is and how it is tagged. Whoever changes it tells
 * {@link org.lotse.conversation.Signals} so, with {@code Noted}, for the archive to look again.
 */
@FunctionalInterface
public interface Filing {
    /** Nothing is kept. */
    Filing NOTHING = _ -> new Filed(Set.of(), List.of());

    Filed of(ConversationId conversation);

    /** @param teams ids of the teams that it belongs to, or belonged to */
    record Filed(Set<String> teams, List<String> tags) {
        public Filed {
            teams = Set.copyOf(teams);
            tags = List.copyOf(tags);
        }
    }
}
