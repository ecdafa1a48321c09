package org.lotse.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.handoff.Handoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open conversations as every desk shows them: made anew after each change of one of them, and told to all desks. */
final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private record Cached(long seq, Story story) {}

    private final Handoff handoff;
    private final ConversationLog log;
    private final Signals.Listening listening;
    private final Set<Consumer<List<DeskReply.Row>>> desks = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Set<ConversationId> listed = Set.of();
    private Map<ConversationId, Cached> stories = new HashMap<>(); // only touched by the one run of refresh

    Inbox(Handoff handoff, ConversationLog log, Signals signals) {
        this.handoff = handoff;
        this.log = log;
        this.listening = signals.listenToAll(this::heard);
    }

    /** Starts to tell a desk. */
    void join(Consumer<List<DeskReply.Row>> desk) {
        desks.add(desk);
        change();
    }

    void leave(Consumer<List<DeskReply.Row>> desk) {
        desks.remove(desk);
    }

    private void heard(ConversationId id, Signal signal) {
        if (signal instanceof Signal.Grown(Owner owner)
                && (owner == Owner.QUEUE || owner == Owner.AGENT || listed.contains(id))) {
            change();
        }
    }

    /** Invariant: exactly one refresh is under way while {@code changes} is not zero. */
    private void change() {
        if (changes.getAndIncrement() == 0) {
            thread.execute(() -> {
                int seen;
                do {
                    seen = changes.get();
                    refresh();
                } while (changes.addAndGet(-seen) != 0);
            });
        }
    }

    private void refresh() {
        if (desks.isEmpty()) {
            return;
        }
        try {
            Map<ConversationId, Cached> fresh = new HashMap<>();
            List<DeskReply.Row> rows = handoff.open().stream()
                    .flatMap(open -> row(open, fresh).stream())
                    .toList();
            stories = fresh;
            listed = Set.copyOf(fresh.keySet());
            desks.forEach(desk -> desk.accept(rows));
        } catch (RuntimeException e) { // the next change, or the next desk, brings it up to date
            LOG.warn("cannot list the open conversations at the moment: {}", e.getMessage());
        }
    }

    private Optional<DeskReply.Row> row(Handoff.Open open, Map<ConversationId, Cached> fresh) {
        Optional<Conversation> head = log.find(open.conversation());
        return head.map(conversation -> {
            Cached known = stories.get(conversation.id());
            Cached current = known != null && known.seq() == conversation.seq()
                    ? known
                    : new Cached(conversation.seq(), Story.of(log.read(conversation.id())));
            fresh.put(conversation.id(), current);
            return current.story().row(conversation, open.since());
        });
    }

    @Override
    public void close() {
        listening.close();
        thread.close();
    }
}
