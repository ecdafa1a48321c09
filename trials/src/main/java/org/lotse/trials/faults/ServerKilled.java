package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.lotse.trials.Acks;

/** The server dies without warning, again and again, while shoppers talk. */
final class ServerKilled implements Row {
    private static final int SHOPPERS = 40;
    private static final Duration BOUND = Duration.ofMinutes(25);
    private static final Duration BACK = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "server-killed";
    }

    @Override
    public String promise() {
        return "server killed 100 times under 200 messages/s: nothing acknowledged lost or doubled, answering within 10 s of restart";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        Duration slowest = Duration.ZERO;
        int kills = 0;
        long end = System.nanoTime() + BOUND.toNanos();
        try (Node node = ground.node(name());
                Crowd crowd = new Crowd(ground, node::chat, acks, ground.size(SHOPPERS, 10))) {
            crowd.talk(ground.size(200, 50));
            crowd.awaitBot(Duration.ofSeconds(30));
            while (kills < ground.size(100, 1) && System.nanoTime() < end) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(200, ground.size(2_000, 600)));
                node.kill();
                kills++;
                long restarted = System.nanoTime();
                node.start();
                node.awaitReady();
                if (!crowd.awaitBot(Duration.ofSeconds(120))) {
                    against.add("no answer within 120 s of restart " + kills);
                    break;
                }
                Duration took = Duration.ofNanos(System.nanoTime() - restarted);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                ground.note("kill " + kills + ": answering after " + took.toMillis() + " ms");
            }
            crowd.hush();
            if (ground.full() && slowest.compareTo(BACK) > 0) {
                against.add("answering only " + slowest.toMillis() + " ms after a restart");
            }
            if (ground.full() && kills < 100) {
                against.add("only " + kills + " kills within " + BOUND.toMinutes() + " minutes");
            }
            return Verification.of(this, node, crowd, acks, against, slowest, Map.of("kills", kills));
        }
    }
}
