package org.lotse.redis;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Whether what is written now would be kept: tried by a small write that is as durable as all others, once a second at the
 * most and only when somebody asks. A server may answer and yet refuse every write, for its memory, its disk, its replicas.
 */
public final class WriteProbe {
    private static final Logger LOG = LoggerFactory.getLogger(WriteProbe.class);
    private static final long AGE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE_MILLIS = 500;
    private static final SetParams KEPT =
            SetParams.setParams().px(Duration.ofMinutes(1).toMillis());

    private final Redis redis;
    private final LongSupplier nanos;
    private final String key = "lotse:probe:" + UUID.randomUUID();
    private CompletableFuture<Boolean> latest = CompletableFuture.completedFuture(true); // guarded by this
    private long begun; // guarded by this
    private volatile boolean refused;

    WriteProbe(Redis redis, LongSupplier nanos) {
        this.redis = redis;
        this.nanos = nanos;
        this.begun = nanos.getAsLong() - AGE_NANOS;
    }

    /** Answers within half a second; a write that takes longer counts as one that fails until it is done. */
    public boolean succeeds() {
        return attempt()
                .copy()
                .completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private synchronized CompletableFuture<Boolean> attempt() {
        if (latest.isDone() && nanos.getAsLong() - begun >= AGE_NANOS) {
            begun = nanos.getAsLong();
            latest = CompletableFuture.supplyAsync(this::writes, Thread::startVirtualThread);
        }
        return latest;
    }

    private boolean writes() {
        try {
            redis.<String>write(jedis -> jedis.set(key, "", KEPT));
            refused = false;
            return true;
        } catch (StoreUnavailable | JedisException e) {
            if (!refused) {
                LOG.warn("not ready, nothing can be kept: {}", e.getMessage());
            }
            refused = true;
            return false;
        }
    }
}
