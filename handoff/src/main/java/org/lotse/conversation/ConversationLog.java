package org.lotse.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.StoreUnavailable;

/**
 * The logs of all conversations. Safe for use by many threads and nodes; every method is a round trip to the store and
 * throws {@link StoreUnavailable} if it cannot be reached or refuses to write.
 */
public interface ConversationLog {

    /** The logs of that Redis, for programs that are not the server. */
    static ConversationLog on(Redis redis) {
        return new RedisConversationLog(redis);
    }

    /** Opens an empty log that the bot owns. */
    Conversation open(@Nullable String language, Conversation.@Nullable Page page);

    Optional<Conversation> find(ConversationId id);

    /**
     * Appends all drafts with consecutive numbers, or none. They are durable when this returns. The first draft's client
     * id decides whether they are known already.
     */
    Appended append(ConversationId id, Guard guard, List<Draft> drafts);

    /** The events after {@code seq}, in order, at most {@code limit}. */
    List<Entry> read(ConversationId id, long seq, int limit);

    /** The whole log. */
    default List<Entry> read(ConversationId id) {
        return read(id, 0, Integer.MAX_VALUE);
    }
}
