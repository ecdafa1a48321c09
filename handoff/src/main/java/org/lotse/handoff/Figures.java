package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    void level(ServiceLevel level, Instant answeredAt) {
        String field = level.kind().code() + (answeredAt.isAfter(level.dueAt()) ? "-broken" : "-kept");
        String key = key(answeredAt);
        redis.call(jedis -> {
            jedis.hincrBy(key, field, 1);
            return jedis.expire(key, KEPT_SECONDS);
        });
    }

    /** Service levels of one kind, as they ended today. */
    public record Levels(long kept, long broken) {}

    Levels levels(ServiceLevel.Kind kind, Instant now) {
        Map<String, String> counts = redis.call(jedis -> jedis.hgetAll(key(now)));
        return new Levels(
                Long.parseLong(counts.getOrDefault(kind.code() + "-kept", "0")),
                Long.parseLong(counts.getOrDefault(kind.code() + "-broken", "0")));
    }

    private String key(Instant at) {
        return "lotse:{desk}:levels:" + LocalDate.ofInstant(at, zone);
    }
}
