package org.lotse.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the state is kept, and what an acknowledgement promises.
 *
 * @param url an outside Redis: one server, a cluster or sentinels; empty: a local one is managed
 * @param folder where the managed server keeps its data, settings and log
 * @param timeout of one command; after that the log counts as unavailable
 * @param connections at the most, to each server
 * @param replicas that must have a write before it is acknowledged
 * @param patience with those replicas, shorter than {@code timeout}; the key is {@code lotse.redis.wait}
 */
@ConfigurationProperties("lotse.redis")
public record RedisSettings(
        @Nullable String url,
        @DefaultValue(".lotse/redis") Path folder,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("64") int connections,
        @DefaultValue("0") int replicas,
        @Name("wait") @DefaultValue("1s") Duration patience) {

    public RedisSettings {
        if (replicas < 0) {
            throw new IllegalArgumentException("lotse.redis.replicas: 0 or more is expected");
        }
        if (replicas > 0 && (patience.isZero() || patience.compareTo(timeout) >= 0)) {
            throw new IllegalArgumentException("lotse.redis.wait: more than 0 and less than lotse.redis.timeout, "
                    + timeout.toMillis() + " ms, is expected");
        }
    }

    RedisSettings withoutReplicas() {
        return new RedisSettings(url, folder, timeout, connections, 0, patience);
    }
}
