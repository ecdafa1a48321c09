package org.lotse.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.staff.Agent;
import org.lotse.staff.Staff;

/** What a supervisor sees at a glance. */
public final class Overviews {
    private final FloorStore store;
    private final Staff staff;
    private final Figures figures;

    Overviews(FloorStore store, Staff staff, Figures figures) {
        this.store = store;
        this.staff = staff;
        this.figures = figures;
    }

    /** @param oldestSince when the one who waits longest began to */
    public record Queue(int length, @Nullable Instant oldestSince) {}

    /** @param load places taken of {@code capacity} */
    public record AtWork(String id, String name, boolean available, int load, int capacity) {}

    public record Levels(Figures.Levels first, Figures.Levels next) {}

    public record Overview(Queue queue, List<AtWork> agents, Levels levels) {}

    /** Whether each agent takes conversations, and how many they have; also of those who are not there. */
    public Map<String, AtWork> loads() {
        Floor floor = store.floor();
        return staff.agents().stream().collect(Collectors.toMap(Agent::id, agent -> atWork(floor, agent)));
    }

    /** How many members of each team take conversations now, apart from the one who asks; teams without any are missing. */
    public Map<String, Long> takers(String asking) {
        Map<String, AtWork> loads = loads();
        return staff.agents().stream()
                .filter(agent -> !agent.id().equals(asking) && isAvailable(loads.get(agent.id())))
                .flatMap(agent -> agent.teams().stream())
                .collect(Collectors.groupingBy(team -> team, Collectors.counting()));
    }

    /** @param now null for one who was added since the floor was looked at */
    private static boolean isAvailable(@Nullable AtWork now) {
        return now != null && now.available();
    }

    private static AtWork atWork(Floor floor, Agent agent) {
        boolean available = agent.takesConversations() && floor.takes(agent.id());
        return new AtWork(agent.id(), agent.name(), available, floor.load(agent.id()), agent.capacity());
    }

    /** The floor as it is now, and today's service levels; agents without an open desk are left out. */
    public Overview now() {
        Floor floor = store.floor();
        List<Case> waiting = floor.waiting();
        Instant oldest =
                waiting.stream().map(Case::since).min(Instant::compareTo).orElse(null);
        List<AtWork> agents = staff.agents().stream()
                .filter(agent -> floor.present().contains(agent.id()))
                .map(agent -> atWork(floor, agent))
                .toList();
        Levels levels = new Levels(
                figures.levels(ServiceLevel.Kind.FIRST, floor.now()),
                figures.levels(ServiceLevel.Kind.NEXT, floor.now()));
        return new Overview(new Queue(waiting.size(), oldest), agents, levels);
    }
}
