package org.lotse.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the state is kept.
 *
 * @param url an outside Redis, {@code redis://[user:password@]host:port}; empty: a local one is managed
 * @param folder where the managed server keeps its data, settings and log
 * @param timeout of one command; after that the log counts as unavailable
 * @param connections at the most
 */
@ConfigurationProperties("lotse.redis")
public record RedisSettings(
        @Nullable String url,
        @DefaultValue(".lotse/redis") Path folder,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("64") int connections) {}
