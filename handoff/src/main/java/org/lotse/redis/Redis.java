package org.lotse.redis;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * A connection pool to one Redis. Every call throws {@link StoreUnavailable} if the server does not answer in time or
 * refuses writes, and Jedis's own exceptions for mistakes of ours.
 */
public final class Redis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final int SCANNED_AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final UnifiedJedis jedis;
    private volatile boolean closed;

    Redis(URI address, RedisSettings settings) {
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) settings.timeout().toMillis())
                .socketTimeoutMillis((int) settings.timeout().toMillis())
                .user(JedisURIHelper.getUser(address))
                .password(JedisURIHelper.getPassword(address))
                .database(JedisURIHelper.getDBIndex(address))
                .ssl(JedisURIHelper.isRedisSSLScheme(address))
                .clientName("lotse")
                .build();
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setMaxWait(settings.timeout());
        pool.setTestWhileIdle(true);
        this.jedis = RedisClient.builder()
                .hostAndPort(new HostAndPort(address.getHost(), address.getPort()))
                .clientConfig(config)
                .poolConfig(pool)
                .build();
    }

    /** One command or several. */
    public <T extends @Nullable Object> T call(Function<UnifiedJedis, T> command) {
        try {
            return command.apply(jedis);
        } catch (JedisConnectionException e) {
            throw new StoreUnavailable(e);
        } catch (JedisDataException e) {
            throw refusesWrites(e) ? new StoreUnavailable(e) : e;
        } catch (JedisException e) { // the pool is exhausted
            throw new StoreUnavailable(e);
        }
    }

    /** Runs a script, by its digest once the server knows it. */
    public Object run(Script script, List<String> keys, List<String> args) {
        return call(client -> {
            try {
                return client.evalsha(script.sha1(), keys, args);
            } catch (JedisNoScriptException e) {
                return client.eval(script.source(), keys, args);
            }
        });
    }

    /** Redis's clock, the only one that counts for what several nodes compare. */
    public Instant now() {
        Object reply = call(
                client -> client.eval("local t = redis.call('TIME') return t[1] * 1000 + math.floor(t[2] / 1000)"));
        return Instant.ofEpochMilli((Long) reply);
    }

    /** The keys that match a pattern, page by page as they are asked for; a key may come more than once. */
    public Stream<String> scan(String pattern) {
        ScanParams params = new ScanParams().match(pattern).count(SCANNED_AT_ONCE);
        return Stream.iterate(
                        page(ScanParams.SCAN_POINTER_START, params),
                        Objects::nonNull,
                        page -> page.isCompleteIteration() ? null : page(page.getCursor(), params))
                .flatMap(page -> page.getResult().stream());
    }

    private @Nullable ScanResult<String> page(String cursor, ScanParams params) {
        return call(client -> client.scan(cursor, params));
    }

    /** Whether it answers now. */
    public boolean answers() {
        try {
            return "PONG".equals(call(UnifiedJedis::ping));
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    /** Waits until the server answers again or this is closed. */
    public void awaitBack() {
        do {
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (!closed && !Thread.currentThread().isInterrupted() && !answers());
    }

    /**
     * Listens to a channel on a virtual thread until the result is closed.
     *
     * @param resumed called after each new subscription but the first, when messages may have been missed
     */
    public AutoCloseable subscribe(String channel, Consumer<String> listener, Runnable resumed) {
        Subscription subscription = new Subscription(channel, listener, resumed);
        Thread.ofVirtual().name("redis-" + channel).start(subscription);
        return subscription;
    }

    private static boolean refusesWrites(JedisDataException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("OOM")
                || message.startsWith("MISCONF")
                || message.startsWith("READONLY")
                || message.startsWith("LOADING")
                || message.startsWith("MASTERDOWN");
    }

    @Override
    public void close() {
        closed = true;
        jedis.close();
    }

    private final class Subscription extends JedisPubSub implements Runnable, AutoCloseable {
        private final String channel;
        private final Consumer<String> listener;
        private final Runnable resumed;
        private volatile boolean ended;
        private boolean before;

        private Subscription(String channel, Consumer<String> listener, Runnable resumed) {
            this.channel = channel;
            this.listener = listener;
            this.resumed = resumed;
        }

        @Override
        public void run() {
            while (!ended && !closed) {
                try {
                    jedis.subscribe(this, channel);
                } catch (JedisException e) {
                    if (!ended && !closed) {
                        LOG.warn("lost the subscription to {}, subscribing again: {}", channel, e.getMessage());
                        awaitBack();
                    }
                }
            }
        }

        @Override
        public void onSubscribe(String subscribed, int count) {
            if (before) {
                resumed.run();
            }
            before = true;
        }

        @Override
        public void onMessage(String from, String message) {
            try {
                listener.accept(message);
            } catch (RuntimeException e) { // a malformed message must not end the subscription
                LOG.warn("could not handle a message of {}", from, e);
            }
        }

        @Override
        public void close() {
            ended = true;
            if (isSubscribed()) {
                unsubscribe();
            }
        }
    }
}
