package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.redis.Redis;
import org.lotse.redis.StoreUnavailable;
import org.lotse.redis.TestServers;

/** What becomes of acknowledged events when the primary dies and its replica takes over. */
@Timeout(90)
class SentinelIT {
    private static final int WRITERS = 8;
    private static final Event HELLO = Event.Message.of(Event.Sender.SHOPPER, "hallo");

    private static ClientId cid() {
        return ClientId.uuid(UUID.randomUUID().toString());
    }

    private static Appended append(Redis redis, ConversationId id, ClientId cid) {
        return new RedisConversationLog(redis).append(id, new Guard.Anyone(), List.of(new Draft(cid, HELLO)));
    }

    private static Appended appendSoon(Redis redis, ConversationId id, ClientId cid) {
        while (true) {
            try {
                return append(redis, id, cid);
            } catch (StoreUnavailable e) { // the failover is under way
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void primary_thatDiesUnderWrites_losesNothingThatAReplicaConfirmed(int replicas) throws Exception {
        try (TestServers servers = TestServers.sentinel()) {
            ConversationId id = openSoon(servers.ofSentinel(1)); // the replica has it, whatever the writers wait for
            Redis redis = servers.ofSentinel(replicas);
            Queue<ClientId> acknowledged = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch underWay = new CountDownLatch(2_000);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(Thread.startVirtualThread(() -> {
                    while (!over.get()) {
                        ClientId cid = cid();
                        try {
                            append(redis, id, cid);
                            acknowledged.add(cid);
                            underWay.countDown();
                        } catch (StoreUnavailable e) { // dead, or without its replica
                            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                        }
                    }
                }));
            }
            underWay.await();
            servers.kill(0);
            over.set(true);
            for (Thread writer : writers) {
                writer.join();
            }

            Redis survivor = servers.ofSentinel(0);
            assertThat(appendSoon(survivor, id, cid())).isInstanceOf(Appended.Done.class);
            List<Entry> entries = new RedisConversationLog(survivor).read(id);
            Set<ClientId> lost = new HashSet<>(acknowledged);
            entries.forEach(entry -> lost.remove(entry.cid()));
            System.out.printf(
                    "primary killed, replicas=%d: %d of %d acknowledged events lost%n",
                    replicas, lost.size(), acknowledged.size());
            if (replicas > 0) {
                assertThat(lost).isEmpty();
            }
            assertThat(entries).extracting(Entry::cid).doesNotHaveDuplicates();
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.get(i).seq()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void replica_thatIsDead_letsNothingBeAcknowledged_andNoRepetition() throws Exception {
        try (TestServers servers = TestServers.sentinel()) {
            Redis redis = servers.ofSentinel(1);
            ConversationId id = openSoon(redis);
            ClientId cid = cid();
            servers.kill(1);
            for (int i = 0; i < 3; i++) { // the primary has it from the first time on
                assertThatExceptionOfType(StoreUnavailable.class)
                        .isThrownBy(() -> append(redis, id, cid))
                        .withMessageContaining("not confirmed by 1 replicas");
            }
            assertThat(new RedisConversationLog(redis).read(id)).hasSize(1);
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> new Turns(redis, TurnsIT.PATIENT).add(id));
        }
    }

    /** As soon as the replica follows. */
    private static ConversationId openSoon(Redis redis) {
        return Awaitility.await()
                .ignoreException(StoreUnavailable.class)
                .until(() -> new RedisConversationLog(redis).open("de", null).id(), Objects::nonNull);
    }
}
