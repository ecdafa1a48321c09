package org.lotse.redis;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** The one place that decides between an outside Redis and a managed one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConfiguration.class);

    @Bean
    RedisServer redisServer(RedisSettings settings) {
        String url = settings.url();
        if (url == null || url.isBlank()) {
            FolderLock lock = new FolderLock(settings.folder());
            ManagedRedis managed = new ManagedRedis(settings);
            return new RedisServer(
                    RedisAddress.of(managed.address().toString()), managed, lock, new RedisWatch(managed));
        }
        return new RedisServer(RedisAddress.of(url), null, null, null);
    }

    @Bean
    Redis redis(RedisServer server, RedisSettings settings) {
        Redis redis = connect(server.address(), settings);
        if (server.managed() == null) {
            try {
                Durability.check(redis, settings);
            } catch (RuntimeException e) {
                redis.close();
                throw e;
            }
        }
        return redis;
    }

    @Bean
    WriteProbe writeProbe(Redis redis) {
        return new WriteProbe(redis, System::nanoTime);
    }

    private static Redis connect(RedisAddress address, RedisSettings settings) {
        try {
            Redis redis = new Redis(address, settings);
            try {
                redis.<String>call(UnifiedJedis::ping);
                return redis;
            } catch (StoreUnavailable | JedisException e) {
                redis.close();
                throw e;
            }
        } catch (StoreUnavailable | JedisException e) { // also: no node of the cluster, no sentinel knows the name
            LOG.debug("cannot connect", e);
            throw new RedisUnavailable("Redis at " + address.shown() + " does not answer (" + e.getMessage()
                    + "): start it, or correct LOTSE_REDIS_URL, or leave that out for a local one.");
        }
    }

    /** The address, and the managed server if it is one, which is ended after everything that uses it. */
    record RedisServer(
            RedisAddress address,
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
