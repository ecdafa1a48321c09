package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Desk;
import org.lotse.trials.Shopper;
import org.lotse.trials.Transcript;
import org.lotse.trials.Wire;

/**
 * Sockets are cut at a random byte of either direction: within the handshake, the hello, the welcome that carries the next
 * token, a message, its ack, or the middle of any of them.
 */
final class SocketsCut implements Row {
    private static final Duration BOUND = Duration.ofMinutes(10);
    private static final int FOLLOWED = 5;
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
        try (Node node = ground.node(name());
                Wire wire = new Wire(node.port(), () -> good.get() ? Wire.Fate.GOOD : fate());
                Crowd crowd = new Crowd(
                        ground, () -> Node.chat(wire.port()), acks, ground.size(60, 15), Duration.ofMillis(30), 3);
                Desk desk = new Desk(node.port(), node.port(), "chef", Node.PASSWORD, acks)) {
            desk.pause();
            crowd.talk(ground.size(200, 60));
            crowd.awaitBot(Duration.ofSeconds(30));
            Map<String, Transcript> followed = follow(crowd, desk);
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
            Outcome outcome =
                    Verification.of(this, node, crowd, acks, against, null, Map.of("cuts", cuts, "welcomes", welcomes));
            return withDesk(node, desk, followed, outcome);
        }
    }

    /** An agent looks on, over a good wire. */
    private static Map<String, Transcript> follow(Crowd crowd, Desk desk) {
        Map<String, Transcript> followed = new HashMap<>();
        for (Shopper shopper : crowd.all()) {
            String conversation = shopper.conversation();
            if (conversation != null && followed.size() < FOLLOWED) {
                followed.put(conversation, desk.open(conversation));
            }
        }
        return followed;
    }

    private Outcome withDesk(Node node, Desk desk, Map<String, Transcript> followed, Outcome outcome) throws Exception {
        List<String> all = new ArrayList<>(outcome.why());
        try (RedisAccess access = RedisAccess.folder(node.data().resolve("redis"))) {
            ConversationLog log = ConversationLog.on(access.redis());
            for (Map.Entry<String, Transcript> one : followed.entrySet()) {
                List<Entry> entries = log.read(new ConversationId(one.getKey()));
                desk.await(Duration.ofSeconds(10), () -> one.getValue().last() >= entries.size());
                Long differs = one.getValue().differsFrom(entries);
                if (differs != null) {
                    all.add("the agent who follows " + one.getKey() + " has another " + differs + " than the log");
                }
            }
        }
        return Outcome.of(
                this, all, java.util.Objects.requireNonNull(outcome.tally()), outcome.recovery(), outcome.more());
    }

    /** Short lives are as likely as long ones, whatever the scale. */
    private static Wire.Fate fate() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        boolean up = random.nextBoolean();
        long bytes = (long) Math.exp(random.nextDouble() * Math.log(up ? UP : DOWN));
        return new Wire.Fate(up ? bytes : Long.MAX_VALUE, up ? Long.MAX_VALUE : bytes, random.nextBoolean(), () -> 0L);
    }
}
