package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.handoff.Assignment.Step;
import org.lotse.handoff.Case.Asked;
import org.lotse.handoff.Case.Stage;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;

/** The rules of the hand-over as properties of random days at the desk. */
class FloorTest {
    private static final HandoffSettings SETTINGS = TestSettings.defaults();

    private static final List<Agent> STAFF = List.of(
            agent("anna", Set.of("de", "en"), Set.of(), Set.of(), 3),
            agent("ben", Set.of("de", "en"), Set.of("payment"), Set.of("billing"), 2),
            agent("cem", Set.of("de"), Set.of("order"), Set.of(), 1),
            agent("dora", Set.of("en"), Set.of("payment"), Set.of("billing"), 4));

    private static Agent agent(String id, Set<String> languages, Set<String> skills, Set<String> teams, int capacity) {
        return new Agent(id, id, Role.AGENT, languages, skills, teams, capacity);
    }

    private enum Act {
        ARRIVE,
        TIME_PASSES,
        CONNECT,
        DISCONNECT,
        LEASE_ENDS,
        CLAIM,
        DECLINE,
        PASS,
        RELEASE,
        FINISH,
        SHOPPER_LEAVES,
        AWAY,
        BACK,
        IDLE,
        AWAKE
    }

    @Provide
    Arbitrary<List<Tuple3<Act, Integer, Integer>>> days() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(6, Act.ARRIVE),
                Tuple.of(6, Act.TIME_PASSES),
                Tuple.of(4, Act.CONNECT),
                Tuple.of(1, Act.DISCONNECT),
                Tuple.of(1, Act.LEASE_ENDS),
                Tuple.of(8, Act.CLAIM),
                Tuple.of(2, Act.DECLINE),
                Tuple.of(2, Act.PASS),
                Tuple.of(1, Act.RELEASE),
                Tuple.of(3, Act.FINISH),
                Tuple.of(1, Act.SHOPPER_LEAVES),
                Tuple.of(1, Act.AWAY),
                Tuple.of(1, Act.BACK),
                Tuple.of(1, Act.IDLE),
                Tuple.of(1, Act.AWAKE));
        Arbitrary<Tuple3<Act, Integer, Integer>> steps = net.jqwik.api.Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40))
                .as(Tuple::of);
        return steps.list().ofMinSize(1).ofMaxSize(120);
    }

    /** A day at the desk, and what an observer remembers of it. */
    private static final class Day {
        private final Assignment rules = new Assignment(SETTINGS, STAFF);
        private final Map<ConversationId, Instant> arrived = new HashMap<>();
        private Floor floor = new Floor(Instant.EPOCH, Map.of(), Map.of(), Set.of(), Set.of());

        private void at(Instant now, Set<String> present, Set<String> held) {
            floor = new Floor(now, floor.cases(), floor.agents(), present, held);
        }

        private @Nullable Case pick(int n) {
            List<Case> all = new ArrayList<>(floor.cases().values());
            all.sort(Floor.TURN);
            return all.isEmpty() ? null : all.get(n % all.size());
        }

        private void step(Act act, int who, int n) {
            Agent agent = STAFF.get(who);
            Case open = pick(n);
            switch (act) {
                case ARRIVE -> arrive(n);
                case TIME_PASSES -> at(floor.now().plusSeconds(n), floor.present(), floor.held());
                case CONNECT -> at(floor.now(), plus(floor.present(), agent.id()), plus(floor.held(), agent.id()));
                case DISCONNECT -> at(floor.now(), minus(floor.present(), agent.id()), floor.held());
                case LEASE_ENDS -> leaseEnds(agent);
                case AWAY -> floor = floor.with(floor.desk(agent.id()).available(false));
                case BACK -> floor = floor.with(floor.desk(agent.id()).available(true));
                default -> {
                    if (open != null) {
                        with(open, act, agent);
                    }
                }
            }
            floor = rules.offerAll(rules.expireOffers(floor));
        }

        private void arrive(int n) {
            ConversationId id = new ConversationId("c-"
                    + UUID.nameUUIDFromBytes(new byte[] {(byte) arrived.size(), (byte) n})
                            .toString()
                            .replace("-", ""));
            Asked asked =
                    new Asked(n % 2 == 0 ? "de" : "en", n % 3 == 0 ? "payment" : n % 3 == 1 ? "order" : null, null);
            if (arrived.putIfAbsent(id, floor.now()) == null) {
                floor = floor.with(Case.arriving(
                        id, Stage.WAITING, floor.now(), floor.waiting().size() + 1, asked, null));
            }
        }

        private void leaseEnds(Agent agent) {
            at(floor.now(), minus(floor.present(), agent.id()), minus(floor.held(), agent.id()));
            for (Case open : floor.cases().values()) {
                floor = Assignment.lose(floor, open, agent.id(), Stage.WAITING);
            }
        }

        private void with(Case open, Act act, Agent agent) {
            Floor before = floor;
            switch (act) {
                case CLAIM -> {
                    Step step = rules.claim(floor, open, agent);
                    floor = step.floor();
                    if (step.refusal() == null && !open.assignedTo(agent.id())) {
                        assertThat(before.present()).contains(agent.id());
                        assertThat(agent.languages()).contains(String.valueOf(open.language()));
                        assertThat(floor.load(agent.id())).isLessThanOrEqualTo(agent.capacity());
                        assertThat(open.stage() == Stage.WAITING || open.offeredTo(agent.id()))
                                .isTrue();
                    }
                }
                case DECLINE -> floor = rules.decline(floor, open, agent.id()).floor();
                case PASS -> {
                    if (open.agent() != null) {
                        floor = rules.pass(floor, open, agent, open.agent(), "note")
                                .floor();
                    }
                }
                case RELEASE -> {
                    if (open.agent() != null) {
                        floor = rules.release(floor, open, open.agent(), "billing", Stage.WAITING);
                    }
                }
                case FINISH -> {
                    if (open.agent() != null) {
                        gone(open);
                    }
                }
                case SHOPPER_LEAVES -> {
                    if (open.stage() == Stage.WAITING) {
                        gone(open);
                    }
                }
                case IDLE, AWAKE -> {
                    if (open.agent() != null) {
                        floor = floor.with(open.idle(act == Act.IDLE, floor.now()));
                    }
                }
                default -> throw new IllegalArgumentException(act.name());
            }
        }

        private void gone(Case open) {
            floor = floor.without(open.conversation());
            arrived.remove(open.conversation());
        }

        private static Set<String> plus(Set<String> some, String one) {
            Set<String> all = new HashSet<>(some);
            all.add(one);
            return all;
        }

        private static Set<String> minus(Set<String> some, String one) {
            Set<String> all = new HashSet<>(some);
            all.remove(one);
            return all;
        }
    }

    @Property(tries = 2_000)
    void noConversationIsLost_andEachKeepsItsOriginalWaitingTime(
            @ForAll("days") List<Tuple3<Act, Integer, Integer>> steps) {
        Day day = new Day();
        for (var step : steps) {
            day.step(step.get1(), step.get2(), step.get3());
            assertThat(day.floor.cases().keySet()).isEqualTo(day.arrived.keySet());
            day.floor.cases().forEach((id, open) -> assertThat(open.since()).isEqualTo(day.arrived.get(id)));
        }
    }

    @Property(tries = 2_000)
    void offersGoOnlyToThoseWhoAreThere_free_andSpeakTheLanguage(
            @ForAll("days") List<Tuple3<Act, Integer, Integer>> steps) {
        Day day = new Day();
        Map<ConversationId, Case.Offer> before = new HashMap<>();
        for (var step : steps) {
            day.step(step.get1(), step.get2(), step.get3());
            day.floor.cases().forEach((id, open) -> {
                Case.Offer offer = open.offer();
                if (offer != null && !offer.equals(before.get(id))) {
                    Agent agent = STAFF.stream()
                            .filter(one -> one.id().equals(offer.agent()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(day.floor.takes(agent.id())).isTrue();
                    assertThat(agent.languages()).contains(String.valueOf(open.language()));
                    boolean awakened = step.get1() == Act.AWAKE;
                    assertThat(day.floor.load(agent.id()) <= agent.capacity() || awakened)
                            .isTrue();
                }
            });
            before.clear();
            day.floor.cases().forEach((id, open) -> {
                if (open.offer() != null) {
                    before.put(id, open.offer());
                }
            });
        }
    }

    @Property(tries = 2_000)
    void oneOwner_changesOnlyByClaim(@ForAll("days") List<Tuple3<Act, Integer, Integer>> steps) {
        Day day = new Day();
        Map<ConversationId, String> owners = new HashMap<>();
        for (var step : steps) {
            day.step(step.get1(), step.get2(), step.get3());
            day.floor.cases().forEach((id, open) -> {
                String owner = String.valueOf(open.agent());
                String former = owners.getOrDefault(id, "null");
                if (!owner.equals(former) && !owner.equals("null")) {
                    assertThat(step.get1()).isEqualTo(Act.CLAIM);
                    assertThat(owner).isEqualTo(STAFF.get(step.get2()).id());
                }
                owners.put(id, owner);
            });
        }
    }

    @Property(tries = 1_000)
    void nobodyStarves(@ForAll("days") List<Tuple3<Act, Integer, Integer>> steps) {
        Day day = new Day();
        steps.forEach(step -> day.step(step.get1(), step.get2(), step.get3()));
        Set<String> all = Set.of("anna", "ben", "cem", "dora");
        int rounds = day.floor.cases().size() + 3;
        for (int round = 0; round < rounds; round++) {
            day.at(day.floor.now().plus(Duration.ofSeconds(61)), all, all);
            all.forEach(
                    agent -> day.floor = day.floor.with(day.floor.desk(agent).available(true)));
            day.floor = day.rules.offerAll(day.rules.expireOffers(day.floor));
            for (Case open : List.copyOf(day.floor.cases().values())) {
                Case.Offer offer = open.offer();
                if (offer != null) {
                    Agent agent = STAFF.stream()
                            .filter(one -> one.id().equals(offer.agent()))
                            .findFirst()
                            .orElseThrow();
                    day.floor = day.rules.claim(day.floor, open, agent).floor();
                }
            }
            day.floor.inStage(Stage.ASSIGNED).forEach(day::gone);
        }
        assertThat(day.floor.cases()).isEmpty();
    }

    @Property(tries = 1_000)
    void whoeverWaits_waitsForAReason(@ForAll("days") List<Tuple3<Act, Integer, Integer>> steps) {
        Day day = new Day();
        for (var step : steps) {
            day.step(step.get1(), step.get2(), step.get3());
            for (Case open : day.floor.waiting()) {
                boolean waived =
                        Duration.between(open.queuedAt(), day.floor.now()).compareTo(SETTINGS.skillWait()) >= 0;
                boolean somebodyCould = STAFF.stream()
                        .anyMatch(agent -> day.floor.takes(agent.id())
                                && agent.languages().contains(String.valueOf(open.language()))
                                && day.floor.load(agent.id()) < agent.capacity()
                                && !open.passed().containsKey(agent.id()));
                assertThat(open.offer() == null && waived && somebodyCould).isFalse();
            }
        }
    }
}
