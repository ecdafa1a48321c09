package org.lotse.trials.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Shopper;

/** A deploy: one of two nodes is told to leave while shoppers sit on it and talk. */
final class Drained implements Row {
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final double MOST = 0.99;

    @Override
    public String name() {
        return "drained";
    }

    @Override
    public String promise() {
        return "a node with 2,000 sockets is drained: nothing lost, 99 % back on the other node within 15 s";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        try (Pair pair = ground.pair(name(), "0s")) {
            RedisAccess access = pair.access();
            Node first = pair.first();
            Node second = pair.second();
            AtomicReference<URI> address = new AtomicReference<>(first.chat());
            int sockets = ground.size(2_000, 60);
            try (Crowd others = new Crowd(ground, second::chat, acks, ground.size(20, 5));
                    Crowd crowd = new Crowd(ground, address::get, acks, sockets)) {
                others.talk(ground.size(20, 5)); // the other node serves already
                others.awaitBot(Duration.ofSeconds(30));
                if (!crowd.awaitWelcome(Duration.ofSeconds(120))) {
                    return Outcome.failed(this, "not all sockets were welcomed");
                }
                ground.note(sockets + " sockets are welcome");
                crowd.talk(ground.size(100, 30));
                crowd.awaitBot(Duration.ofSeconds(30));
                List<Shopper> seated = crowd.all();
                Map<Shopper, Long> welcomes = new LinkedHashMap<>();
                seated.forEach(shopper -> welcomes.put(shopper, shopper.welcomes()));
                address.set(second.chat());
                long left = System.nanoTime();
                Processes.signal(first.handle(), "TERM");
                long back = 0;
                while (System.nanoTime() - left < BACK.toNanos() && back < sockets) {
                    Thread.sleep(50);
                    back = backAgain(welcomes);
                }
                Duration recovery = Duration.ofNanos(System.nanoTime() - left);
                boolean gone = first.handle().onExit().toCompletableFuture().isDone() || awaitExit(first);
                ground.note(back + " back, " + backAgain(welcomes) + " when the node had gone");
                crowd.hush();
                others.hush();
                if (ground.full() && back < MOST * sockets) {
                    against.add("only " + back + " of " + sockets + " back within " + BACK.toSeconds() + " s");
                }
                if (!gone) {
                    against.add("the node did not leave within 60 s");
                }
                long told = seated.stream()
                        .filter(shopper -> shopper.restarts() > 0)
                        .count();
                if (told < MOST * sockets) {
                    against.add("only " + told + " of " + sockets + " were told that the node leaves");
                }
                Map<String, Object> more = new LinkedHashMap<>();
                more.put("sockets", sockets);
                more.put("back", back);
                more.put("told", told);
                Outcome there = Verification.of(this, access, others, acks, against, recovery, more);
                return Verification.of(this, access, crowd, acks, there.why(), recovery, more);
            }
        }
    }

    private static long backAgain(Map<Shopper, Long> welcomes) {
        return welcomes.entrySet().stream()
                .filter(known -> known.getKey().welcomes() > known.getValue())
                .count();
    }

    private static boolean awaitExit(Node node) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (node.alive() && System.nanoTime() < giveUp) {
            Thread.sleep(100);
        }
        return !node.alive();
    }
}
