package org.lotse.handoff;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotse.conversation.ConversationId;
import org.lotse.handoff.Case.Stage;

/**
 * All open conversations and all agents at one moment. Immutable: every step of the hand-over makes a new one from an old
 * one, and {@link FloorStore} lets it count only if nobody else was faster.
 *
 * @param now by Redis's clock
 * @param present agents with an open desk
 * @param held agents whose lease has not run out; they keep what they have
 */
record Floor(
        Instant now,
        Map<ConversationId, Case> cases,
        Map<String, AtDesk> agents,
        Set<String> present,
        Set<String> held) {

    /** The order of the line: priority, then the time the shopper began to wait. */
    static final Comparator<Case> TURN = Comparator.comparing(Case::priority, Comparator.reverseOrder())
            .thenComparing(Case::since)
            .thenComparing(open -> open.conversation().value());

    Floor {
        cases = Map.copyOf(cases);
        agents = Map.copyOf(agents);
        present = Set.copyOf(present);
        held = Set.copyOf(held);
    }

    /**
     * What an agent's desk says of them.
     *
     * @param available takes new conversations
     * @param missed offers in a row
     * @param freeSince when they last gave a conversation away
     */
    record AtDesk(String agent, boolean available, int missed, Instant freeSince) {
        AtDesk available(boolean now) {
            return new AtDesk(agent, now, 0, freeSince);
        }

        AtDesk freed(Instant at) {
            return new AtDesk(agent, available, missed, at);
        }

        AtDesk answered() {
            return new AtDesk(agent, available, 0, freeSince);
        }

        AtDesk missedOne(int allowed) {
            return new AtDesk(agent, available && missed + 1 < allowed, missed + 1, freeSince);
        }
    }

    Optional<Case> find(ConversationId id) {
        return Optional.ofNullable(cases.get(id));
    }

    AtDesk desk(String agent) {
        return agents.getOrDefault(agent, new AtDesk(agent, true, 0, Instant.EPOCH));
    }

    /** Has a desk open and takes new conversations. */
    boolean takes(String agent) {
        return present.contains(agent) && desk(agent).available();
    }

    /** How many places are taken: conversations that are not idle, and offers out of the queue or from others. */
    int load(String agent) {
        return (int) cases.values().stream()
                .filter(open -> open.offeredTo(agent) || (open.assignedTo(agent) && !open.idle()))
                .count();
    }

    /** Those who wait, in the order of their turn. */
    List<Case> waiting() {
        return inStage(Stage.WAITING);
    }

    List<Case> inStage(Stage stage) {
        return cases.values().stream()
                .filter(open -> open.stage() == stage)
                .sorted(TURN)
                .toList();
    }

    Floor with(Case changed) {
        Map<ConversationId, Case> all = new HashMap<>(cases);
        all.put(changed.conversation(), changed);
        return new Floor(now, all, agents, present, held);
    }

    Floor without(ConversationId id) {
        Case gone = cases.get(id);
        if (gone == null) {
            return this;
        }
        Map<ConversationId, Case> rest = new HashMap<>(cases);
        rest.remove(id);
        Floor left = new Floor(now, rest, agents, present, held);
        String agent = gone.agent();
        return agent == null ? left : left.with(left.desk(agent).freed(now));
    }

    Floor with(AtDesk changed) {
        Map<String, AtDesk> all = new HashMap<>(agents);
        all.put(changed.agent(), changed);
        return new Floor(now, cases, all, present, held);
    }
}
