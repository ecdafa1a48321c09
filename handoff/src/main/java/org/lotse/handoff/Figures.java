package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.redis.Redis;

/** What the hand-over counts for all nodes: how long shoppers waited, and service levels kept and broken today. */
public final class Figures {
    private static final String WAITS = "lotse:{desk}:waits";
    private static final int SAMPLES_KEPT = 100;
    private static final long KEPT_SECONDS = Duration.ofDays(90).toSeconds();

    private final Redis redis;
    private final HandoffSettings settings;
    private final ZoneId zone;

    /** @param zone whose midnight ends a day */
    Figures(Redis redis, HandoffSettings settings, ZoneId zone) {
        this.redis = redis;
        this.settings = settings;
        this.zone = zone;
    }

    /** A shopper was taken out of the queue; what counts is the wait for each place that was in front. */
    void waited(Duration wait, int position) {
        long each = Math.max(0, wait.toMillis()) / Math.max(1, position);
        redis.call(jedis -> {
            jedis.lpush(WAITS, Long.toString(each));
            return jedis.ltrim(WAITS, 0, SAMPLES_KEPT - 1);
        });
    }

    /** The median wait for each place, in seconds; null while there are too few samples for an honest word. */
    @Nullable
    Double secondsPerPlace() {
        List<Long> waits = redis.call(jedis -> jedis.lrange(WAITS, 0, -1)).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        return waits.size() < settings.estimateSamples() ? null : waits.get(waits.size() / 2) / 1_000.0;
    }

    /** A shopper who has waited since then was answered. */
    void answered(ServiceLevel level, ConversationId id, Instant since, Instant at) {
        if (level.brokenAt(at)) {
            broken(level, id, since);
            return;
        }
        String key = key(at);
        redis.call(jedis -> {
            jedis.hincrBy(key, level.kind().code() + "-kept", 1);
            return jedis.expire(key, KEPT_SECONDS);
        });
    }

    /**
     * A shopper who has waited since then was not answered in time. It is a member of the set of the day on which it was
     * due, so it counts once, whoever says so and how often.
     */
    void broken(ServiceLevel level, ConversationId id, Instant since) {
        String key = brokenKey(level.kind(), level.dueAt());
        redis.call(jedis -> {
            jedis.sadd(key, id + "@" + since.toEpochMilli());
            return jedis.expire(key, KEPT_SECONDS);
        });
    }

    /** Service levels of one kind, as they ended today; broken are also those that nobody has answered yet. */
    public record Levels(long kept, long broken) {}

    Levels levels(ServiceLevel.Kind kind, Instant now) {
        String kept = redis.call(jedis -> jedis.hget(key(now), kind.code() + "-kept"));
        return new Levels(
                kept == null ? 0 : Long.parseLong(kept), redis.call(jedis -> jedis.scard(brokenKey(kind, now))));
    }

    private String brokenKey(ServiceLevel.Kind kind, Instant at) {
        return key(at) + ":" + kind.code() + "-broken";
    }

    private String key(Instant at) {
        return "lotse:{desk}:levels:" + LocalDate.ofInstant(at, zone);
    }
}
