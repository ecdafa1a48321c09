package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.lotse.trials.Acks;
import org.lotse.trials.Wire;

/**
 * A bad mobile connection, by a proxy on loopback, since many kernels have no netem: each segment, in each direction, is
 * held back, and some as long as TCP takes to send a lost one again. What TCP hides from programs is hidden here too.
 */
final class BadWire implements Row {
    private static final long DELAY = 300;
    private static final long JITTER = 100;
    private static final double LOSS = 0.05;
    private static final long RETRANSMISSION = 900; // a round trip and the least timeout

    @Override
    public String name() {
        return "bad-wire";
    }

    @Override
    public String promise() {
        return "300 ms ± 100 ms delay and 5 % loss on the wire: everybody's transcript is exactly what was acknowledged";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        Acks acks = new Acks();
        Wire.Fate fate = new Wire.Fate(Long.MAX_VALUE, Long.MAX_VALUE, false, BadWire::delay);
        try (Node node = ground.node(name());
                Wire wire = new Wire(node.port(), () -> fate);
                Crowd crowd = new Crowd(ground, () -> Node.chat(wire.port()), acks, ground.size(100, 15))) {
            crowd.talk(ground.size(100, 20));
            Thread.sleep(Duration.ofSeconds(ground.size(60, 4)));
            crowd.hush();
            List<String> against = new ArrayList<>();
            if (acks.count() == 0) {
                against.add("nothing was acknowledged");
            }
            return Verification.of(this, node, crowd, acks, against, null, Map.of("by", "a proxy on loopback"));
        }
    }

    private static long delay() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return DELAY + random.nextLong(-JITTER, JITTER + 1) + (random.nextDouble() < LOSS ? RETRANSMISSION : 0);
    }
}
