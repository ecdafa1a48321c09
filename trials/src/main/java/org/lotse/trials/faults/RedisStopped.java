package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotse.trials.Acks;

/** Redis hangs: it takes connections and answers nothing. */
final class RedisStopped implements Row {
    private static final Duration REFUSAL = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "redis-stopped";
    }

    @Override
    public String promise() {
        return "Redis stopped for 30 s: sends refused or late within 5 s, heap bounded, nothing doubled by sending again";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        try (Node node = ground.node(name());
                Crowd crowd = new Crowd(ground, node::chat, acks, ground.size(100, 10), Duration.ofMillis(300), 1)) {
            crowd.talk(ground.size(100, 20));
            crowd.awaitBot(Duration.ofSeconds(30));
            ProcessHandle redis = Processes.redis(node.data().resolve("redis")).orElseThrow();
            Processes.signal(redis, "STOP");
            boolean unready = false;
            long heap = 0;
            long until =
                    System.nanoTime() + Duration.ofSeconds(ground.size(30, 5)).toNanos();
            try {
                while (System.nanoTime() < until) {
                    unready |= !node.ready();
                    heap = Math.max(heap, node.heap());
                    Thread.sleep(200);
                }
            } finally {
                Processes.signal(redis, "CONT");
            }
            long continued = System.nanoTime();
            crowd.awaitBot(Duration.ofSeconds(30));
            Duration recovery = Duration.ofNanos(System.nanoTime() - continued);
            crowd.hush();
            if (!unready) {
                against.add("readiness never said that Redis does not answer");
            }
            if (crowd.refusals() == 0) {
                against.add("nothing was refused");
            }
            if (ground.full() && crowd.slowestReply().compareTo(REFUSAL) > 0) {
                against.add("a reply took " + crowd.slowestReply().toMillis() + " ms");
            }
            if (node.ranOutOfMemory()) {
                against.add("the heap was not enough");
            }
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("refusals", crowd.refusals());
            more.put("slowest reply ms", crowd.slowestReply().toMillis());
            more.put("heap MB at most", heap >> 20);
            return Verification.of(this, node, crowd, acks, against, recovery, more);
        }
    }
}
