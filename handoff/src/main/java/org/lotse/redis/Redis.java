package org.lotse.redis;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * The connections to one Redis, of whichever kind: a server, a cluster, or the master that sentinels name. Every call
 * throws {@link StoreUnavailable} if the server does not answer in time or refuses writes, and Jedis's own exceptions for
 * mistakes of ours.
 *
 * <p>In a cluster the keys of one script must carry the same hash tag, and what is published is heard on every node.
 */
public final class Redis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PING = Duration.ofSeconds(1);
    private static final int PINGS_MISSED = 3;
    private static final String CLOCK = "lotse:{clock}";
    private static final String TIME = "local t = redis.call('TIME') return t[1] * 1000 + math.floor(t[2] / 1000)";

    private final Clients clients;
    private final int connections;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean closed;

    Redis(RedisAddress address, RedisSettings settings) {
        this.connections = settings.connections();
        this.clients = Clients.of(address, settings, settings.timeout().plus(PING.multipliedBy(PINGS_MISSED)));
    }

    Redis(URI address, RedisSettings settings) {
        this(RedisAddress.of(address.toString()), settings);
    }

    /** One command or several, which need not outlive a failover. */
    public <T extends @Nullable Object> T call(Function<UnifiedJedis, T> command) {
        return reachable(() -> command.apply(clients.plain()));
    }

    /** Many commands in one round trip to each server; their responses are there when this returns. */
    public void pipelined(Consumer<AbstractPipeline> commands) {
        reachable(() -> {
            try (AbstractPipeline pipeline = clients.pipeline()) {
                commands.accept(pipeline);
                pipeline.sync();
            }
            return true;
        });
    }

    /**
     * One command or several that write what is acknowledged afterwards: each is on as many replicas as the settings ask
     * for when this returns. If it throws, the primary may have it all the same; the same once more must do no harm.
     */
    public <T extends @Nullable Object> T write(Function<UnifiedJedis, T> command) {
        return reachable(() -> command.apply(clients.confirmed()));
    }

    /**
     * Nobody waits for a server that has just not answered: once a command found it away, all others are refused at once
     * until it answers a ping again. So a refusal never takes much longer than one command's timeout.
     */
    private <T extends @Nullable Object> T reachable(Supplier<T> command) {
        if (away.get()) {
            throw new StoreUnavailable(new JedisConnectionException("it did not answer a moment ago"));
        }
        try {
            return guarded(command);
        } catch (StoreUnavailable e) {
            if (saysThatItIsAway(e) && !away.getAndSet(true)) {
                LOG.warn("Redis is away, nothing is asked of it until it answers: {}", e.getMessage());
                Thread.ofVirtual().name("redis-away").start(this::lookForIt);
            }
            throw e;
        }
    }

    /** A thread that was interrupted has cut its own connection: that says nothing about the server. */
    private boolean saysThatItIsAway(StoreUnavailable e) {
        return e.getCause() instanceof JedisConnectionException
                && clients.onePrimary()
                && !Thread.currentThread().isInterrupted();
    }

    /** Each ping that fails at once may only have met a connection of before. */
    private void lookForIt() {
        while (!closed) {
            for (int stale = 0; stale <= connections; stale++) {
                if (pings()) {
                    away.set(false);
                    return;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A server that refuses even that, because of a password or too many clients, is as good as away. */
    private boolean pings() {
        try {
            return "PONG".equals(guarded(() -> clients.plain().ping()));
        } catch (StoreUnavailable | JedisException e) {
            return false;
        }
    }

    static <T extends @Nullable Object> T guarded(Supplier<T> command) {
        try {
            return command.get();
        } catch (JedisConnectionException e) {
            throw new StoreUnavailable(e);
        } catch (JedisDataException e) {
            throw Refusal.isOne(e) ? new StoreUnavailable(e) : e;
        } catch (JedisException e) { // the pool is exhausted, or no node of the cluster answers
            throw new StoreUnavailable(e);
        }
    }

    /**
     * Runs a script, by its digest once the server knows it, and as durably as {@link #write}. A script that finds its work
     * done already must write something nevertheless, or the replicas that may lack it are not waited for.
     */
    public Object run(Script script, List<String> keys, List<String> args) {
        return write(client -> evaluate(client, script, keys, args));
    }

    /** Runs a script whose work is done again if it gets lost. */
    public Object runUnconfirmed(Script script, List<String> keys, List<String> args) {
        return call(client -> evaluate(client, script, keys, args));
    }

    private static Object evaluate(UnifiedJedis client, Script script, List<String> keys, List<String> args) {
        try {
            return client.evalsha(script.sha1(), keys, args);
        } catch (JedisNoScriptException e) {
            return client.eval(script.source(), keys, args);
        }
    }

    /** Redis's clock, the only one that counts for what several nodes compare; in a cluster always the same primary's. */
    public Instant now() {
        Object reply = call(client -> client.eval(TIME, List.of(CLOCK), List.of()));
        return Instant.ofEpochMilli((Long) reply);
    }

    /**
     * The keys that fit a pattern, on all primaries, read as the stream is. A key that is there from beginning to end comes
     * at least once, and may come twice.
     */
    public Stream<String> scan(String pattern) {
        return clients.primaries().stream().flatMap(primary -> KeyScan.of(primary, pattern));
    }

    /** A way to a connection to each primary; whoever takes one closes it. */
    List<Supplier<Connection>> primaries() {
        return clients.primaries();
    }

    /** Whether it answers now; not asked while it is known to be away. */
    public boolean answers() {
        return !away.get() && pings();
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
        Thread.ofVirtual().name("redis-ping-" + channel).start(subscription::pingForever);
        return subscription;
    }

    @Override
    public void close() {
        closed = true;
        clients.close();
    }

    final class Subscription extends JedisPubSub implements Runnable, AutoCloseable {
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
                    clients.plain().subscribe(this, channel);
                } catch (JedisException e) {
                    if (!ended && !closed) {
                        LOG.warn("lost the subscription to {}, subscribing again: {}", channel, e.getMessage());
                        awaitBack();
                    }
                }
            }
        }

        /** The answers prove that the server is there: without one in time, reading fails and it is subscribed anew. */
        private void pingForever() {
            while (!ended && !closed) {
                LockSupport.parkNanos(PING.toNanos());
                pingOnce();
            }
        }

        /** Never after {@link #close}: its answer would wait on the connection for whoever uses that next. */
        synchronized void pingOnce() {
            try {
                if (!ended && isSubscribed()) {
                    ping();
                }
            } catch (JedisException e) {
                LOG.debug("could not ping on {}: {}", channel, e.getMessage());
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
        public synchronized void close() {
            ended = true;
            if (isSubscribed()) {
                unsubscribe();
            }
        }
    }
}
