package org.lotse.trials.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.redis.Redis;
import org.lotse.trials.Acks;
import org.lotse.trials.Shopper;

/**
 * Shoppers who talk all the time. Each text is said once. A conversation that has gone on for long is left, and another one
 * begun, so that none grows without end.
 */
final class Crowd implements AutoCloseable {
    private static final int LONG = 30;
    private static final int PATIENCE = 8;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final List<String> WORDS = List.of(
            "Wann kommt meine Bestellung an?",
            "Wie kann ich etwas zurückgeben?",
            "Welche Zahlungsarten gibt es?",
            "Do you ship to Austria?",
            "Haben Sie Kopfhörer unter 100 Euro?",
            "How long does delivery take?",
            "Vielen Dank!",
            "Was kostet der Versand?");

    private final Ground ground;
    private final Supplier<URI> server;
    private final Acks acks;
    private final Duration pause;
    private final int patience;
    private final List<Shopper> present = new CopyOnWriteArrayList<>();
    private final List<Shopper> gone = new CopyOnWriteArrayList<>();
    private final AtomicLong number = new AtomicLong();
    private volatile @Nullable Thread talking;

    Crowd(Ground ground, Supplier<URI> server, Acks acks, int shoppers) {
        this(ground, server, acks, shoppers, PAUSE, PATIENCE);
    }

    /**
     * @param pause before a shopper connects again, at the most
     * @param patience how many words of a shopper may wait for an acknowledgement before it says no more
     */
    Crowd(Ground ground, Supplier<URI> server, Acks acks, int shoppers, Duration pause, int patience) {
        this.ground = ground;
        this.server = server;
        this.acks = acks;
        this.pause = pause;
        this.patience = patience;
        for (int i = 0; i < shoppers; i++) {
            present.add(enter());
        }
    }

    private Shopper enter() {
        return new Shopper(ground.http(), server, acks, pause);
    }

    /** Those who talk now, and those who have left. */
    List<Shopper> all() {
        List<Shopper> all = new ArrayList<>(gone);
        all.addAll(present);
        return all;
    }

    /** Says that many texts a second, by turns, until {@link #hush}. Who has much unacknowledged says nothing more. */
    void talk(double perSecond) {
        long step = (long) (1e9 / perSecond);
        talking = Thread.ofVirtual().name("crowd").start(() -> {
            long due = System.nanoTime();
            int turn = 0;
            while (!Thread.currentThread().isInterrupted()) {
                sayNext(turn++ % present.size());
                due += step;
                for (long left = due - System.nanoTime();
                        left > 0 && !Thread.currentThread().isInterrupted();
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
        });
    }

    private void sayNext(int who) {
        Shopper shopper = present.get(who);
        if (shopper.said() >= LONG && shopper.quiet()) {
            shopper.close();
            gone.add(shopper);
            shopper = enter();
            present.set(who, shopper);
        }
        if (shopper.said() < 2 * LONG && shopper.waiting() < patience) {
            long n = number.incrementAndGet();
            shopper.say(WORDS.get((int) (n % WORDS.size())) + " (" + n + ")");
        }
    }

    void hush() throws InterruptedException {
        Thread thread = talking;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    /** The bot's words that anybody has heard. */
    long botWords() {
        return all().stream()
                .mapToLong(shopper -> shopper.transcript().botWords())
                .sum();
    }

    /** Waits until the bot is heard anew. */
    boolean awaitBot(Duration within) throws InterruptedException {
        long before = botWords();
        long giveUp = System.nanoTime() + within.toNanos();
        while (botWords() <= before) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    /** Waits until everybody is welcome. */
    boolean awaitWelcome(Duration within) throws InterruptedException {
        return await(within, () -> present.stream().allMatch(Shopper::welcomed));
    }

    /** Waits until all is acknowledged and answered, and everybody who is there has the whole log. */
    boolean settle(Redis redis, Duration within) throws InterruptedException {
        ConversationLog log = ConversationLog.on(redis);
        return await(within, () -> present.stream().allMatch(shopper -> shopper.quiet() && hasAll(shopper, log)));
    }

    private static boolean hasAll(Shopper shopper, ConversationLog log) {
        String id = shopper.conversation();
        return id == null
                || log.find(new ConversationId(id))
                        .filter(head -> head.seq() == shopper.transcript().last())
                        .isPresent();
    }

    private static boolean await(Duration within, java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        long giveUp = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    long refusals() {
        return all().stream()
                .mapToLong(shopper -> shopper.errors().getOrDefault("unavailable", 0))
                .sum();
    }

    Duration slowestReply() {
        return all().stream()
                .map(Shopper::slowestReply)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        Thread thread = talking;
        if (thread != null) {
            thread.interrupt();
        }
        all().forEach(Shopper::close);
    }
}
