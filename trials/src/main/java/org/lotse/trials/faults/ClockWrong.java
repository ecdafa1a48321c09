package org.lotse.trials.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotse.conversation.Owner;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Desk;
import org.lotse.trials.Shopper;

/** Two nodes whose clocks are two hours apart; Redis's is right. */
final class ClockWrong implements Row {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFF = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "clock-wrong";
    }

    @Override
    public String promise() {
        return "clocks one hour fast and one hour slow: order, leases and the line unharmed";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        Acks acks = new Acks();
        try (Pair pair = ground.pair(name(), "1h");
                Crowd there = new Crowd(ground, pair.first()::chat, acks, ground.size(10, 3));
                Crowd here = new Crowd(ground, pair.second()::chat, acks, ground.size(10, 3))) {
            RedisAccess access = pair.access();
            there.talk(ground.size(50, 10));
            here.talk(ground.size(50, 10));
            there.awaitBot(PATIENCE);
            here.awaitBot(PATIENCE);
            Thread.sleep(Duration.ofSeconds(ground.size(20, 1)));
            there.hush();
            here.hush();
            List<String> against = new ArrayList<>(handOver(ground, pair.first(), pair.second(), access, acks));
            Outcome theirs = Verification.of(this, access, there, acks, against, null, Map.of());
            return Verification.of(this, access, here, acks, theirs.why(), null, Map.of("hours apart", 2));
        }
    }

    /** The agent sits on the slow node, the shoppers come from both. */
    private List<String> handOver(Ground ground, Node fast, Node slow, RedisAccess access, Acks acks) throws Exception {
        List<String> against = new ArrayList<>();
        try (Crowd one = new Crowd(ground, fast::chat, acks, 1);
                Crowd two = new Crowd(ground, slow::chat, acks, 1);
                Desk anna = new Desk(slow.port(), slow.port(), "anna", Node.PASSWORD, acks)) {
            Shopper first = one.all().getFirst();
            Shopper second = two.all().getFirst();
            for (Shopper shopper : List.of(first, second)) {
                shopper.askForPerson();
                if (!anna.await(
                        PATIENCE,
                        () -> shopper.transcript().owner() == Owner.QUEUE
                                && anna.waiting().contains(String.valueOf(shopper.conversation())))) {
                    against.add("a shopper who asked for a person is not in the queue");
                    return against;
                }
            }
            List<String> expected =
                    List.of(String.valueOf(first.conversation()), String.valueOf(second.conversation()));
            if (!anna.waiting().stream().filter(expected::contains).toList().equals(expected)) {
                against.add("the line is out of order");
            }
            String since = anna.row(expected.getFirst()).path("waitingSince").asString("");
            Instant now = access.redis().now();
            if (since.isEmpty()
                    || Duration.between(Instant.parse(since), now).abs().compareTo(OFF) > 0) {
                against.add("waiting since " + since + ", and it is " + now);
            }
            String claim = anna.claim(expected.getFirst());
            if (!anna.await(
                    PATIENCE, () -> anna.told(claim) && first.transcript().owner() == Owner.AGENT)) {
                against.add("the claim did not reach the shopper on the other node");
            }
        }
        return against;
    }
}
