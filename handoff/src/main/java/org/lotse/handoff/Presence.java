package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotse.redis.Redis;

/** Which agents are there and take conversations: a lease each in a sorted set, by Redis's clock. */
public final class Presence {
    private static final String KEY = "lotse:{desk}:present";

    private final Redis redis;
    private final Duration lease;

    Presence(Redis redis, Duration lease) {
        this.redis = redis;
        this.lease = lease;
    }

    /** The agent is there until the lease ends or is renewed. */
    public void renew(String agent) {
        Instant until = redis.now().plus(lease);
        redis.call(jedis -> jedis.zadd(KEY, until.toEpochMilli(), agent));
    }

    public void leave(String agent) {
        redis.call(jedis -> jedis.zrem(KEY, agent));
    }

    public Set<String> present() {
        long now = redis.now().toEpochMilli();
        return redis.call(jedis -> jedis.zrangeByScore(KEY, "(" + now, "+inf")).stream()
                .collect(Collectors.toSet());
    }
}
