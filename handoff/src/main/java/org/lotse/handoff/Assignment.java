package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.handoff.Case.Offer;
import org.lotse.handoff.Floor.AtDesk;
import org.lotse.staff.Agent;

/**
 * Who gets which conversation. Language always; then skill, and the team it was passed on to, both waived after a while
 * and at once if none of the agents present has them; then the agent last spoken to; then least loaded; then longest idle.
 *
 * <p>Pure: every method makes a new floor from the given one.
 */
final class Assignment {
    private final HandoffSettings settings;
    private final Collection<Agent> staff;

    Assignment(HandoffSettings settings, Collection<Agent> staff) {
        this.settings = settings;
        this.staff = List.copyOf(staff);
    }

    /** Why somebody cannot take a conversation; the codes are PROTOCOL.md's. */
    enum Refusal {
        NOT_WAITING,
        ALREADY_CLAIMED,
        AT_CAPACITY,
        OTHER_LANGUAGE,
        NOT_OFFERED,
        NOT_THERE
    }

    /** @param floor the new one if {@code refusal} is null, else the old one */
    record Step(Floor floor, @Nullable Refusal refusal) {
        static Step no(Floor floor, Refusal why) {
            return new Step(floor, why);
        }
    }

    /** Offers what waits, as far as there are free places. */
    Floor offerAll(Floor floor) {
        Floor after = floor;
        for (Case open : floor.waiting()) {
            Floor now = after;
            if (staff.stream().noneMatch(agent -> now.takes(agent.id()) && now.load(agent.id()) < agent.capacity())) {
                return after; // nobody has a place left
            }
            Optional<Agent> agent = open.offer() == null ? choose(after, open) : Optional.empty();
            if (agent.isPresent()) {
                Instant until = floor.now().plus(settings.offer());
                after = after.with(open.offered(new Offer(agent.get().id(), until, null, null), floor.now()));
            }
        }
        return after;
    }

    private Optional<Agent> choose(Floor floor, Case open) {
        List<Agent> able = staff.stream()
                .filter(agent -> agent.takesConversations() && floor.takes(agent.id()) && speaks(agent, open))
                .filter(agent -> !floor.now().isBefore(open.passed().getOrDefault(agent.id(), Instant.EPOCH)))
                .toList();
        Stream<Agent> fitting =
                preferring(floor, open, preferring(floor, open, able, skilled(open)), inTeam(open)).stream()
                        .filter(agent -> floor.load(agent.id()) < agent.capacity());
        return fitting.min(Comparator.comparing((Agent agent) -> !agent.id().equals(open.lastAgent()))
                .thenComparing(agent -> floor.load(agent.id()))
                .thenComparing(agent -> floor.desk(agent.id()).freeSince())
                .thenComparing(Agent::id));
    }

    /** Those who have it, busy or not, if there are any and it is not waived yet. */
    private List<Agent> preferring(Floor floor, Case open, List<Agent> able, Predicate<Agent> has) {
        boolean waived = Duration.between(open.queuedAt(), floor.now()).compareTo(settings.skillWait()) >= 0;
        List<Agent> those = able.stream().filter(has).toList();
        return waived || those.isEmpty() ? able : those;
    }

    private static Predicate<Agent> skilled(Case open) {
        return agent -> open.skill() == null || agent.skills().contains(open.skill());
    }

    private static Predicate<Agent> inTeam(Case open) {
        return agent -> open.team() == null || agent.teams().contains(open.team());
    }

    private static boolean speaks(Agent agent, Case open) {
        return open.language() == null || agent.languages().contains(open.language());
    }

    /** An agent takes a conversation: out of the queue, by an offer, or from the colleague who passes it on. */
    Step claim(Floor floor, Case open, Agent agent) {
        String id = agent.id();
        if (open.assignedTo(id)) {
            return new Step(floor, null); // sent again
        }
        if (open.stage() == Case.Stage.ASSIGNED && !open.offeredTo(id)) {
            return Step.no(floor, Refusal.ALREADY_CLAIMED);
        }
        if (!floor.present().contains(id)) {
            return Step.no(floor, Refusal.NOT_THERE);
        }
        if (!speaks(agent, open)) {
            return Step.no(floor, Refusal.OTHER_LANGUAGE);
        }
        if (floor.load(id) - (open.offeredTo(id) ? 1 : 0) >= agent.capacity()) {
            return Step.no(floor, Refusal.AT_CAPACITY);
        }
        String former = open.agent();
        Floor taken =
                floor.with(open.assigned(id, floor.now())).with(floor.desk(id).answered());
        return new Step(former == null ? taken : taken.with(taken.desk(former).freed(floor.now())), null);
    }

    /** The owner offers a conversation to a colleague, who must be there, free and able. */
    Step pass(Floor floor, Case open, Agent to, String from, String note) {
        if (open.offeredTo(to.id())) {
            return new Step(floor, null); // sent again
        }
        boolean can = floor.takes(to.id())
                && !to.id().equals(from)
                && speaks(to, open)
                && floor.load(to.id()) < to.capacity();
        if (!can || open.offer() != null) {
            return Step.no(floor, Refusal.NOT_THERE);
        }
        Offer offer = new Offer(to.id(), floor.now().plus(settings.offer()), from, note);
        return new Step(floor.with(open.offered(offer, floor.now())), null);
    }

    /** The agent has vanished: back into the line, with the original waiting time and before others. */
    static Floor lose(Floor floor, Case open, String agent, Case.Stage to) {
        return open.assignedTo(agent) ? floor.with(open.back(to, open.team(), 1, floor.now())) : floor;
    }

    /** Passed on to a team or to everybody; the one who had it is not asked again at once. */
    Floor release(Floor floor, Case open, String from, @Nullable String team, Case.Stage to) {
        Instant again = floor.now().plus(settings.skillWait());
        return floor.with(open.back(to, team, 0, floor.now()).passedBy(from, again, floor.now()))
                .with(floor.desk(from).freed(floor.now()));
    }

    Step decline(Floor floor, Case open, String agent) {
        if (open.passed().containsKey(agent) && !open.offeredTo(agent)) {
            return new Step(floor, null); // sent again
        }
        if (!open.offeredTo(agent)) {
            return Step.no(floor, Refusal.NOT_OFFERED);
        }
        Instant again = floor.now().plus(settings.skillWait());
        return new Step(floor.with(open.passedBy(agent, again, floor.now())), null);
    }

    /** Ends offers that were not answered in time; who missed too many in a row is away from then on. */
    Floor expireOffers(Floor floor) {
        Floor after = floor;
        for (Case open : floor.cases().values()) {
            Offer offer = open.offer();
            if (offer != null && !floor.now().isBefore(offer.until())) {
                Instant again = floor.now().plus(settings.skillWait());
                AtDesk desk = after.desk(offer.agent()).missedOne(settings.missedOffers());
                after = after.with(open.passedBy(offer.agent(), again, floor.now()))
                        .with(desk);
            } else if (offer != null && !floor.present().contains(offer.agent())) {
                after = after.with(open.offered(null, floor.now())); // their desk has gone meanwhile
            }
        }
        return after;
    }
}
