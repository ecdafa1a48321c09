package org.lotse.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
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

    /** Those of the conversations that there are, in one round trip to each server. */
    Map<ConversationId, Conversation> find(Collection<ConversationId> ids);

    /**
     * Appends all drafts with consecutive numbers, or none. They are durable when this returns. The first draft's client
     * id decides whether they are known already.
     */
    Appended append(ConversationId id, Guard guard, List<Draft> drafts);

    /** The time by the clock that stamps the events, the same on every node. */
    Instant now();

    /**
     * Begins a new epoch of an existing log that is found to be another one than before: its last events were lost with a
     * server, and their numbers given to others.
     *
     * @return the new epoch
     */
    String beginEpoch(ConversationId id);

    /** The shopper of an existing conversation has gone on to another page of the shop. */
    void page(ConversationId id, Conversation.Page page);

    /** Replaces the agents' tags of an existing conversation. */
    void tag(ConversationId id, SortedSet<String> tags);

    /** The events after {@code seq}, in order, at most {@code limit}. */
    List<Entry> read(ConversationId id, long seq, int limit);

    /** Who has had a part in it; empty if there is no such conversation. */
    Optional<Involved> involved(ConversationId id);

    /**
     * All conversations, lazily and in no order. One that is opened or erased meanwhile may be among them or not, and one
     * that is not touched is among them once or more often. The stream need not be closed.
     */
    Stream<ConversationId> all();

    /** The whole log. */
    default List<Entry> read(ConversationId id) {
        return read(id, 0, Integer.MAX_VALUE);
    }
}
