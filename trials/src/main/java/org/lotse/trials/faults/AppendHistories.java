package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.redis.RedisAccess;

/** Random histories of appends, done to the real log and to a model of it; every answer and the end must agree. */
final class AppendHistories implements Row {
    private static final int WRITERS = 64;
    private static final int LONGEST = 12;
    private static final int IDS = 6;
    private static final Duration BOUND = Duration.ofMinutes(15);
    private static final List<String> AGENTS = List.of("anna", "ben");

    @Override
    public String name() {
        return "append-histories";
    }

    @Override
    public String promise() {
        return "append script against an in-memory model: 100,000 random histories agree";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        int wanted = ground.size(100_000, 500);
        ConcurrentLinkedQueue<String> against = new ConcurrentLinkedQueue<>();
        AtomicLong next = new AtomicLong();
        AtomicLong appends = new AtomicLong();
        long end = System.nanoTime() + BOUND.toNanos();
        try (RedisAccess access = RedisAccess.folder(ground.work().resolve(name()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ConversationLog log = ConversationLog.on(access.redis());
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(() -> {
                    long seed = next.incrementAndGet();
                    while (seed <= wanted && System.nanoTime() < end && against.size() < LONGEST) {
                        history(log, seed, against, appends);
                        seed = next.incrementAndGet();
                    }
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        long done = Math.min(wanted, next.get() - WRITERS);
        if (done < wanted && against.isEmpty()) {
            against.add("only " + done + " histories within " + BOUND.toMinutes() + " minutes");
        }
        Tally tally = new Tally(appends.get(), appends.get(), appends.get(), 0, 0, 0, 0, List.of());
        return Outcome.of(this, List.copyOf(against), tally, null, Map.of("histories", done));
    }

    static void history(ConversationLog log, long seed, ConcurrentLinkedQueue<String> against, AtomicLong appends) {
        Random random = new Random(seed);
        AppendModel model = new AppendModel();
        Conversation conversation = log.open("de", null);
        int steps = 1 + random.nextInt(LONGEST);
        for (int step = 1; step <= steps; step++) {
            Guard guard = guard(random);
            List<Draft> drafts = drafts(random);
            Appended expected = model.append(guard, drafts);
            Appended found = log.append(conversation.id(), guard, drafts);
            appends.incrementAndGet();
            if (!found.equals(expected)) {
                against.add("history " + seed + ", step " + step + ", " + guard + " " + drafts + ": " + found
                        + " instead of " + expected);
                return;
            }
        }
        Conversation head = log.find(conversation.id()).orElseThrow();
        boolean sameHead = head.seq() == model.log().size()
                && head.owner() == model.owner()
                && java.util.Objects.equals(head.agent(), model.agent());
        List<Draft> kept = log.read(conversation.id()).stream()
                .map(AppendHistories::asDraft)
                .toList();
        if (!sameHead || !kept.equals(model.log())) {
            against.add("history " + seed + " ends as " + head + " with " + kept.size() + " events instead of "
                    + model.owner() + " with " + model.log().size());
        }
    }

    private static Draft asDraft(Entry entry) {
        return new Draft(entry.cid(), entry.event(), entry.insight());
    }

    private static Guard guard(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Guard.Anyone();
            case 2, 3 -> new Guard.OwnedBy(Owner.values()[random.nextInt(Owner.values().length)]);
            case 4 -> new Guard.OwnedByAgent(agent(random));
            case 5 -> new Guard.Answering(Owner.BOT, random.nextInt(3), random.nextInt(3));
            case 6 -> new Guard.Transfer(agent(random), agent(random));
            case 7 -> new Guard.TakeOver(agent(random));
            default -> new Guard.Claim(agent(random));
        };
    }

    private static String agent(Random random) {
        return AGENTS.get(random.nextInt(AGENTS.size()));
    }

    /** One to three; the first one's id may be known already, those after it are new. */
    private static List<Draft> drafts(Random random) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(new ClientId("id-" + random.nextInt(IDS)), event(random)));
        for (int more = random.nextInt(3); more > 0; more--) {
            drafts.add(new Draft(new ClientId("id-" + random.nextLong()), event(random)));
        }
        return drafts;
    }

    private static Event event(Random random) {
        List<Supplier<Event>> kinds = List.of(
                () -> words(Event.Role.SHOPPER, random),
                () -> words(Event.Role.BOT, random),
                () -> words(Event.Role.AGENT, random),
                () -> new Event.HandoffRequested(Event.HandoffRequested.Reason.WISH, random.nextBoolean()),
                () -> new Event.Queued(1 + random.nextInt(2)),
                () -> new Event.Assigned(AGENTS.get(random.nextInt(AGENTS.size()))),
                () -> new Event.ReturnedToBot(Event.Role.AGENT),
                () -> new Event.Ticket("l***@example.com"),
                () -> new Event.Helpful(1, random.nextBoolean()),
                () -> new Event.Rated(1 + random.nextInt(5), null, null),
                () -> new Event.Recommended(random.nextInt(11)),
                () -> new Event.Closed(Event.Role.SHOPPER, null));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private static Event words(Event.Role role, Random random) {
        return Event.Message.of(new Event.Sender(role, ""), "Wort " + random.nextInt(3));
    }
}
