package org.lotse.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.TurnStream.Taken;
import org.lotse.redis.Redis;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's work: "look at this conversation, there may be something to answer". A turn is done at least once, also when
 * the process that has it dies; whoever does it must be idempotent.
 *
 * <p>Turns of one conversation run one after the other, those of different conversations at the same time, each on a
 * virtual thread. Where a node slept and another took its turn, both may run; the log refuses the second answer.
 */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int BATCH = 64;
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration TEND = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final Redis redis;
    private final TurnSettings settings;
    private final TurnStream stream;
    private final long tendNanos;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<ConversationId, Queue<Taken>> running = new HashMap<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> finished = new LinkedBlockingQueue<>();
    private final Semaphore free;
    private @Nullable Worker worker;
    private volatile boolean leaving;
    private volatile boolean closed;

    public Turns(Redis redis, TurnSettings settings) {
        this.redis = redis;
        this.settings = settings;
        this.stream = new TurnStream(redis, "node-" + UUID.randomUUID());
        this.free = new Semaphore(settings.atOnce());
        this.tendNanos = Math.min(TEND.toNanos(), settings.reclaimAfter().toNanos() / 5);
    }

    /** What does the bot's work. */
    public interface Worker {
        /** Answers whatever is unanswered in the conversation. Interrupted when it takes too long. */
        void take(ConversationId id);

        /** Called instead of another attempt, after too many that threw or one that took too long. */
        void giveUp(ConversationId id, RuntimeException why);
    }

    /** Durable when it returns. */
    public void add(ConversationId id) {
        stream.add(id);
    }

    /** Starts to consume. Call once. */
    public void start(Worker worker) {
        this.worker = worker;
        stream.open();
        threads.submit(this::readForever);
        threads.submit(this::finishForever);
    }

    /** Takes nothing new and returns when what is under way is done, or has had its time. */
    public void stopTaking() {
        if (leaving) {
            return;
        }
        leaving = true;
        try {
            long patience = settings.timeout().plus(LEAVE).toMillis();
            if (worker != null && !free.tryAcquire(settings.atOnce(), patience, TimeUnit.MILLISECONDS)) {
                LOG.warn("leaving {} turns to other nodes or the next start", inHand.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readForever() {
        long tended = System.nanoTime() - tendNanos;
        while (!closed && !(leaving && inHand.isEmpty())) {
            try {
                if (System.nanoTime() - tended >= tendNanos) {
                    tended = System.nanoTime();
                    take(most -> stream.tend(List.copyOf(inHand), most, settings.reclaimAfter()));
                }
                if (leaving) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } else {
                    take(most -> most == 0 ? List.of() : stream.read(most, WAIT));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // Redis is away or was emptied: the work is still there when it is back
                if (!closed) {
                    LOG.warn("reading turns failed, trying again: {}", e.getMessage());
                    redis.awaitBack();
                    openAgain();
                }
            }
        }
    }

    private void openAgain() {
        try {
            stream.open();
        } catch (RuntimeException e) { // not back yet: the reading loop fails and comes here again
            LOG.debug("no group yet: {}", e.getMessage());
        }
    }

    private interface Source {
        List<Taken> take(int most);
    }

    /** Takes as many turns as there is room for, and waits a little for room if there is none. */
    private void take(Source source) throws InterruptedException {
        int room = leaving || !free.tryAcquire(tendNanos, TimeUnit.NANOSECONDS) ? 0 : 1;
        while (room > 0 && room < BATCH && free.tryAcquire()) {
            room++;
        }
        int used = 0;
        try {
            List<Taken> taken = source.take(room);
            used = taken.size();
            taken.forEach(this::dispatch);
        } finally {
            free.release(room - used);
        }
    }

    /** Invariant: a conversation has a queue in {@code running} exactly while one thread works it off. */
    private void dispatch(Taken turn) {
        inHand.add(turn.entry());
        synchronized (running) {
            Queue<Taken> waiting = running.get(turn.conversation());
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
            List<Taken> turns;
            synchronized (running) {
                Queue<Taken> waiting = running.getOrDefault(id, new ArrayDeque<>());
                turns = List.copyOf(waiting); // one look answers all that came in until now
                waiting.clear();
                if (turns.isEmpty()) {
                    running.remove(id);
                    return;
                }
            }
            if (work(id, turns)) {
                turns.forEach(turn -> finished.add(turn.entry()));
            } else {
                letGo(turns.stream().map(Taken::entry).toList());
            }
        }
    }

    /** @return false if the turns are to be left to whoever comes next */
    private boolean work(ConversationId id, List<Taken> turns) {
        Worker worker = Objects.requireNonNull(this.worker);
        int failures = turns.stream().mapToInt(Taken::deliveries).max().orElse(1) - 1;
        RuntimeException last = new IllegalStateException(failures + " nodes died over it");
        while (failures < settings.attempts()) {
            try {
                takeInTime(worker, id);
                return true;
            } catch (StoreUnavailable e) { // not the turn's fault, and nothing can be written: keep it
                if (leaving) {
                    return false;
                }
                redis.awaitBack();
            } catch (TookTooLong e) { // would take as long again, and the shopper waits
                last = e;
                break;
            } catch (RuntimeException e) { // whatever went wrong, the shopper must not be left without an answer
                if (closed) {
                    return false;
                }
                failures++;
                LOG.warn("turn of {} failed, attempt {}", id, failures, e);
                last = e;
            }
        }
        return givenUp(worker, id, last);
    }

    private static final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TookTooLong(Duration timeout) {
            super("took longer than " + timeout.toMillis() + " ms");
        }
    }

    private void takeInTime(Worker worker, ConversationId id) {
        Future<?> turn = threads.submit(() -> worker.take(id));
        try {
            turn.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            turn.cancel(true);
            redis.now(); // throws if it was Redis that took so long
            LOG.warn("turn of {} took too long", id);
            throw new TookTooLong(settings.timeout());
        } catch (InterruptedException e) { // this node is closing
            turn.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("closing", e);
        }
    }

    private boolean givenUp(Worker worker, ConversationId id, RuntimeException why) {
        while (!closed) {
            try {
                worker.giveUp(id, why);
                return true;
            } catch (StoreUnavailable e) {
                if (leaving) {
                    return false;
                }
                redis.awaitBack();
            } catch (RuntimeException e) { // it stays pending and is tried again when it counts as left behind
                LOG.error("giving up on {} failed as well", id, e);
                return false;
            }
        }
        return false;
    }

    /** One round trip for all that was finished during the one before. */
    private void finishForever() {
        List<String> entries = new ArrayList<>();
        while (!closed) {
            try {
                if (entries.isEmpty()) {
                    entries.add(finished.take());
                    finished.drainTo(entries, BATCH - 1);
                }
                stream.finish(entries);
                letGo(entries);
                entries.clear();
            } catch (InterruptedException e) {
                return;
            } catch (StoreUnavailable e) {
                redis.awaitBack();
            } catch (
                    RuntimeException e) { // they are tried again when they count as left behind, and answer nothing new
                LOG.warn("could not take finished turns out of the stream: {}", e.getMessage());
                letGo(entries);
                entries.clear();
            }
        }
    }

    private void letGo(Collection<String> entries) {
        entries.forEach(inHand::remove);
        free.release(entries.size());
    }

    @Override
    public void close() {
        stopTaking();
        closed = true;
        threads.shutdownNow(); // what was not finished stays pending
        try {
            if (!threads.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("a turn does not heed its interruption");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
