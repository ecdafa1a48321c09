package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.handoff.Announcements.Occasion;
import org.lotse.handoff.Case.Stage;
import org.lotse.handoff.FloorStore.Change;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time does to the desk: offers end, agents vanish, waiting grows too long, shoppers fall silent. Every node tends,
 * once a second and after each change; all steps are guarded, so that whoever comes second does nothing.
 */
public final class Tending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
    private static final Duration UNTOUCHED = Duration.ofSeconds(5);
    private static final Duration LEAST_JUMP = Duration.ofSeconds(5);
    private static final int SWEEP_EVERY = 10;
    private static final long LOST_EVERY_MINUTES = 60;

    private final ConversationLog log;
    private final FloorStore store;
    private final Handoff handoff;
    private final Places places;
    private final Stories stories;
    private final Announcements announcements;
    private final Consumer<ConversationId> confirmation;
    private final HandoffSettings settings;
    private final Figures figures;
    private final Map<ConversationId, Instant> counted = new HashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-tending").factory());
    private final ScheduledExecutorService search = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual()
            .name("desk-search")
            .factory()); // goes through everything: the pulse must not wait for it
    private final Duration jump;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final LongSupplier nanos;
    private long graceUntil;
    private long lastTicks;
    private @Nullable Instant lastNow;
    private int beats;

    /** @param confirmation told of each conversation that has become a message to be answered later */
    Tending(
            ConversationLog log,
            FloorStore store,
            Handoff handoff,
            Places places,
            Stories stories,
            Announcements announcements,
            Consumer<ConversationId> confirmation,
            HandoffSettings settings,
            Figures figures,
            LongSupplier nanos) {
        this.log = log;
        this.store = store;
        this.handoff = handoff;
        this.places = places;
        this.stories = stories;
        this.announcements = announcements;
        this.confirmation = confirmation;
        this.settings = settings;
        this.figures = figures;
        this.nanos = nanos;
        Duration half = settings.lease().dividedBy(2);
        this.jump = half.compareTo(LEAST_JUMP) > 0 ? half : LEAST_JUMP; // beats themselves are a second apart, or late
        this.graceUntil = nanos.getAsLong();
    }

    /** Begins to tend every second and whenever the hand-over changes something. Call once. */
    public void start() {
        grace(); // whoever was cut off with the last process comes back first
        search.scheduleWithFixedDelay(handoff::findLost, 0, LOST_EVERY_MINUTES, TimeUnit.MINUTES);
        handoff.attendedBy(this::soon);
        pulse.scheduleWithFixedDelay(this::tend, 1, 1, TimeUnit.SECONDS);
    }

    private void soon() {
        if (!asked.getAndSet(true) && !pulse.isShutdown()) {
            pulse.execute(this::tend);
        }
    }

    private void tend() {
        asked.set(false);
        try {
            beat();
        } catch (StoreUnavailable e) { // the next beat tries again
            grace();
            LOG.warn("could not tend the desk: {}", e.getMessage());
        } catch (RuntimeException e) { // a fault of ours must not end the pulse
            LOG.warn("could not tend the desk", e);
        }
    }

    /** While the store was away nobody could renew a lease: for one lease nobody counts as vanished. */
    private void grace() {
        graceUntil = nanos.getAsLong() + settings.lease().toNanos();
    }

    /** A clock that was set, or a machine that slept, ends leases that nobody could renew: as if the store had been away. */
    private void mindTheClock(Instant now) {
        long ticks = nanos.getAsLong();
        if (lastNow != null) {
            Duration passed = Duration.ofNanos(ticks - lastTicks);
            Duration jumped = Duration.between(lastNow, now).minus(passed).abs();
            if (passed.compareTo(jump) > 0 || jumped.compareTo(jump) > 0) {
                LOG.warn(
                        "time has jumped: for {} s nobody counts as vanished",
                        settings.lease().toSeconds());
                grace();
            }
        }
        lastTicks = ticks;
        lastNow = now;
    }

    /** One look at everything. */
    void beat() {
        Floor floor = store.floor();
        mindTheClock(floor.now());
        if (nanos.getAsLong() - graceUntil >= 0) {
            each(
                    floor.inStage(Stage.ASSIGNED).stream()
                            .filter(open -> !floor.held().contains(String.valueOf(open.agent())))
                            .toList(),
                    this::lost);
        }
        offers();
        List<Case> waiting = floor.waiting();
        List<Case> assigned = floor.inStage(Stage.ASSIGNED);
        List<Case> unanswered = new ArrayList<>(waiting);
        unanswered.addAll(assigned);
        Map<ConversationId, Conversation> heads = heads(unanswered);
        each(unanswered, open -> late(open, heads.get(open.conversation()), floor.now()));
        each(waiting, open -> waited(open, floor.now()));
        each(assigned, open -> silence(open, heads.get(open.conversation()), floor.now()));
        if (beats++ % SWEEP_EVERY == 0) {
            sweep(floor);
        }
        places.tellAll();
    }

    private Map<ConversationId, Conversation> heads(List<Case> cases) {
        return log.find(cases.stream().map(Case::conversation).toList());
    }

    /** One conversation that cannot be read must not stand in the way of the others. */
    private static void each(List<Case> cases, Consumer<Case> step) {
        for (Case open : cases) {
            try {
                step.accept(open);
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) { // see above
                LOG.warn("could not tend {}", open.conversation(), e);
            }
        }
    }

    /** The agent has vanished: the conversation goes back with its original waiting time, and before others. */
    private void lost(Case open) {
        ConversationId id = open.conversation();
        String agent = String.valueOf(open.agent());
        Conversation head = log.find(id).orElse(null);
        if (head == null) {
            handoff.settle(id);
            return;
        }
        Stage to = stories.of(head).waitsAs();
        Event queued = new Event.Queued(1, Event.Queued.Because.AGENT_LOST);
        Event[] events = to == Stage.TICKET // whose shopper is not there to be told
                ? new Event[] {queued}
                : new Event[] {words(open, Occasion.AGENT_LOST), queued};
        Appended appended = append(open, new Guard.OwnedByAgent(agent), "lost", head.seq(), events);
        if (appended instanceof Appended.Done) {
            handoff.change(id, (floor, now) -> Assignment.lose(floor, now, agent, to));
        } else {
            handoff.settle(id);
        }
    }

    /** Ends what was not answered, and offers what waits. */
    private void offers() {
        store.change(floor -> {
            Assignment rules = handoff.rules();
            return new Change<>(rules.offerAll(rules.expireOffers(floor)), floor.now());
        });
    }

    /** Nobody has answered in time. What this node has counted is remembered only to spare the store. */
    private void late(Case open, @Nullable Conversation head, Instant now) {
        if (head == null) {
            return;
        }
        Story story = stories.of(head);
        Instant since = story.unansweredSince();
        if (since == null || since.equals(counted.get(open.conversation()))) {
            return;
        }
        handoff.level(open, story).filter(level -> level.brokenAt(now)).ifPresent(level -> {
            figures.broken(level, open.conversation(), since);
            counted.put(open.conversation(), since);
        });
    }

    private void waited(Case open, Instant now) {
        Duration waited = Duration.between(open.queuedAt(), now);
        if (waited.compareTo(settings.ticketAfter()) >= 0) {
            becomeTicket(open);
        } else if (waited.compareTo(settings.longWait()) >= 0 && !open.told()) {
            Event.Message sorry = words(open, Occasion.LONG_WAIT);
            append(
                    open,
                    new Guard.OwnedBy(Owner.QUEUE),
                    "long-wait",
                    open.queuedAt().toEpochMilli(),
                    sorry);
            handoff.change(open.conversation(), (floor, later) -> floor.with(later.told(floor.now())));
        }
    }

    private void becomeTicket(Case open) {
        String email = stories.of(open.conversation()).map(Story::address).orElse(null);
        Occasion occasion = email == null ? Occasion.BECAME_TICKET_NO_ADDRESS : Occasion.BECAME_TICKET;
        Event.Ticket ticket = Event.Ticket.to(email);
        Event.Message message = announcements.in(language(open), occasion, Map.of("email", ticket.email()));
        Appended appended = append(
                open, new Guard.OwnedBy(Owner.QUEUE), "ticket", open.queuedAt().toEpochMilli(), message, ticket);
        if (appended instanceof Appended.Done) {
            handoff.change(
                    open.conversation(),
                    (floor, later) -> later.stage() == Stage.WAITING ? floor.with(later.ticket(floor.now())) : floor);
            confirmation.accept(open.conversation());
        } else {
            handoff.settle(open.conversation());
        }
    }

    /** The shopper does not answer the agent. */
    private void silence(Case open, @Nullable Conversation head, Instant now) {
        if (head == null || open.agent() == null) {
            return;
        }
        Story story = stories.of(head);
        Instant since = story.silentSince();
        boolean idle = false;
        if (since != null) {
            Duration silent = Duration.between(since, now);
            Guard guard = new Guard.OwnedByAgent(open.agent());
            if (silent.compareTo(story.away() ? settings.closeTicket() : settings.close()) >= 0) {
                Event closed = new Event.Closed(Event.Role.SYSTEM, "inactive");
                append(open, guard, "close", story.lastByAgent(), words(open, Occasion.CLOSED_IDLE), closed);
                handoff.settle(open.conversation());
                return;
            }
            if (silent.compareTo(settings.nudge()) >= 0 && !story.nudged() && !story.away()) {
                append(open, guard, "nudge", story.lastByAgent(), words(open, Occasion.NUDGE));
            }
            idle = silent.compareTo(settings.idle()) >= 0;
        }
        if (idle != open.idle()) {
            boolean silence = idle;
            handoff.change(
                    open.conversation(),
                    (floor, later) ->
                            later.stage() == Stage.ASSIGNED ? floor.with(later.idle(silence, floor.now())) : floor);
        }
    }

    /** What a process that died in the middle of a step left behind. */
    private void sweep(Floor floor) {
        List<Case> untouched = floor.cases().values().stream()
                .filter(open -> Duration.between(open.touched(), floor.now()).compareTo(UNTOUCHED) > 0)
                .toList();
        Map<ConversationId, Conversation> heads = heads(untouched);
        each(untouched, open -> {
            if (!agrees(open, heads.get(open.conversation()))) {
                handoff.settle(open.conversation());
            }
        });
        stories.keep(floor.cases().keySet());
        counted.keySet().retainAll(floor.cases().keySet());
    }

    private static boolean agrees(Case open, @Nullable Conversation head) {
        if (head == null) {
            return false;
        }
        return open.agent() == null ? head.owner() == Owner.QUEUE : head.ownedByAgent(open.agent());
    }

    private Event.Message words(Case open, Occasion occasion) {
        return announcements.in(language(open), occasion, Map.of());
    }

    private static String language(Case open) {
        return "en".equals(open.language()) ? "en" : "de";
    }

    private Appended append(Case open, Guard guard, String occasion, long about, Event... events) {
        return log.append(open.conversation(), guard, drafts(open.conversation(), occasion, about, events));
    }

    private static List<Draft> drafts(ConversationId id, String occasion, long about, Event... events) {
        List<Draft> drafts = new ArrayList<>();
        for (int n = 0; n < events.length; n++) {
            drafts.add(new Draft(ClientId.ofDesk(id, occasion, about, n), events[n]));
        }
        return drafts;
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        search.shutdownNow();
    }
}
