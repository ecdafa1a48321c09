package org.lotse.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The bot's work: "look at this conversation, there may be something to answer". A Redis stream with a consumer group, so
 * that work taken by a process that died is done by the next one. At least once: whoever consumes must be idempotent.
 *
 * <p>Turns of one conversation run one after the other, those of different conversations at the same time, each on a
 * virtual thread.
 */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final String STREAM = "lotse:turns";
    private static final String GROUP = "bot";
    private static final int BATCH = 64;
    private static final int BLOCK_MILLIS = 500;
    private static final int ATTEMPTS = 3;
    private static final int LEAVE_SECONDS = 5;

    private final Redis redis;
    private final String consumer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<ConversationId, Queue<Turn>> running = new HashMap<>();
    private @Nullable Worker worker;
    private volatile boolean closed;

    public Turns(Redis redis) {
        this(redis, "node-1");
    }

    /** @param consumer this node's name in the group; a restarted node with the same name takes up its unfinished turns */
    public Turns(Redis redis, String consumer) {
        this.redis = redis;
        this.consumer = consumer;
    }

    /** What does the bot's work. */
    public interface Worker {
        /** Answers whatever is unanswered in the conversation. */
        void take(ConversationId id);

        /** Called instead of another attempt after {@value #ATTEMPTS} that threw. */
        void giveUp(ConversationId id, RuntimeException why);
    }

    private record Turn(ConversationId conversation, StreamEntryID entry) {}

    /** Durable when it returns. */
    public void add(ConversationId id) {
        redis.call(jedis -> jedis.xadd(STREAM, XAddParams.xAddParams(), Map.of("c", id.value())));
    }

    /** Starts to consume, first what a former process of this name left unfinished. Call once. */
    public void start(Worker worker) {
        this.worker = worker;
        createGroup();
        threads.submit(this::readForever);
    }

    private void createGroup() {
        try {
            redis.call(jedis -> jedis.xgroupCreate(STREAM, GROUP, new StreamEntryID(0, 0), true));
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    private void readForever() {
        StreamEntryID from = new StreamEntryID(0, 0); // our own pending entries first
        while (!closed) {
            try {
                List<StreamEntry> entries = read(from);
                entries.forEach(entry ->
                        dispatch(new Turn(new ConversationId(entry.getFields().getOrDefault("c", "")), entry.getID())));
                from = nextFrom(from, entries);
            } catch (RuntimeException e) { // Redis is away or was emptied: the work is still there when it is back
                if (!closed) {
                    LOG.warn("reading turns failed, trying again: {}", e.getMessage());
                    redis.awaitBack();
                    recreateGroup();
                    from = new StreamEntryID(0, 0);
                }
            }
        }
    }

    private void recreateGroup() {
        try {
            createGroup();
        } catch (RuntimeException e) { // not back yet: the reading loop fails and comes here again
            LOG.debug("no group yet: {}", e.getMessage());
        }
    }

    private static StreamEntryID nextFrom(StreamEntryID from, List<StreamEntry> entries) {
        if (from.equals(StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)) {
            return from;
        }
        return entries.isEmpty()
                ? StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY
                : entries.getLast().getID();
    }

    private List<StreamEntry> read(StreamEntryID from) {
        Map<String, List<StreamEntry>> read = redis.call(jedis -> jedis.xreadGroupAsMap(
                GROUP,
                consumer,
                XReadGroupParams.xReadGroupParams().count(BATCH).block(BLOCK_MILLIS),
                Map.of(STREAM, from)));
        List<StreamEntry> entries = new ArrayList<>();
        if (read != null) {
            read.values().forEach(entries::addAll);
        }
        return entries;
    }

    /** Invariant: a conversation has a queue in {@code running} exactly while one thread works it off. */
    private void dispatch(Turn turn) {
        synchronized (running) {
            Queue<Turn> waiting = running.get(turn.conversation());
            if (waiting != null) {
                waiting.add(turn);
                return;
            }
            running.put(turn.conversation(), new ArrayDeque<>(List.of(turn)));
        }
        threads.submit(() -> workOff(turn.conversation()));
    }

    private void workOff(ConversationId id) {
        while (true) {
            List<StreamEntryID> taken = new ArrayList<>();
            synchronized (running) {
                Queue<Turn> waiting = running.getOrDefault(id, new ArrayDeque<>());
                while (!waiting.isEmpty()) { // one look answers all that came in until now
                    taken.add(waiting.remove().entry());
                }
                if (taken.isEmpty()) {
                    running.remove(id);
                    return;
                }
            }
            attempt(id, taken);
        }
    }

    private void attempt(ConversationId id, List<StreamEntryID> taken) {
        Worker worker = Objects.requireNonNull(this.worker);
        RuntimeException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
            try {
                worker.take(id);
                done(taken);
                return;
            } catch (StoreUnavailable e) { // not the turn's fault, and nothing can be written: keep it
                redis.awaitBack();
                attempt--;
            } catch (RuntimeException e) { // whatever went wrong, the shopper must not be left without an answer
                LOG.warn("turn of {} failed, attempt {}", id, attempt, e);
                last = e;
            }
        }
        if (last != null) {
            handOver(id, taken, last, worker);
        }
    }

    private void handOver(ConversationId id, List<StreamEntryID> taken, RuntimeException last, Worker worker) {
        try {
            worker.giveUp(id, last);
            done(taken);
        } catch (RuntimeException e) { // stays pending: the next start takes it up again
            LOG.error("giving up on {} failed as well", id, e);
        }
    }

    private void done(List<StreamEntryID> taken) {
        StreamEntryID[] ids = taken.toArray(StreamEntryID[]::new);
        redis.call(jedis -> {
            jedis.xack(STREAM, GROUP, ids);
            return jedis.xdel(STREAM, ids);
        });
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow(); // what was not finished stays pending for the next start
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
