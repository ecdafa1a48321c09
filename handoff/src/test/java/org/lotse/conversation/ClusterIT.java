package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.redis.Redis;
import org.lotse.redis.TestServers;

/** Everything that touches Redis, on a cluster of three masters. */
@Timeout(60)
class ClusterIT {
    private static final Event HELLO = Event.Message.of(Event.Sender.SHOPPER, "hallo");

    @SuppressWarnings("NullAway.Init")
    private static TestServers servers;

    @SuppressWarnings("NullAway.Init")
    private static Redis redis;

    @BeforeAll
    static void start() throws Exception {
        servers = TestServers.cluster();
        redis = servers.ofCluster();
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    private static ClientId cid() {
        return ClientId.uuid(UUID.randomUUID().toString());
    }

    @Test
    void conversations_areSpread_andEachIsInOneSlot() {
        RedisConversationLog log = new RedisConversationLog(redis);
        Notes notes = new Notes(redis, new Signals(redis));
        ResumeTokens tokens = new ResumeTokens(redis);
        Set<String> heads = new HashSet<>();
        List<ConversationId> ids = new ArrayList<>(List.of(ConversationId.random()));
        for (int i = 0; i < 30; i++) {
            ConversationId id = log.open("de", null).id();
            Draft draft = new Draft(cid(), HELLO);
            assertThat(log.append(id, new Guard.Anyone(), List.of(draft)))
                    .isEqualTo(new Appended.Done(1, false, Owner.BOT));
            assertThat(log.append(id, new Guard.Anyone(), List.of(draft)))
                    .isEqualTo(new Appended.Done(1, true, Owner.BOT));
            assertThat(log.read(id)).hasSize(1);
            assertThat(notes.add(id, cid(), "Anna", "Kulanz")).isEqualTo(1);
            assertThat(tokens.exchange(id, tokens.issue(id))).isPresent();
            heads.add("lotse:{" + id + "}:head");
            ids.add(id);
        }
        Set<String> found = redis.scan("lotse:{*}:head").collect(Collectors.toSet());
        assertThat(found).as("from all three masters").containsAll(heads);
        assertThat(log.find(ids))
                .as("all but the first, which there is not")
                .containsOnlyKeys(ids.subList(1, ids.size()))
                .allSatisfy((id, head) -> assertThat(log.find(id)).contains(head));
    }

    @Test
    void signals_areHeardWhereverTheirConversationLies() throws Exception {
        try (Redis other = servers.ofCluster();
                Signals here = new Signals(redis)) {
            RedisConversationLog log = new RedisConversationLog(other);
            BlockingQueue<ConversationId> heard = new LinkedBlockingQueue<>();
            here.listenToAll((id, _) -> heard.add(id));
            ConversationId known = log.open("de", null).id();
            while (heard.isEmpty()) { // the subscription is under way
                here.publish(known, new Signal.Noted());
            }
            Set<ConversationId> missing = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                ConversationId id = log.open("de", null).id();
                missing.add(id);
                log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), HELLO)));
            }
            while (!missing.isEmpty()) {
                missing.remove(heard.take());
            }
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void turns_areDone() throws Exception {
        CountDownLatch done = new CountDownLatch(20);
        try (Turns turns = new Turns(redis, TurnsIT.PATIENT)) {
            turns.start(new TurnsIT.Worker() {
                @Override
                public void take(ConversationId id) {
                    done.countDown();
                }
            });
            for (int i = 0; i < 20; i++) {
                turns.add(ConversationId.random());
            }
            done.await();
        }
        assertThat(done.getCount()).isZero();
    }

    @Test
    void clock_isAlwaysTheSamePrimarys() {
        assertThat(redis.now()).isBeforeOrEqualTo(redis.now());
    }
}
