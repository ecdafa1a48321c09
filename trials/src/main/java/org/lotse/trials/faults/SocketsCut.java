package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lotse.trials.Acks;
import org.lotse.trials.Wire;

/**
 * Sockets are cut at a random byte of either direction: within the handshake, the hello, the welcome that carries the next
 * token, a message, its ack, or the middle of any of them.
 */
final class SocketsCut implements Row {
    private static final Duration BOUND = Duration.ofMinutes(10);
    private static final long UP = 4_000;
    private static final long DOWN = 12_000;

    @Override
    public String name() {
        return "sockets-cut";
    }

    @Override
    public String promise() {
        return "sockets cut at 10,000 random protocol steps: everybody's transcript is exactly what was acknowledged, in one order";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        AtomicBoolean good = new AtomicBoolean();
        int wanted = ground.size(10_000, 150);
        long end = System.nanoTime() + BOUND.toNanos();
        try (Node node = new Node(ground, ground.data(name()), Map.of()).up();
                Wire wire = new Wire(node.port(), () -> good.get() ? Wire.Fate.GOOD : fate());
                Crowd crowd = new Crowd(
                        ground, () -> Node.chat(wire.port()), acks, ground.size(60, 15), Duration.ofMillis(30), 3)) {
            crowd.talk(ground.size(200, 60));
            while (wire.cuts() < wanted && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            long cuts = wire.cuts();
            good.set(true);
            wire.cutAll();
            crowd.awaitBot(Duration.ofSeconds(30));
            crowd.hush();
            if (cuts < wanted) {
                against.add("only " + cuts + " cuts within " + BOUND.toMinutes() + " minutes");
            }
            long welcomes = crowd.all().stream()
                    .mapToLong(shopper -> shopper.welcomes())
                    .sum();
            return Verification.of(this, node, crowd, acks, against, null, Map.of("cuts", cuts, "welcomes", welcomes));
        }
    }

    /** Short lives are as likely as long ones, whatever the scale. */
    private static Wire.Fate fate() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        boolean up = random.nextBoolean();
        long bytes = (long) Math.exp(random.nextDouble() * Math.log(up ? UP : DOWN));
        return new Wire.Fate(up ? bytes : Long.MAX_VALUE, up ? Long.MAX_VALUE : bytes, random.nextBoolean(), () -> 0L);
    }
}
