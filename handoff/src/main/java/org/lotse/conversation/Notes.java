package org.lotse.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** @param agent the author's display name */
    public record Note(long seq, Instant at, String agent, String text) {}

    /** Adds a note, once for each client id, and returns its number. */
    public long add(ConversationId id, ClientId cid, String agent, String text) {
        Object seq = redis.run(
                ADD,
                List.of(RedisConversationLog.key(id, "notes"), RedisConversationLog.key(id, "notes-seen")),
                List.of(cid.value(), agent, text));
        signals.publish(id, new Signal.Noted());
        return (Long) seq;
    }

    /** The notes after {@code seq}. */
    public List<Note> read(ConversationId id, long seq) {
        return redis.call(jedis -> jedis.xrange(RedisConversationLog.key(id, "notes"), (seq + 1) + "-0", "+")).stream()
                .map(entry -> note(entry.getID().getTime(), entry.getFields()))
                .toList();
    }

    private static Note note(long seq, Map<String, String> fields) {
        return new Note(
                seq,
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("t", "0"))),
                fields.getOrDefault("agent", ""),
                fields.getOrDefault("text", ""));
    }
}
