package org.lotse.staff;

import java.time.Duration;
import java.util.Optional;
import org.lotse.redis.Redis;
import redis.clients.jedis.params.SetParams;

/** Texts that are kept for a short while for whoever comes back with their secret, on whatever node, and given out once. */
public final class Deposits {
    private final Redis redis;

    Deposits(Redis redis) {
        this.redis = redis;
    }

    public void keep(String secret, String text, Duration time) {
        redis.call(jedis -> jedis.set(key(secret), text, SetParams.setParams().px(time.toMillis())));
    }

    public Optional<String> take(String secret) {
        return Optional.ofNullable(redis.call(jedis -> jedis.getDel(key(secret))));
    }

    private static String key(String secret) {
        return "lotse:deposit:" + Secrets.digest(secret);
    }
}
