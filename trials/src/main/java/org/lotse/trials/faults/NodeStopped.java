package org.lotse.trials.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Event;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Desk;
import org.lotse.trials.Shopper;

/** One of two nodes falls asleep in the middle of its work, and wakes up when the other one has taken over. */
final class NodeStopped implements Row {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "node-stopped";
    }

    @Override
    public String promise() {
        return "one of two nodes stopped for 60 s, then continued: no double answer, no double assignment";
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
            try (Crowd there = new Crowd(ground, address::get, acks, ground.size(20, 6));
                    Crowd here = new Crowd(ground, second::chat, acks, ground.size(20, 6));
                    Crowd waiting = new Crowd(ground, second::chat, acks, 1);
                    Desk anna = new Desk(first.port(), first.port(), "anna", Node.PASSWORD, acks);
                    Desk ben = new Desk(second.port(), second.port(), "ben", Node.PASSWORD, acks)) {
                String line = queued(waiting, anna, ben);
                there.talk(ground.size(50, 15));
                here.talk(ground.size(50, 15));
                there.awaitBot(PATIENCE);
                Processes.signal(first.handle(), "STOP");
                long stopped = System.nanoTime();
                boolean answered;
                try {
                    address.set(second.chat()); // as a load balancer would
                    there.all().forEach(Shopper::cut);
                    anna.claim(line); // the sleeping node will read it when it wakes up
                    String claim = ben.claim(line);
                    if (!ben.await(PATIENCE, () -> ben.told(claim))) {
                        against.add("the claim on the node that is awake was not acknowledged: " + ben.refusals());
                    }
                    answered = there.awaitBot(PATIENCE);
                    long sleep = Duration.ofSeconds(ground.size(60, 8)).toNanos() - (System.nanoTime() - stopped);
                    Thread.sleep(Duration.ofNanos(Math.max(0, sleep)));
                } finally {
                    Processes.signal(first.handle(), "CONT");
                }
                anna.await(PATIENCE, () -> !anna.refusals().isEmpty());
                there.hush();
                here.hush();
                if (!answered) {
                    against.add("the other node answered nobody who came over");
                }
                long assigned = ConversationLog.on(access.redis()).read(new ConversationId(line)).stream()
                        .filter(entry -> entry.event() instanceof Event.Assigned)
                        .count();
                if (assigned != 1 || anna.refusals().isEmpty()) {
                    against.add("assigned " + assigned + " times; the late claim was answered with " + anna.refusals());
                }
                Outcome ours = Verification.of(this, access, here, acks, List.of(), null, Map.of());
                Outcome theirs = Verification.of(this, access, there, acks, List.of(), null, Map.of());
                against.addAll(theirs.why());
                ours.why().stream().filter(words -> !against.contains(words)).forEach(against::add);
                Map<String, Object> more = new LinkedHashMap<>();
                more.put("stopped s", ground.size(60, 8));
                return Outcome.of(this, against, sum(ours, theirs), null, more);
            }
        }
    }

    /** A shopper who waits for a person, as both desks can see. */
    private static String queued(Crowd waiting, Desk anna, Desk ben) throws Exception {
        Shopper shopper = waiting.all().getFirst();
        shopper.askForPerson();
        boolean listed = anna.await(
                PATIENCE,
                () -> anna.waiting().contains(String.valueOf(shopper.conversation()))
                        && ben.waiting().contains(String.valueOf(shopper.conversation())));
        if (!listed) {
            throw new IllegalStateException("a shopper who asked for a person is not in the queue");
        }
        return String.valueOf(shopper.conversation());
    }

    private static Tally sum(Outcome one, Outcome other) {
        Tally a = java.util.Objects.requireNonNull(one.tally());
        Tally b = java.util.Objects.requireNonNull(other.tally());
        return new Tally(
                a.sent() + b.sent(),
                a.acknowledged(), // both have the same books
                a.found(),
                a.lost(),
                a.doubled() + b.doubled(),
                a.gaps() + b.gaps(),
                a.unanswered() + b.unanswered(),
                List.of());
    }
}
