package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.redis.Redis;
import redis.clients.jedis.params.ZAddParams;

/**
 * The index of the conversations that wait for a person, and of those that a person has. An entry is added before the log
 * says so and removed after it says otherwise: it may list a conversation too many, never one too few.
 */
final class WaitingLine {
    private static final String WAITING = "lotse:{desk}:waiting";
    private static final String TICKETS = "lotse:{desk}:tickets";
    private static final String ASSIGNED = "lotse:{desk}:assigned";
    private static final String WAITS = "lotse:{desk}:waits";
    private static final int SAMPLES_NEEDED = 20;
    private static final int SAMPLES_KEPT = 100;

    private final Redis redis;

    WaitingLine(Redis redis) {
        this.redis = redis;
    }

    record Waiting(ConversationId conversation, Instant since) {}

    /**
     * At the end, unless it is there already: then it keeps its place.
     *
     * @param ticket to be answered later; it has no place that a shopper waits for
     */
    void add(ConversationId id, boolean ticket) {
        long now = redis.now().toEpochMilli();
        redis.call(jedis -> jedis.zadd(
                ticket ? TICKETS : WAITING,
                now,
                id.value(),
                ZAddParams.zAddParams().nx()));
    }

    void remove(ConversationId id) {
        redis.call(jedis -> jedis.zrem(WAITING, id.value()));
        redis.call(jedis -> jedis.zrem(TICKETS, id.value()));
    }

    /** From the line to an agent; the time it waited becomes a sample for the estimate. */
    void assign(ConversationId id) {
        long now = redis.now().toEpochMilli();
        redis.call(jedis -> jedis.zadd(ASSIGNED, now, id.value()));
        Double since = redis.call(jedis -> jedis.zscore(WAITING, id.value()));
        if (since != null) {
            redis.call(jedis -> {
                jedis.lpush(WAITS, Long.toString(now - since.longValue()));
                return jedis.ltrim(WAITS, 0, SAMPLES_KEPT - 1);
            });
        }
        remove(id);
    }

    void finish(ConversationId id) {
        remove(id);
        redis.call(jedis -> jedis.zrem(ASSIGNED, id.value()));
    }

    /** In the order of their turn. */
    List<Waiting> waiting() {
        return inOrder(WAITING);
    }

    /** Oldest first. */
    List<Waiting> tickets() {
        return inOrder(TICKETS);
    }

    private List<Waiting> inOrder(String key) {
        return redis.call(jedis -> jedis.zrangeWithScores(key, 0, -1)).stream()
                .map(entry -> new Waiting(
                        new ConversationId(entry.getElement()), Instant.ofEpochMilli((long) entry.getScore())))
                .toList();
    }

    List<ConversationId> assigned() {
        return redis.call(jedis -> jedis.zrange(ASSIGNED, 0, -1)).stream()
                .map(ConversationId::new)
                .toList();
    }

    int length() {
        return (int) (long) redis.call(jedis -> jedis.zcard(WAITING));
    }

    /** The median of the last waits, in seconds; null under {@value #SAMPLES_NEEDED} samples. */
    @Nullable
    Long usualWaitSeconds() {
        List<Long> waits = redis.call(jedis -> jedis.lrange(WAITS, 0, -1)).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        return waits.size() < SAMPLES_NEEDED
                ? null
                : Math.max(1, Duration.ofMillis(waits.get(waits.size() / 2)).toSeconds());
    }
}
