package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.Script;
import org.lotse.redis.TestRedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XReadGroupParams;

@Timeout(60)
class TurnsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    static final TurnSettings PATIENT = new TurnSettings(Duration.ofMinutes(1), 3, Duration.ofMinutes(1), 256);

    /** Takes what others have not renewed for 50 ms, which they do once a second: to it, they are all asleep. */
    private static final TurnSettings GREEDY = new TurnSettings(Duration.ofMinutes(1), 3, Duration.ofMillis(50), 256);

    private static final String STREAM = "lotse:turns";

    abstract static class Worker implements Turns.Worker {
        @Override
        public void giveUp(ConversationId id, RuntimeException why) {}
    }

    private static Turns turns(TurnSettings settings) {
        return new Turns(REDIS.redis(), settings);
    }

    private static void uninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) { // asleep is asleep
            }
        }
    }

    private static void awaitEmptyStream() {
        while (REDIS.redis().call(jedis -> jedis.xlen(STREAM)) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void nodeThatSlept_wakesToATurnThatIsDone_andOneAnswerIsInTheLog() throws Exception {
        RedisConversationLog log = new RedisConversationLog(REDIS.redis());
        ConversationId id = log.open("de", null).id();
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        CountDownLatch answeredBySecond = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        List<Appended> outcomes = new CopyOnWriteArrayList<>();
        Turns first = turns(PATIENT);
        Turns second = turns(GREEDY);
        first.start(new Worker() {
            @Override
            public void take(ConversationId conversation) {
                asleep.countDown();
                uninterruptibly(wake);
                outcomes.add(answer(log, conversation));
                awake.countDown();
            }
        });
        first.add(id);
        asleep.await();
        second.start(new Worker() {
            @Override
            public void take(ConversationId conversation) {
                outcomes.add(answer(log, conversation));
                answeredBySecond.countDown();
            }
        });
        answeredBySecond.await();
        awaitEmptyStream();
        wake.countDown();
        awake.await();
        first.close();
        second.close();
        assertThat(log.read(id)).hasSize(1);
        assertThat(outcomes)
                .containsExactly(new Appended.Done(1, false, Owner.BOT), new Appended.Done(1, true, Owner.BOT));
    }

    private static Appended answer(RedisConversationLog log, ConversationId id) {
        Event words = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Guten Tag.");
        return log.append(id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(ClientId.ofBot(id, 0, 0), words)));
    }

    @Test
    void turn_thatEveryNodeDiedOver_isGivenUpWithoutAnotherAttempt() throws Exception {
        ConversationId id = ConversationId.random();
        try (Turns turns = turns(GREEDY)) {
            turns.add(id);
            leaveBehind(3);
            BlockingQueue<String> told = new LinkedBlockingQueue<>();
            turns.start(new Turns.Worker() {
                @Override
                public void take(ConversationId conversation) {
                    told.add("taken");
                }

                @Override
                public void giveUp(ConversationId conversation, RuntimeException why) {
                    told.add(String.valueOf(why.getMessage()));
                }
            });
            assertThat(told.take()).isEqualTo("3 nodes died over it");
        }
    }

    /** A consumer took the only turn for the n-th time and was not heard of any more. */
    private static void leaveBehind(int deliveries) {
        REDIS.redis().call(jedis -> {
            jedis.xgroupCreate(STREAM, "bot", new StreamEntryID(0, 0), true);
            var taken = jedis.xreadGroup(
                    "bot",
                    "node-dead",
                    XReadGroupParams.xReadGroupParams(),
                    Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
            StreamEntryID entry = taken.getFirst().getValue().getFirst().getID();
            return jedis.xclaimJustId(
                    STREAM,
                    "bot",
                    "node-dead",
                    0,
                    XClaimParams.xClaimParams().retryCount(deliveries).idle(60_000),
                    entry);
        });
    }

    @Test
    void turn_thatANodeDiedOverTwice_hasOneAttemptLeft() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch given = new CountDownLatch(1);
        try (Turns turns = turns(GREEDY)) {
            turns.add(ConversationId.random());
            leaveBehind(2);
            turns.start(failing(attempts, given));
            given.await();
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void turn_thatFailsThreeTimes_isGivenUp() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch given = new CountDownLatch(1);
        try (Turns turns = turns(PATIENT)) {
            turns.start(failing(attempts, given));
            turns.add(ConversationId.random());
            given.await();
            awaitEmptyStream();
        }
        assertThat(attempts).hasValue(3);
    }

    private static Turns.Worker failing(AtomicInteger attempts, CountDownLatch given) {
        return new Turns.Worker() {
            @Override
            public void take(ConversationId id) {
                attempts.incrementAndGet();
                throw new IllegalStateException("broken");
            }

            @Override
            public void giveUp(ConversationId id, RuntimeException why) {
                given.countDown();
            }
        };
    }

    @Test
    void turn_thatTakesTooLong_isInterruptedAndGivenUpAtOnce() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Turns turns = turns(new TurnSettings(Duration.ofMillis(100), 3, Duration.ofMinutes(1), 256))) {
            turns.start(new Turns.Worker() {
                @Override
                public void take(ConversationId id) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        told.add("interrupted");
                    }
                }

                @Override
                public void giveUp(ConversationId id, RuntimeException why) {
                    told.add(String.valueOf(why.getMessage()));
                }
            });
            turns.add(ConversationId.random());
            assertThat(List.of(told.take(), told.take()))
                    .containsExactlyInAnyOrder("interrupted", "took longer than 100 ms");
            awaitEmptyStream();
        }
        assertThat(told).as("no second attempt").isEmpty();
    }

    @Test
    void flood_isTakenInPortions_andLeavesNothingBehind() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(500);
        try (Turns turns = turns(new TurnSettings(Duration.ofMinutes(1), 3, Duration.ofMinutes(1), 4))) {
            for (int i = 0; i < 500; i++) {
                turns.add(ConversationId.random());
            }
            turns.start(new Worker() {
                @Override
                public void take(ConversationId conversation) {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                    all.countDown();
                }
            });
            all.await();
            awaitEmptyStream();
        }
        assertThat(most.get()).isBetween(1, 4);
        long pending =
                REDIS.redis().call(jedis -> jedis.xpending(STREAM, "bot")).getTotal();
        assertThat(pending).isZero();
    }

    @Test
    void turnsOfOneConversation_neverRunAtTheSameTime() throws Exception {
        ConversationId id = ConversationId.random();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        ConversationId end = ConversationId.random();
        try (Turns turns = turns(PATIENT)) {
            for (int i = 0; i < 200; i++) {
                turns.add(id);
            }
            turns.add(end);
            turns.start(new Worker() {
                @Override
                public void take(ConversationId conversation) {
                    if (conversation.equals(end)) {
                        last.countDown();
                        return;
                    }
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                }
            });
            last.await();
            awaitEmptyStream();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void nodeThatLeaves_finishesWhatItHas_andTakesNothingNew() throws Exception {
        List<ConversationId> done = new CopyOnWriteArrayList<>();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ConversationId before = ConversationId.random();
        try (Turns turns = turns(PATIENT)) {
            turns.start(new Worker() {
                @Override
                public void take(ConversationId id) {
                    taken.countDown();
                    uninterruptibly(goOn);
                    done.add(id);
                }
            });
            turns.add(before);
            taken.await();
            Thread leaving = Thread.startVirtualThread(turns::stopTaking);
            goOn.countDown();
            leaving.join();
            turns.add(ConversationId.random());
        }
        assertThat(done).containsExactly(before);
        long waiting = REDIS.redis().call(jedis -> jedis.xlen(STREAM));
        assertThat(waiting).isEqualTo(1);
    }

    @Test
    void turnOfNoConversation_isThrownAway() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Turns turns = turns(PATIENT)) {
            REDIS.redis().call(jedis -> jedis.xadd(STREAM, XAddParams.xAddParams(), Map.of("c", "nonsense")));
            turns.add(ConversationId.random());
            turns.start(new Worker() {
                @Override
                public void take(ConversationId id) {
                    done.countDown();
                }
            });
            done.await();
            awaitEmptyStream();
        }
        assertThat(done.getCount()).isZero();
    }

    @Test
    void consumersThatAreGone_areForgotten_unlessTheyHaveTurns() {
        Turns turns = turns(PATIENT);
        turns.add(ConversationId.random());
        leaveBehind(1);
        REDIS.redis().call(jedis -> jedis.xgroupCreateConsumer(STREAM, "bot", "node-idle"));
        Script tend = Script.of(TurnStream.class, "tend-turns.lua");
        REDIS.redis().runUnconfirmed(tend, List.of(STREAM), List.of("bot", "node-new", "60000", "0", "-1"));
        List<String> names = REDIS.redis().call(jedis -> jedis.xinfoConsumers2(STREAM, "bot")).stream()
                .map(consumer -> consumer.getName())
                .toList();
        assertThat(names).containsExactly("node-dead");
    }

    @Test
    void redis_thatIsKilled_keepsTheTurns() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        turns(PATIENT).add(ConversationId.random());
        REDIS.killAndRestart();
        try (Turns turns = turns(PATIENT)) {
            turns.start(new Worker() {
                @Override
                public void take(ConversationId id) {
                    done.countDown();
                }
            });
            done.await();
        }
        assertThat(done.getCount()).isZero();
    }
}
