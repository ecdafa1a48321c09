package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotse.conversation.Owner;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Desk;
import org.lotse.trials.Shopper;
import tools.jackson.databind.JsonNode;

/** An agent's browser dies in the middle of a conversation. */
final class AgentLost implements Row {
    private static final Duration BACK = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "agent-lost";
    }

    @Override
    public String promise() {
        return "agent's browser killed: the conversation is back in the queue within 40 s, at its original place";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        try (Node node = ground.node(name());
                Crowd crowd = new Crowd(ground, node::chat, acks, ground.size(5, 3));
                Desk anna = new Desk(node.port(), node.port(), "anna", Node.PASSWORD, acks);
                Desk chef = new Desk(node.port(), node.port(), "chef", Node.PASSWORD, acks)) {
            if (!crowd.awaitWelcome(PATIENCE)) {
                return Outcome.failed(this, "the shoppers were not welcomed");
            }
            List<String> line = new ArrayList<>();
            for (Shopper shopper : crowd.all()) { // one after the other: the line has an order
                shopper.askForPerson();
                if (!chef.await(PATIENCE, () -> waits(chef, shopper))) {
                    return Outcome.failed(this, "a shopper who asked for a person is not in the queue");
                }
                line.add(String.valueOf(shopper.conversation()));
            }
            String taken = line.getFirst();
            JsonNode before = chef.row(taken).path("waitingSince");
            String claim = anna.claim(taken);
            if (!anna.await(PATIENCE, () -> anna.told(claim))) {
                return Outcome.failed(this, "the claim was not acknowledged: " + anna.refusals());
            }
            String words = anna.say(taken, "Guten Tag, ich sehe nach.");
            anna.await(PATIENCE, () -> anna.told(words));
            long killed = System.nanoTime();
            anna.cut();
            Shopper left = crowd.all().getFirst();
            boolean back = chef.await(BACK, () -> left.transcript().owner() == Owner.QUEUE && waits(chef, left));
            Duration recovery = Duration.ofNanos(System.nanoTime() - killed);
            if (!back) {
                against.add("not back in the queue within " + BACK.toSeconds() + " s");
            } else {
                int place =
                        chef.waiting().stream().filter(line::contains).toList().indexOf(taken) + 1;
                if (place != 1) {
                    against.add("back at place " + place + " instead of the first");
                }
                if (!chef.row(taken).path("waitingSince").equals(before)) {
                    against.add("waiting since " + chef.row(taken).path("waitingSince") + " instead of " + before);
                }
            }
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("waiting", chef.waiting().size());
            try (RedisAccess access = RedisAccess.folder(node.data().resolve("redis"))) {
                return Verification.of(this, access, crowd, acks, against, recovery, more);
            }
        }
    }

    private static boolean waits(Desk desk, Shopper shopper) {
        return desk.waiting().contains(String.valueOf(shopper.conversation()));
    }
}
