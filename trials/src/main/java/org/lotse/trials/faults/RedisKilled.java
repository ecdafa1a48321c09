package org.lotse.trials.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.lotse.trials.Acks;

/** The managed Redis dies without warning, again and again, and the running server starts it anew. */
final class RedisKilled implements Row {
    private static final int SHOPPERS = 40;
    private static final Duration BOUND = Duration.ofMinutes(20);
    private static final Duration IN_FLIGHT = Duration.ofMillis(200);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final int KEEP_DOWN = 5; // every fifth time long enough to look at what it is like without

    @Override
    public String name() {
        return "redis-killed";
    }

    @Override
    public String promise() {
        return "Redis killed 100 times under 200 messages/s: the same; no ack while it is down, readiness says so";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        AtomicLong lastAck = new AtomicLong();
        acks.listen(_ -> lastAck.set(System.nanoTime()));
        Duration slowest = Duration.ZERO;
        int kills = 0;
        int unready = 0;
        int late = 0;
        long end = System.nanoTime() + BOUND.toNanos();
        try (Node node = ground.node(name());
                Crowd crowd = new Crowd(ground, node::chat, acks, ground.size(SHOPPERS, 10))) {
            Path folder = node.data().resolve("redis");
            crowd.talk(ground.size(200, 50));
            crowd.awaitBot(Duration.ofSeconds(30));
            while (kills < ground.size(100, 3) && System.nanoTime() < end) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(200, ground.size(2_000, 600)));
                boolean keptDown = kills % KEEP_DOWN == 0;
                long killed;
                try (KeptDown _ = keptDown ? new KeptDown(folder) : null) {
                    Processes.kill(Processes.redis(folder).orElseThrow());
                    kills++;
                    if (keptDown) {
                        Thread.sleep(IN_FLIGHT);
                        long silent = System.nanoTime();
                        unready += node.ready() ? 0 : 1;
                        late += lastAck.get() > silent ? 1 : 0;
                    }
                    killed = System.nanoTime();
                }
                if (!awaitReady(node) || !crowd.awaitBot(BACK)) {
                    against.add("no answer within " + BACK.toSeconds() + " s after kill " + kills);
                    break;
                }
                Duration took = Duration.ofNanos(System.nanoTime() - killed);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            crowd.hush();
            if (late > 0) {
                against.add(late + " times an ack came while Redis was down");
            }
            if (unready < (kills + KEEP_DOWN - 1) / KEEP_DOWN) {
                against.add("readiness said that all is well while Redis was down");
            }
            return Verification.of(
                    this, node, crowd, acks, against, slowest, Map.of("kills", kills, "refusals", crowd.refusals()));
        }
    }

    private static boolean awaitReady(Node node) throws InterruptedException {
        long giveUp = System.nanoTime() + BACK.toNanos();
        while (!node.ready()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Without its settings it cannot be started again. */
    private static final class KeptDown implements AutoCloseable {
        private final Path settings;
        private final Path aside;

        private KeptDown(Path folder) throws IOException {
            settings = folder.resolve("redis.conf");
            aside = folder.resolve("redis.conf.aside");
            Files.move(settings, aside);
        }

        @Override
        public void close() throws IOException {
            Files.move(aside, settings);
        }
    }
}
