package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.LogJson;
import org.lotse.conversation.Signals;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;

/**
 * The floor in Redis, the same for all nodes. A change is made from a snapshot and counts only if the version is still
 * the snapshot's (compare and set); else it is made anew from the newer one. So each rule is plain code on an immutable
 * {@link Floor}, and yet of a thousand who want the same conversation one gets it.
 */
final class FloorStore {
    private static final Script SNAPSHOT = Script.of(FloorStore.class, "snapshot.lua");
    private static final Script COMMIT = Script.of(FloorStore.class, "commit.lua");
    private static final Script RENEW = Script.of(FloorStore.class, "renew.lua");
    private static final String VERSION = "lotse:{desk}:version";
    private static final String CASES = "lotse:{desk}:cases";
    private static final String AGENTS = "lotse:{desk}:agents";
    private static final String PRESENT = "lotse:{desk}:present";
    private static final String HELD = "lotse:{desk}:held";
    private static final List<String> KEYS = List.of(VERSION, CASES, AGENTS, PRESENT, HELD);

    private final Redis redis;
    private final String longestLease;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Versioned last =
            new Versioned("none", new Floor(Instant.EPOCH, Map.of(), Map.of(), Set.of(), Set.of()));

    /** @param lease the longest that is given; one that ends later was given before the clock was set back, and is none */
    FloorStore(Redis redis, Duration lease) {
        this.redis = redis;
        this.longestLease = Long.toString(lease.toMillis());
    }

    private record Versioned(String version, Floor floor) {}

    /** What a change is, and what it answers to whoever wanted it. */
    record Change<T extends @Nullable Object>(Floor floor, T result) {}

    Floor floor() {
        return snapshot().floor();
    }

    /** Cases and agents are only sent if they are newer than what this node has. */
    private Versioned snapshot() {
        Versioned known = last;
        List<?> reply = (List<?>) redis.runUnconfirmed(SNAPSHOT, KEYS, List.of(known.version(), longestLease));
        String version = (String) reply.get(0);
        Instant now = Instant.ofEpochMilli((Long) reply.get(1));
        Set<String> present = new HashSet<>();
        strings(reply.get(2)).forEach(member -> present.add(member.substring(0, member.indexOf('/'))));
        Set<String> held = Set.copyOf(strings(reply.get(3)));
        Floor floor;
        if (version.equals(known.version())) {
            floor = new Floor(now, known.floor().cases(), known.floor().agents(), present, held);
        } else {
            Map<ConversationId, Case> cases = new HashMap<>();
            Map<String, Floor.AtDesk> agents = new HashMap<>();
            everySecond(strings(reply.get(4)), Case.class).forEach(open -> cases.put(open.conversation(), open));
            everySecond(strings(reply.get(5)), Floor.AtDesk.class).forEach(desk -> agents.put(desk.agent(), desk));
            floor = new Floor(now, cases, agents, present, held);
        }
        Versioned fresh = new Versioned(version, floor);
        last = fresh;
        return fresh;
    }

    private static List<String> strings(Object reply) {
        return ((List<?>) reply).stream().map(String.class::cast).toList();
    }

    /** The values of field, value, field, value … */
    private static <T> List<T> everySecond(List<String> fields, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (int i = 1; i < fields.size(); i += 2) {
            values.add(LogJson.MAPPER.readValue(fields.get(i), type));
        }
        return values;
    }

    /** Makes a change, as often as it takes until nobody else was faster. The function must be pure. */
    <T extends @Nullable Object> T change(Function<Floor, Change<T>> step) {
        changing.lock(); // on one node they take turns; only nodes race
        try {
            while (true) {
                Versioned before = snapshot();
                Change<T> change = step.apply(before.floor());
                if (commit(before, change.floor())) {
                    return change.result();
                }
            }
        } finally {
            changing.unlock();
        }
    }

    private boolean commit(Versioned before, Floor after) {
        String version =
                UUID.randomUUID().toString(); // counted, two could be alike after a change was lost with a server
        List<String> args = new ArrayList<>();
        args.add(before.version());
        args.add(version);
        args.add(Signals.CHANNEL);
        difference(before.floor().cases(), after.cases(), "case", args);
        difference(before.floor().agents(), after.agents(), "agent", args);
        if (args.size() == 3) {
            return true;
        }
        boolean first = Long.valueOf(1).equals(redis.run(COMMIT, KEYS, args));
        if (first) {
            last = new Versioned(version, after);
        }
        return first;
    }

    private static <K, V> void difference(Map<K, V> before, Map<K, V> after, String kind, List<String> args) {
        after.forEach((key, value) -> {
            if (!Objects.equals(before.get(key), value)) {
                args.addAll(List.of(kind, key.toString(), LogJson.MAPPER.writeValueAsString(value)));
            }
        });
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> args.addAll(List.of(kind, key.toString(), "")));
    }

    /** A desk is open: its agent is present, and keeps what they have, for one lease more. */
    void renew(String agent, String desk, Duration lease) {
        redis.runUnconfirmed(
                RENEW, List.of(PRESENT, HELD), List.of(agent + "/" + desk, agent, Long.toString(lease.toMillis())));
    }

    /** A desk was closed. What the agent has stays theirs until the lease ends. */
    void close(String agent, String desk) {
        redis.call(jedis -> jedis.zrem(PRESENT, agent + "/" + desk));
    }
}
