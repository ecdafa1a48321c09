package org.lotse.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of a conversation's log.
 *
 * @param seq number of the last event, 0 for an empty log
 * @param epoch changes only if the log was built anew, and then its numbers mean something else
 * @param owner who may answer
 * @param agent the owner's id if the owner is an agent
 * @param language {@code de} or {@code en} as the shop's page said at the start, if it did
 * @param page where the chat was open last
 * @param created when the log was opened, by Redis's clock
 * @param lastAt when the last event was appended, {@code created} for an empty log
 * @param tags the agents' own, sorted
 */
public record Conversation(
        ConversationId id,
        long seq,
        String epoch,
        Owner owner,
        @Nullable String agent,
        @Nullable String language,
        @Nullable Page page,
        Instant created,
        Instant lastAt,
        List<String> tags) {

    public Conversation {
        tags = List.copyOf(tags);
    }

    /** The shop's page that embeds the chat. */
    public record Page(String url, String title) {
        private static final int LONGEST = 2_000;

        public Page {
            url = url.substring(0, Math.min(url.length(), LONGEST));
            title = title.substring(0, Math.min(title.length(), LONGEST));
        }
    }

    public boolean ownedByAgent(String id) {
        return owner == Owner.AGENT
                && Optional.ofNullable(agent).filter(id::equals).isPresent();
    }
}
