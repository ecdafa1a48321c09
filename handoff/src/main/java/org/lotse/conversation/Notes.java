package org.lotse.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;

/** The private notes of the agents: a second log beside each conversation, with numbers of its own. */
public final class Notes {
    private static final Script ADD = Script.of(Notes.class, "note.lua");

    private final Redis redis;
    private final Signals signals;

    public Notes(Redis redis, Signals signals) {
        this.redis = redis;
        this.signals = signals;
    }

    /**
     * @param agent the author's display name
     * @param by the author's id, null if it is no agent's note
     */
    public record Note(
            long seq, Instant at, String agent, @Nullable String by, String text) {}

    /** Adds a note that no agent wrote, once for each client id, and returns its number. */
    public long add(ConversationId id, ClientId cid, String name, String text) {
        return add(id, cid, name, "", text);
    }

    /**
     * Adds an agent's note, once for each client id, and returns its number.
     *
     * @param agent the author's display name
     * @param by the author's id
     */
    public long add(ConversationId id, ClientId cid, String agent, String by, String text) {
        Object seq = redis.run(
                ADD,
                List.of(RedisConversationLog.key(id, "notes"), RedisConversationLog.key(id, "notes-seen")),
                List.of(cid.value(), agent, text, by));
        signals.publish(id, new Signal.Noted());
        return (Long) seq;
    }

    /** Whether a note of that client id is there. */
    public boolean knows(ConversationId id, ClientId cid) {
        return redis.call(jedis -> jedis.hexists(RedisConversationLog.key(id, "notes-seen"), cid.value()));
    }

    /** The notes after {@code seq}. */
    public List<Note> read(ConversationId id, long seq) {
        return redis.call(jedis -> jedis.xrange(RedisConversationLog.key(id, "notes"), (seq + 1) + "-0", "+")).stream()
                .map(entry -> note(entry.getID().getTime(), entry.getFields()))
                .toList();
    }

    /** How many there are. */
    public long count(ConversationId id) {
        return redis.call(jedis -> jedis.xlen(RedisConversationLog.key(id, "notes")));
    }

    private static Note note(long seq, Map<String, String> fields) {
        return new Note(
                seq,
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("t", "0"))),
                fields.getOrDefault("agent", ""),
                fields.get("by"),
                fields.getOrDefault("text", ""));
    }
}
