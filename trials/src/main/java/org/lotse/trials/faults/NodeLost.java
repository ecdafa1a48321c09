package org.lotse.trials.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Desk;
import org.lotse.trials.Shopper;
import org.lotse.trials.Transcript;

/** One of two nodes dies; each connection goes to the next node in turn, as by a balancer that remembers nobody. */
final class NodeLost implements Row {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Override
    public String name() {
        return "node-lost";
    }

    @Override
    public String promise() {
        return "a shopper on node 1, the agent and a second tab on node 2, no sticky sessions: node 1 dies and all go on";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        try (Pair pair = ground.pair(name(), "0s")) {
            Node first = pair.first();
            Node second = pair.second();
            try (Crowd others = new Crowd(ground, byTurns(first, second), acks, ground.size(40, 6));
                    Shopper tab = new Shopper(ground.http(), byTurns(first, second), acks, PAUSE);
                    Desk anna = new Desk(second.port(), second.port(), "anna", Node.PASSWORD, acks)) {
                others.talk(ground.size(100, 15));
                tab.say("Welche Zahlungsarten gibt es?");
                need(anna, () -> tab.quiet() && tab.transcript().botWords() > 1, "the bot's answer");
                try (Shopper other = tab.tab(byTurns(second, first))) {
                    String id = String.valueOf(tab.conversation());
                    tab.askForPerson();
                    need(anna, () -> anna.waiting().contains(id), "the shopper's place in the queue");
                    String claim = anna.claim(id);
                    need(anna, () -> anna.told(claim), "the claim: " + anna.refusals());
                    Transcript seen = anna.open(id);
                    anna.say(id, "Guten Tag, was kann ich tun?");
                    need(anna, () -> same(tab.transcript(), other.transcript(), seen), "one transcript for all");

                    first.kill();
                    long killed = System.nanoTime();
                    tab.say("Sind Sie noch da?");
                    need(anna, tab::quiet, "words to the agent after the node's death");
                    Duration recovery = Duration.ofNanos(System.nanoTime() - killed);
                    other.say("Ich frage aus dem zweiten Fenster.");
                    need(anna, other::quiet, "words from the second tab");
                    String words = anna.say(id, "Ja, ich bin da.");
                    need(anna, () -> anna.told(words), "the agent's answer");
                    if (!others.awaitBot(PATIENCE)) {
                        against.add("the node that is left answers nobody");
                    }
                    others.hush();
                    need(
                            anna,
                            () -> same(tab.transcript(), other.transcript(), seen),
                            "one transcript for all at the end");
                    RedisAccess access = pair.access();
                    List<Entry> log = ConversationLog.on(access.redis()).read(new ConversationId(id));
                    for (Transcript one : List.of(tab.transcript(), other.transcript(), seen)) {
                        if (one.differsFrom(log) != null) {
                            against.add("somebody saw another conversation than the log, from " + one.differsFrom(log));
                        }
                    }
                    long assigned = log.stream()
                            .filter(entry -> entry.event() instanceof Event.Assigned)
                            .count();
                    if (assigned != 1) {
                        against.add("assigned " + assigned + " times");
                    }
                    Map<String, Object> more = new LinkedHashMap<>();
                    more.put("events of the three", log.size());
                    return Verification.of(this, access, others, acks, against, recovery, more);
                }
            } catch (Lacking e) {
                against.add(e.getMessage());
                return Outcome.failed(this, String.join("; ", against));
            }
        }
    }

    /** Each connection to the other one, dead or alive. */
    private static Supplier<URI> byTurns(Node one, Node other) {
        AtomicInteger turn = new AtomicInteger();
        return () -> (turn.getAndIncrement() % 2 == 0 ? one : other).chat();
    }

    private static boolean same(Transcript one, Transcript other, Transcript third) {
        return one.last() == other.last() && other.last() == third.last();
    }

    private static void need(Desk desk, BooleanSupplier condition, String what) throws InterruptedException, Lacking {
        if (!desk.await(PATIENCE, condition)) {
            throw new Lacking("not within " + PATIENCE.toSeconds() + " s: " + what);
        }
    }

    private static final class Lacking extends Exception {
        private static final long serialVersionUID = 1;

        private Lacking(String what) {
            super(what);
        }
    }
}
