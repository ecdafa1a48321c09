package org.lotse.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.handoff.Attendance;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open conversations as every desk of this node shows them. A desk that joins gets all rows, then only what changes.
 * Signals say what may have changed; a look at the floor every two seconds finds what no signal told.
 */
final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int PAGE = 200;
    private static final long LOOK_SECONDS = 2;

    private final Handoff handoff;
    private final Attendance attendance;
    private final Rows rows;
    private final Signals.Listening listening;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private final Set<ConversationId> grown = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("inbox").factory());

    private volatile Map<ConversationId, Case> cases = Map.of(); // changed by that thread only
    private final Map<ConversationId, DeskReply.Row> shown = new HashMap<>();

    /** An open desk. Called one after the other. */
    interface Desk {
        void all(List<DeskReply.Row> page, boolean more);

        /** @param now the cases as they are, for what rows do not tell */
        void changed(List<DeskReply.Row> rows, List<ConversationId> gone, Map<ConversationId, Case> now);

        /** After every look, whether rows have changed or not. */
        void looked(Map<String, Attendance.State> agents);
    }

    Inbox(Handoff handoff, Attendance attendance, Rows rows, Signals signals) {
        this.handoff = handoff;
        this.attendance = attendance;
        this.rows = rows;
        this.listening = signals.listenToAll(this::heard);
        signals.whenResumed(() -> grown.addAll(cases.keySet()));
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts to tell a desk. */
    void join(Desk desk) {
        thread.execute(() -> {
            look();
            List<DeskReply.Row> all = List.copyOf(shown.values());
            int from = 0;
            do {
                int to = Math.min(all.size(), from + PAGE);
                desk.all(all.subList(from, to), to < all.size());
                from = to;
            } while (from < all.size());
            desks.add(desk);
            desk.changed(List.of(), List.of(), cases); // offers that are under way
        });
    }

    /** After whatever is under way for it, so that it is not taken in afterwards. */
    void leave(Desk desk) {
        if (!thread.isShutdown()) {
            thread.execute(() -> desks.remove(desk));
        }
    }

    private void heard(ConversationId id, Signal signal) {
        boolean concerns =
                switch (signal) {
                    case Signal.Grown(Owner owner) -> owner.isPeople() || cases.containsKey(id);
                    case Signal.Moved _ -> true;
                    default -> false;
                };
        if (concerns) {
            grown.add(id);
            if (!desks.isEmpty() && !asked.getAndSet(true)) {
                thread.execute(this::look);
            }
        }
    }

    private void look() {
        asked.set(false);
        try {
            refresh();
        } catch (RuntimeException e) { // the next look brings it up to date
            LOG.warn("cannot list the open conversations at the moment: {}", e.getMessage());
        }
    }

    private void refresh() {
        Map<ConversationId, Case> now = handoff.cases();
        Set<ConversationId> touched = new HashSet<>(grown);
        grown.removeAll(touched);
        now.forEach((id, open) -> {
            if (!open.equals(cases.get(id))) {
                touched.add(id);
            }
        });
        List<ConversationId> gone =
                shown.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<DeskReply.Row> changed = changed(touched, now);
        gone.forEach(shown::remove);
        changed.forEach(row -> shown.put(row.conversation(), row));
        cases = now;
        if (!changed.isEmpty() || !gone.isEmpty()) {
            desks.forEach(desk -> desk.changed(changed, gone, now));
        }
        if (!desks.isEmpty()) {
            Map<String, Attendance.State> agents = attendance.states();
            desks.forEach(desk -> desk.looked(agents));
        }
    }

    private List<DeskReply.Row> changed(Set<ConversationId> touched, Map<ConversationId, Case> now) {
        List<DeskReply.Row> changed = new ArrayList<>();
        for (ConversationId id : touched) {
            Case open = now.get(id);
            try {
                DeskReply.Row row = open == null ? null : rows.row(open).orElse(null);
                if (row != null && !row.equals(shown.get(id))) {
                    changed.add(row);
                }
            } catch (StoreUnavailable e) {
                grown.addAll(touched); // all of it again at the next look
                throw e;
            } catch (RuntimeException e) { // one that cannot be read must not hide the others
                LOG.warn("cannot show {}", id, e);
            }
        }
        return changed;
    }

    @Override
    public void close() {
        listening.close();
        thread.shutdownNow();
    }
}
