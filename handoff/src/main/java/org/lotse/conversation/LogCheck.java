package org.lotse.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lotse.conversation.Finding.Kind;
import org.lotse.redis.Redis;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Proves that every log of a Redis is sound: the rules are {@link Kind}'s. It only reads, and may run beside a server that
 * writes.
 */
public final class LogCheck {
    private static final int EXAMPLES = 20;
    private static final int BATCH = 500;
    private static final Pattern KEY = Pattern.compile("lotse:\\{(c-[^}]*)}:(?:head|log|seen)");

    private final Redis redis;

    public LogCheck(Redis redis) {
        this.redis = redis;
    }

    /**
     * What came out.
     *
     * @param examples the first of each kind
     */
    public record Report(
            long conversations, long events, long acknowledged, Map<Kind, Long> counts, List<Finding> examples) {
        public Report {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
            examples = List.copyOf(examples);
        }

        public boolean clean() {
            return counts.values().stream().allMatch(count -> count == 0);
        }

        public long count(Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }

    /**
     * Looks at all logs.
     *
     * @param acks what clients were told; each must be there
     * @param progress is told how many conversations were looked at
     */
    public Report check(Collection<Ack> acks, LongConsumer progress) {
        Collector collector = new Collector();
        Map<String, Map<String, Long>> acknowledged = new HashMap<>();
        acks.forEach(ack -> acknowledged
                .computeIfAbsent(ack.conversation().value(), _ -> new HashMap<>())
                .merge(ack.cid(), ack.seq(), (first, second) -> {
                    if (!first.equals(second)) {
                        collector.add(new Finding(
                                Kind.LOST,
                                ack.conversation().value(),
                                second,
                                ack.cid() + " was acknowledged as " + first + " and as " + second));
                    }
                    return first;
                }));
        Set<String> conversations = conversations();
        conversations.addAll(acknowledged.keySet());
        long events = 0;
        long looked = 0;
        for (String conversation : conversations) {
            events += look(conversation, acknowledged.getOrDefault(conversation, Map.of()), collector);
            progress.accept(++looked);
        }
        return new Report(conversations.size(), events, acks.size(), collector.counts, collector.examples);
    }

    private static final class Collector {
        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final List<Finding> examples = new ArrayList<>();

        private Collector() {
            for (Kind kind : Kind.values()) {
                counts.put(kind, 0L);
            }
        }

        private void add(Finding finding) {
            if (counts.merge(finding.kind(), 1L, Long::sum) <= EXAMPLES) {
                examples.add(finding);
            }
        }
    }

    private Set<String> conversations() {
        Set<String> found = new LinkedHashSet<>();
        try (Stream<String> keys = redis.scan("lotse:{c-*}:*")) {
            keys.map(KEY::matcher).filter(Matcher::matches).forEach(matcher -> found.add(matcher.group(1)));
        }
        return found;
    }

    /** @return how many events it has */
    private long look(String conversation, Map<String, Long> acknowledged, Collector collector) {
        String keys = "lotse:{" + conversation + "}:";
        Map<String, String> head = redis.call(jedis -> jedis.hgetAll(keys + "head"));
        LogAudit audit = new LogAudit(conversation, head, acknowledged, collector::add);
        String end = audit.last() < 0 ? "+" : Long.toString(audit.last());
        long events = 0;
        String from = "-";
        List<StreamEntry> some;
        do {
            String start = from;
            some = redis.call(jedis -> jedis.xrange(keys + "log", start, end, BATCH));
            some.forEach(audit::entry);
            events += some.size();
            from = some.isEmpty() ? from : "(" + some.getLast().getID();
        } while (some.size() == BATCH);
        audit.end(redis.call(jedis -> jedis.hgetAll(keys + "seen")));
        return events;
    }
}
