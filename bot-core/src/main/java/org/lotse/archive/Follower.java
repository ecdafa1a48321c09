package org.lotse.archive;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.lotse.archive.Transcript.Stamp;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Involved;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index behind the logs, by about {@link ArchiveSettings#settle}. A signal that a person has to do with a
 * conversation marks it, and one thread reads what is marked; what only the bot does costs one comparison. What signals cannot
 * tell, because they were lost or nobody ran, is found by comparing all logs with the index.
 */
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int MOST_MARKED = 50_000;
    private static final int MOST_OPEN = 100_000;
    private static final int PROGRESS = 10_000;
    private static final int LEAVE_SECONDS = 10;

    private final Sources sources;
    private final ConversationIndex index;
    private final Signals signals;
    private final ArchiveSettings settings;
    private final Clock clock;
    private final Set<ConversationId> marked = ConcurrentHashMap.newKeySet();
    /** In the index and not closed: also what the bot says there is of interest. */
    private final Set<ConversationId> open = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive").daemon().factory());
    private volatile boolean behind = true;
    private volatile boolean closed;
    private volatile boolean erased;
    private Instant reconciled = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Instant committed;
    private boolean changed;

    Follower(Sources sources, ConversationIndex index, Signals signals, ArchiveSettings settings, Clock clock) {
        this.sources = sources;
        this.index = index;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
        this.committed = clock.instant();
        signals.listenToAll(this::heard);
        signals.whenResumed(this::reconcileSoon);
    }

    /** Begins to work, in the background. */
    void start() {
        long pause = settings.settle().toMillis();
        thread.scheduleWithFixedDelay(this::work, 0, pause, TimeUnit.MILLISECONDS);
    }

    /** Signals may have been missed: everything is compared in the next round. */
    void reconcileSoon() {
        behind = true;
    }

    private void heard(ConversationId id, Signal signal) {
        boolean ofInterest =
                switch (signal) {
                    case Signal.Grown(Owner owner) -> owner != Owner.BOT || open.contains(id);
                    case Signal.Noted _ -> true;
                    default -> false;
                };
        if (ofInterest) {
            mark(id);
        }
    }

    private void mark(ConversationId id) {
        if (marked.size() < MOST_MARKED) {
            marked.add(id);
        } else {
            behind = true; // too many to remember: all are looked through instead
        }
    }

    /** One round: whatever was marked, and from time to time everything. */
    void work() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (behind || Duration.between(reconciled, clock.instant()).compareTo(settings.reconcile()) >= 0) {
                reconcile();
            }
            followMarked();
            if (erased) {
                expunge();
            }
            if (changed && Duration.between(committed, clock.instant()).compareTo(settings.commit()) >= 0) {
                commit();
            }
        } catch (StoreUnavailable e) { // what was marked stays marked
            LOG.debug("archive: the log cannot be read at the moment: {}", e.getMessage());
        } catch (UncheckedIOException | AlreadyClosedException e) { // a full or broken disk
            mend(e);
        } catch (RuntimeException e) { // an exception would end the rounds for good
            LOG.error("archive: could not follow the conversations", e);
        }
    }

    private synchronized void mend(RuntimeException failure) {
        if (closed) {
            return;
        }
        LOG.error("archive: the index failed and is opened again: {}", failure.getMessage());
        behind = true;
        notBefore = clock.instant().plus(settings.commit());
        try {
            index.reopen();
        } catch (RuntimeException e) { // tried again in the next round
            LOG.error("archive: it cannot be opened: {}", e.getMessage());
        }
    }

    private synchronized void commit() {
        index.commit();
        committed = clock.instant();
        changed = false;
    }

    /** Takes in what was marked until now. */
    void followMarked() {
        boolean any = false;
        for (Iterator<ConversationId> ids = marked.iterator(); ids.hasNext() && !closed; ) {
            ConversationId id = ids.next();
            ids.remove(); // before it is read: what is said from now on marks it again
            any = true;
            try {
                follow(id);
            } catch (StoreUnavailable e) {
                mark(id);
                throw e;
            }
        }
        if (any) {
            index.refresh();
        }
    }

    private synchronized void follow(ConversationId id) {
        Optional<Involved> involved = sources.log().involved(id);
        if (involved.isEmpty()) {
            drop(id);
        } else if (involved.get().filed()) {
            put(id);
        }
    }

    private void put(ConversationId id) {
        try {
            sources.read(id).ifPresent(transcript -> {
                index.put(transcript);
                changed = true;
                if (transcript.head().owner() == Owner.NOBODY || open.size() >= MOST_OPEN) {
                    open.remove(id);
                } else {
                    open.add(id);
                }
            });
        } catch (StoreUnavailable | UncheckedIOException | AlreadyClosedException e) {
            throw e;
        } catch (RuntimeException e) { // one unreadable log must not keep the others out
            LOG.warn("archive: cannot take in {}", id, e);
        }
    }

    /** Off the disk it is taken in the same round or the next one, before anything is committed. */
    private synchronized void drop(ConversationId id) {
        open.remove(id);
        erased |= index.stamp(id).isPresent();
        index.remove(id);
    }

    private synchronized void expunge() {
        erased = false;
        index.expunge();
        committed = clock.instant();
        changed = false;
    }

    /** Compares every log with the index, and the index with the logs. */
    void reconcile() {
        behind = false;
        reconciled = clock.instant();
        try {
            index.refresh();
            long taken = new Comparison().run();
            index.refresh();
            LOG.debug("archive: all logs compared, {} taken in", taken);
        } catch (StoreUnavailable | UncheckedIOException | AlreadyClosedException e) { // again, when that is over
            behind = true;
            throw e;
        }
    }

    private final class Comparison {
        private long compared;
        private long taken;

        private long run() {
            index.each(this::stillThere);
            for (Iterator<ConversationId> ids = sources.log().all().iterator(); ids.hasNext() && !closed; ) {
                compare(ids.next());
            }
            if (taken >= PROGRESS) {
                LOG.info("archive: {} conversations compared, {} taken in; done", compared, taken);
            }
            return taken;
        }

        private void stillThere(ConversationId id) {
            if (!closed && sources.log().involved(id).isEmpty()) {
                drop(id);
            }
        }

        private void compare(ConversationId id) {
            compared++;
            Involved involved = sources.log().involved(id).orElse(null);
            if (involved != null && involved.filed()) {
                Stamp known = index.stamp(id).orElse(null);
                if (known == null || !known.equals(sources.stamp(id, involved))) {
                    follow(id);
                    taken++;
                } else if (open.size() < MOST_OPEN && stillOpen(id)) {
                    open.add(id);
                }
            }
            if (compared % PROGRESS == 0) {
                LOG.info("archive: {} conversations compared, {} taken in", compared, taken);
                followMarked(); // what is said meanwhile need not wait for the rest
            }
        }

        private boolean stillOpen(ConversationId id) {
            return sources.log()
                    .find(id)
                    .filter(head -> head.owner() != Owner.NOBODY)
                    .isPresent();
        }
    }

    /** Drops a conversation here and now, from the disk in the next round, and makes the other nodes look for it, in vain. */
    void forget(ConversationId id) {
        synchronized (this) {
            marked.remove(id);
            drop(id);
        }
        index.refresh();
        signals.publish(id, new Signal.Grown(Owner.NOBODY));
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("archive: the last round did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
