package org.lotse.redis;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that decides between an outside Redis and a managed one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {

    @Bean
    RedisServer redisServer(RedisSettings settings) {
        String url = settings.url();
        if (url == null || url.isBlank()) {
            FolderLock lock = new FolderLock(settings.folder());
            ManagedRedis managed = new ManagedRedis(settings);
            return new RedisServer(managed.address(), managed, lock, new RedisWatch(managed));
        }
        return new RedisServer(outside(url), null, null, null);
    }

    @Bean
    Redis redis(RedisServer server, RedisSettings settings) {
        Redis redis = new Redis(server.address(), settings);
        if (!redis.answers()) {
            redis.close();
            throw new RedisUnavailable("Redis at " + server.address().getHost() + ":"
                    + server.address().getPort()
                    + " does not answer: start it, or correct LOTSE_REDIS_URL, or leave that out for a local one.");
        }
        return redis;
    }

    private static URI outside(String url) {
        URI address = URI.create(url.strip());
        if (address.getHost() == null || address.getPort() < 0) {
            throw new RedisUnavailable("LOTSE_REDIS_URL is no address such as redis://:password@host:6379.");
        }
        return address;
    }

    /** The address, and the managed server if it is one, which is ended after everything that uses it. */
    record RedisServer(
            URI address,
            @Nullable ManagedRedis managed,
            @Nullable FolderLock lock,
            @Nullable RedisWatch watch) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (watch != null) {
                watch.close();
            }
            if (managed != null) {
                managed.close();
            }
            if (lock != null) {
                lock.close();
            }
        }
    }
}
