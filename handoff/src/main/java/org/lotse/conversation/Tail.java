package org.lotse.conversation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one log from a number on and hands every entry to a reader, in order, without gaps, each once and never two at a
 * time. Delivery, catching up after a reconnect and an agent who joins late are all this.
 */
public final class Tail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ConversationLog log;
    private final ConversationId id;
    private final Consumer<Entry> reader;
    private final Executor executor;
    private final Signals.Listening listening;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean closed;
    private long last; // only touched by the one run of catchUp

    /**
     * Starts at once.
     *
     * @param reader called on {@code executor}; if it throws {@link StoreUnavailable} it gets the same entry again
     */
    public Tail(
            ConversationLog log,
            Signals signals,
            ConversationId id,
            long after,
            Executor executor,
            Consumer<Entry> reader) {
        this.log = log;
        this.id = id;
        this.last = after;
        this.executor = executor;
        this.reader = reader;
        this.listening = signals.listen(id, signal -> {
            if (signal instanceof Signal.Grown) {
                wake();
            }
        });
        wake();
    }

    /** Reads on. Invariant: exactly one run is under way while {@code wakes} is not zero. */
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            executor.execute(this::catchUp);
        }
    }

    private void catchUp() {
        int seen;
        do {
            seen = wakes.get();
            while (!closed && !readOn()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } while (wakes.addAndGet(-seen) != 0);
    }

    /** @return false if the store is away and it must be tried again, since no other wake may come */
    private boolean readOn() {
        try {
            readAll();
        } catch (StoreUnavailable e) {
            LOG.debug("cannot read {} at the moment", id);
            return false;
        }
        return true;
    }

    /** What the reader fails on it is not given again, since it would fail again; but it is if the store was away. */
    private void hand(Entry entry) {
        try {
            reader.accept(entry);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) { // see above
            LOG.warn("a reader of {} failed on {}", id, entry.seq(), e);
        }
    }

    private void readAll() {
        List<Entry> entries;
        do {
            entries = log.read(id, last, BATCH);
            for (Entry entry : entries) {
                if (closed) {
                    return;
                }
                hand(entry);
                last = entry.seq();
            }
        } while (entries.size() == BATCH);
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
    }
}
