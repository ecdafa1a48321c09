package org.lotse.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.lotse.handoff.Assignment.Refusal;
import org.lotse.handoff.Assignment.Step;
import org.lotse.handoff.Case.Asked;
import org.lotse.handoff.FloorStore.Change;
import org.lotse.staff.Agent;
import org.lotse.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from the bot to a person, from one to another, and back. Who owns a conversation is decided by an append to its
 * log under a guard; who may want it is decided on the {@link Floor} before. What dies in between is put right by
 * {@link #settle}.
 */
public final class Handoff {
    private static final Logger LOG = LoggerFactory.getLogger(Handoff.class);

    private final ConversationLog log;
    private final FloorStore store;
    private final Settling settling;
    private final Places places;
    private final Staff staff;
    private final HandoffSettings settings;
    private final Figures figures;
    private final Acquaintances acquaintances;
    private final Timer waits;
    private volatile Runnable attend = () -> {};

    Handoff(
            ConversationLog log,
            FloorStore store,
            Places places,
            Staff staff,
            HandoffSettings settings,
            Figures figures,
            Acquaintances acquaintances,
            MeterRegistry metrics) {
        this.log = log;
        this.store = store;
        this.settling = new Settling(log, store);
        this.places = places;
        this.staff = staff;
        this.settings = settings;
        this.figures = figures;
        this.acquaintances = acquaintances;
        this.waits = Timer.builder("lotse.queue.wait")
                .description("from asking for a person to being taken")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** What became of an agent's step. */
    public sealed interface Outcome {
        record Done(Appended appended) implements Outcome {}

        /** @param code as in PROTOCOL.md's errors of the desk */
        record Refused(String code) implements Outcome {}
    }

    /** Called after each change that may free a place or fill the queue. */
    void attendedBy(Runnable attend) {
        this.attend = attend;
    }

    Assignment rules() {
        return new Assignment(settings, staff.agents());
    }

    /**
     * Whether a person can answer now: the doors are open and somebody who speaks the language is there.
     *
     * @param skill group of the shopper's intent, whose team may have hours of its own
     */
    public Staffing staffing(@Nullable String language, @Nullable String skill) {
        Floor floor = store.floor();
        var hours = new OpeningHours(staff).of(null, skill);
        boolean open = hours.open(floor.now());
        boolean present = staff.agents().stream()
                .anyMatch(agent -> agent.takesConversations()
                        && floor.takes(agent.id())
                        && (language == null || agent.languages().contains(language)));
        return new Staffing(
                open, present, open ? null : hours.nextOpening(floor.now()).orElse(null));
    }

    /** The place that the next conversation in the line would get. */
    public int nextPosition() {
        return places.length() + 1;
    }

    /** By the clock that offers and leases end by. */
    public Instant now() {
        return store.floor().now();
    }

    /** Everything that is open for people. */
    public Map<ConversationId, Case> cases() {
        return store.floor().cases();
    }

    public Optional<Case> find(ConversationId id) {
        return store.floor().find(id);
    }

    /**
     * Puts a conversation into the line, with the bot's last words. The index knows it before the log says so, and may
     * for a moment know too much; what it has lost all the same, {@link #findLost} finds.
     *
     * @param guard under which the drafts are appended; one of them must be {@code queued} or {@code ticket}
     */
    public Appended enqueue(ConversationId id, Guard guard, List<Draft> drafts, Asked asked) {
        boolean ticket = drafts.stream().anyMatch(draft -> draft.event() instanceof Event.Ticket);
        Case.Stage stage = ticket ? Case.Stage.TICKET : Case.Stage.WAITING;
        place(id, stage, asked);
        Appended appended = log.append(id, guard, drafts);
        boolean waits = appended instanceof Appended.Done && owner(id) == Owner.QUEUE;
        if (waits && find(id).isEmpty()) {
            place(id, stage, asked); // somebody looked before the log said so, and took it away again
            changed();
        } else {
            settle(id);
        }
        return appended;
    }

    /** A place in the line. Whoever waits already keeps theirs; what an agent has is the log's to give back. */
    private void place(ConversationId id, Case.Stage stage, Asked asked) {
        String agent = acquaintances.of(id, asked.customer()).orElse(null);
        store.change(floor -> {
            int position = floor.waiting().size() + 1;
            Case placed = floor.find(id)
                    .filter(known -> known.stage() != Case.Stage.TICKET)
                    .map(known -> stage == Case.Stage.TICKET && known.stage() == Case.Stage.WAITING
                            ? known.ticket(floor.now())
                            : known)
                    .orElseGet(() -> Case.arriving(id, stage, floor.now(), position, asked, agent));
            return new Change<>(floor.with(placed), placed);
        });
    }

    private Owner owner(ConversationId id) {
        return log.find(id).map(Conversation::owner).orElse(Owner.NOBODY);
    }

    /** The shopper goes on with the bot instead of waiting. */
    public Appended leaveQueue(ConversationId id, Guard guard, List<Draft> drafts) {
        Appended appended = log.append(id, guard, drafts);
        settle(id);
        return appended;
    }

    /** An agent takes a conversation: out of the queue, by an offer, or from a colleague who passes it on. */
    public Outcome claim(ConversationId id, ClientId cid, Agent agent) {
        Optional<Case> before = store.floor().find(id).or(() -> found(id));
        Taken taken = step(id, (floor, open) -> rules().claim(floor, open, agent));
        if (taken.refusal() != null) {
            return refused(taken.refusal());
        }
        String from = before.map(Case::agent)
                .filter(owner -> !owner.equals(agent.id()))
                .orElse(null);
        Guard guard = from == null ? new Guard.Claim(agent.id()) : new Guard.Transfer(from, agent.id());
        Event.Assigned.How how = from == null ? null : Event.Assigned.How.TRANSFER;
        Appended appended = log.append(id, guard, List.of(new Draft(cid, new Event.Assigned(agent.name(), how))));
        if (!(appended instanceof Appended.Done done)) {
            settle(id);
            return new Outcome.Refused(holder(id) == null ? "not_waiting" : "already_claimed");
        }
        if (done.repeated()) {
            settle(id); // since then it may have gone on
            return agent.id().equals(holder(id)) ? new Outcome.Done(appended) : refused("already_claimed");
        }
        before.ifPresent(open -> taken(open, from));
        changed();
        return new Outcome.Done(appended);
    }

    private void taken(Case open, @Nullable String from) {
        if (from == null && open.stage() == Case.Stage.WAITING) {
            Duration waited = Duration.between(open.queuedAt(), store.floor().now());
            waits.record(waited.isNegative() ? Duration.ZERO : waited);
            figures.waited(waited, open.position());
        }
    }

    /** A conversation that waits by its log but that the index has lost. */
    private Optional<Case> found(ConversationId id) {
        settle(id);
        return store.floor().find(id);
    }

    private @Nullable String holder(ConversationId id) {
        return log.find(id).map(Conversation::agent).orElse(null);
    }

    public Outcome decline(ConversationId id, String agent) {
        Taken taken = step(id, (floor, open) -> rules().decline(floor, open, agent));
        if (taken.refusal() != null) {
            return refused(taken.refusal());
        }
        changed();
        return new Outcome.Done(new Appended.Done(0, false, Owner.QUEUE));
    }

    /** What an agent says in a conversation of their own. It counts for the service level. */
    public Appended say(ConversationId id, String agent, Draft draft, Story before) {
        Appended appended = log.append(id, new Guard.OwnedByAgent(agent), List.of(draft));
        Instant since = before.unansweredSince();
        boolean said = appended instanceof Appended.Done done && !done.repeated();
        if (said) {
            acquaintances.spoke(before.customerId(), agent);
        }
        if (said && since != null) {
            find(id).flatMap(open -> level(open, before))
                    .ifPresent(level ->
                            figures.answered(level, id, since, store.floor().now()));
        }
        return appended;
    }

    /** The running clock of an open conversation's service level. */
    public Optional<ServiceLevel> level(Case open, Story story) {
        return open.stage() == Case.Stage.TICKET
                ? Optional.empty()
                : ServiceLevel.of(story, new OpeningHours(staff).of(open.team(), open.skill()), settings);
    }

    /** Offers a conversation to a colleague; until they accept, {@code from} stays the owner. */
    public Outcome passTo(ConversationId id, String from, Agent to, String note) {
        Taken taken = step(
                id,
                (floor, open) -> open.assignedTo(from)
                        ? rules().pass(floor, open, to, from, note)
                        : Step.no(floor, Refusal.ALREADY_CLAIMED));
        return taken.refusal() == null
                ? new Outcome.Done(new Appended.Done(0, false, Owner.AGENT))
                : refused(taken.refusal() == Refusal.ALREADY_CLAIMED ? "not_owner" : code(taken.refusal()));
    }

    /** Back into the line with the time that the shopper has waited already, for a team or for everybody. */
    public Appended passToQueue(ConversationId id, ClientId cid, String from, @Nullable String team, Story before) {
        Event queued = new Event.Queued(nextPosition(), Event.Queued.Because.TRANSFER);
        Appended appended = log.append(id, new Guard.OwnedByAgent(from), List.of(new Draft(cid, queued)));
        if (appended instanceof Appended.Done done && !done.repeated()) {
            change(id, (floor, open) -> rules().release(floor, open, from, team, before.waitsAs()));
        }
        return appended;
    }

    /** The agent is done: given back to the bot, or closed. */
    public Appended finish(ConversationId id, String agent, Draft draft) {
        Appended appended = log.append(id, new Guard.OwnedByAgent(agent), List.of(draft));
        if (appended instanceof Appended.Done) {
            settle(id); // not simply away with it: sent again, the shopper may be back since
        }
        return appended;
    }

    /** A supervisor takes a conversation from whoever has it. The log says so. */
    public Appended takeOver(ConversationId id, ClientId cid, Agent supervisor, Asked asked) {
        Event assigned = new Event.Assigned(supervisor.name(), Event.Assigned.How.TAKEOVER);
        Appended appended = log.append(id, new Guard.TakeOver(supervisor.id()), List.of(new Draft(cid, assigned)));
        if (appended instanceof Appended.Done done && done.repeated()) {
            settle(id);
        } else if (appended instanceof Appended.Done) {
            store.change(floor -> {
                Case open = floor.find(id)
                        .orElseGet(() -> Case.arriving(id, Case.Stage.WAITING, floor.now(), 1, asked, null));
                return new Change<>(floor.with(open.assigned(supervisor.id(), floor.now())), open);
            });
            changed();
        }
        return appended;
    }

    /** Brings the index into line with the log, which is right. */
    void settle(ConversationId id) {
        settling.settle(id);
        changed();
    }

    /** Goes through all logs for conversations that people should have and the index has lost. */
    void findLost() {
        try {
            if (settling.findLost()) {
                changed();
            }
        } catch (RuntimeException e) { // the next round comes
            LOG.warn("could not look for lost conversations: {}", e.getMessage());
        }
    }

    private record Taken(@Nullable Refusal refusal) {}

    private Taken step(ConversationId id, BiFunction<Floor, Case, Step> rule) {
        return store.change(floor -> {
            Step step = floor.find(id)
                    .map(open -> rule.apply(floor, open))
                    .orElseGet(() -> Step.no(floor, Refusal.NOT_WAITING));
            return new Change<>(step.floor(), new Taken(step.refusal()));
        });
    }

    /** Changes a case if there is one. */
    void change(ConversationId id, BiFunction<Floor, Case, Floor> rule) {
        store.change(floor ->
                new Change<>(floor.find(id).map(open -> rule.apply(floor, open)).orElse(floor), id));
        changed();
    }

    private void changed() {
        places.moved();
        attend.run();
    }

    private static Outcome refused(Refusal why) {
        return refused(code(why));
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(code);
    }

    private static String code(Refusal why) {
        return why.name().toLowerCase(java.util.Locale.ROOT);
    }
}
