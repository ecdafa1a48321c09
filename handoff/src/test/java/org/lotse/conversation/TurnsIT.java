package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

@Timeout(60)
class TurnsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private abstract static class Worker implements Turns.Worker {
        @Override
        public void giveUp(ConversationId id, RuntimeException why) {}
    }

    @Test
    void turn_thatADeadProcessTook_isTakenUpByTheNextOfItsName() throws Exception {
        ConversationId id = ConversationId.random();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Turns first = new Turns(REDIS.redis());
        first.start(new Worker() {
            @Override
            public void take(ConversationId conversation) {
                taken.countDown();
                try {
                    never.await(); // the process "dies" here: nothing is acknowledged
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        first.add(id);
        taken.await();

        CountDownLatch again = new CountDownLatch(1);
        try (Turns second = new Turns(REDIS.redis())) {
            second.start(new Worker() {
                @Override
                public void take(ConversationId conversation) {
                    if (conversation.equals(id)) {
                        again.countDown();
                    }
                }
            });
            again.await();
        }
        never.countDown();
        first.close();
        assertThat(again.getCount()).isZero();
    }

    @Test
    void turn_thatFailsThreeTimes_isGivenUp() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch given = new CountDownLatch(1);
        List<String> reasons = new CopyOnWriteArrayList<>();
        try (Turns turns = new Turns(REDIS.redis())) {
            turns.start(new Turns.Worker() {
                @Override
                public void take(ConversationId id) {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("broken");
                }

                @Override
                public void giveUp(ConversationId id, RuntimeException why) {
                    reasons.add(String.valueOf(why.getMessage()));
                    given.countDown();
                }
            });
            turns.add(ConversationId.random());
            given.await();
        }
        assertThat(attempts).hasValue(3);
        assertThat(reasons).containsExactly("broken");
    }

    @Test
    void turnsOfOneConversation_neverRunAtTheSameTime() throws Exception {
        ConversationId id = ConversationId.random();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        ConversationId end = ConversationId.random();
        try (Turns turns = new Turns(REDIS.redis())) {
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
        }
        assertThat(most).hasValue(1);
    }
}
