package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.StoreUnavailable;
import org.lotse.redis.TestRedis;

class RedisConversationLogIT {
    private static final Guard ANYONE = new Guard.Anyone();

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static ConversationLog log() {
        return new RedisConversationLog(REDIS.redis());
    }

    private static Draft said(String text) {
        return new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, text));
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    @Test
    void page_isWhereTheShopperIsNow_andChangesNothingElse() {
        ConversationLog log = log();
        Conversation opened = log.open("de", new Conversation.Page("https://shop.example/", "Shop"));
        log.append(opened.id(), ANYONE, List.of(said("hallo")));
        Conversation before = log.find(opened.id()).orElseThrow();
        Conversation.Page product = new Conversation.Page("https://shop.example/p/brise-3", "Brise 3");
        log.page(opened.id(), product);
        Conversation after = log.find(opened.id()).orElseThrow();
        assertThat(after.page()).isEqualTo(product);
        assertThat(after).usingRecursiveComparison().ignoringFields("page").isEqualTo(before);
    }

    @Test
    void append_byManyWritersAtOnce_numbersWithoutGapsAndLosesNothing() throws Exception {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Draft draft = said("message " + i);
            writers.add(() -> ((Appended.Done) log.append(id, ANYONE, List.of(draft))).seq());
        }
        List<Long> seqs = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Long> seq : threads.invokeAll(writers)) {
                seqs.add(seq.get());
            }
        }
        assertThat(seqs)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(log.read(id))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
    }

    @Test
    void append_ofTheSameDraftByManyAtOnce_isOneEvent() throws Exception {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        Draft draft = said("once");
        List<Callable<Appended>> writers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            writers.add(() -> log.append(id, ANYONE, List.of(draft)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Appended> appended : threads.invokeAll(writers)) {
                assertThat(appended.get()).isInstanceOfSatisfying(Appended.Done.class, done -> assertThat(done.seq())
                        .isEqualTo(1));
            }
        }
        assertThat(log.read(id)).hasSize(1);
    }

    @Test
    void append_withAKnownIdAndOtherContent_isRefused() {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        Draft first = said("one");
        log.append(id, ANYONE, List.of(first));
        Draft other = new Draft(first.cid(), Event.Message.of(Event.Sender.SHOPPER, "two"));
        assertThat(log.append(id, ANYONE, List.of(other))).isInstanceOf(Appended.IdReused.class);
        assertThat(log.read(id)).hasSize(1);
    }

    @Test
    void append_ofSeveralDrafts_isAllOrNothing() {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        List<Draft> drafts = List.of(said("a"), new Draft(cid(), new Event.Queued(1)), said("b"));
        assertThat(log.append(id, new Guard.OwnedBy(Owner.AGENT), drafts)).isInstanceOf(Appended.Refused.class);
        assertThat(log.read(id)).isEmpty();
        log.append(id, new Guard.OwnedBy(Owner.BOT), drafts);
        assertThat(log.read(id))
                .extracting(Entry::event)
                .containsExactlyElementsOf(drafts.stream().map(Draft::event).toList());
        assertThat(log.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    @Test
    void claim_byAThousandAtOnce_isWonByOne() throws Exception {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        log.append(id, ANYONE, List.of(new Draft(cid(), new Event.Queued(1))));
        CountDownLatch start = new CountDownLatch(1);
        List<String> winners = new CopyOnWriteArrayList<>();
        List<Callable<Void>> claims = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String agent = "agent-" + i;
            claims.add(() -> {
                start.await();
                Draft draft = new Draft(cid(), new Event.Assigned(agent));
                if (log.append(id, new Guard.Claim(agent), List.of(draft)) instanceof Appended.Done) {
                    winners.add(agent);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = claims.stream().map(threads::submit).toList();
            start.countDown();
            for (Future<Void> claim : running) {
                claim.get();
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(log.find(id).orElseThrow().ownedByAgent(winners.getFirst())).isTrue();
        assertThat(log.read(id))
                .extracting(Entry::event)
                .filteredOn(Event.Assigned.class::isInstance)
                .hasSize(1);
    }

    @Test
    void botAnswer_afterAClaim_isRefused() {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        log.append(id, ANYONE, List.of(new Draft(cid(), new Event.Queued(1))));
        log.append(id, new Guard.Claim("anna"), List.of(new Draft(cid(), new Event.Assigned("Anna"))));
        Draft late = new Draft(
                ClientId.ofBot(id, 1, 0), Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "late"));
        assertThat(log.append(id, new Guard.OwnedBy(Owner.BOT), List.of(late)))
                .isEqualTo(new Appended.Refused(Owner.AGENT, "anna"));
    }

    @Test
    void message_afterTheEnd_opensTheConversationAgain() {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        log.append(id, ANYONE, List.of(new Draft(cid(), new Event.Closed(Event.Role.SHOPPER, null))));
        assertThat(log.find(id).orElseThrow().owner()).isEqualTo(Owner.NOBODY);
        log.append(id, ANYONE, List.of(said("still there?")));
        assertThat(log.find(id).orElseThrow().owner()).isEqualTo(Owner.BOT);
    }

    @Test
    void append_toNoConversation_saysSo() {
        assertThat(log().append(ConversationId.random(), ANYONE, List.of(said("x"))))
                .isInstanceOf(Appended.Missing.class);
    }

    @Test
    void log_afterRedisWasKilled_hasAllThatWasAcknowledged() {
        ConversationLog log = log();
        ConversationId id = log.open("de", new Conversation.Page("https://shop.example/", "Shop"))
                .id();
        for (int i = 0; i < 100; i++) {
            log.append(id, ANYONE, List.of(said("message " + i)));
        }
        List<Entry> before = log.read(id);
        REDIS.killAndRestart();
        assertThat(log().read(id)).isEqualTo(before);
        assertThat(log().find(id).orElseThrow().page())
                .isEqualTo(new Conversation.Page("https://shop.example/", "Shop"));
    }

    @Test
    void append_whileRedisIsAway_isNotAcknowledged() {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        REDIS.kill();
        assertThatThrownBy(() -> log.append(id, ANYONE, List.of(said("lost?")))).isInstanceOf(StoreUnavailable.class);
        REDIS.restart();
    }

    @Test
    void tail_seesEveryEventOnceInOrder() throws Exception {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        log.append(id, ANYONE, List.of(said("before")));
        CountDownLatch all = new CountDownLatch(101);
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (Signals signals = new Signals(REDIS.redis());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Tail tail = new Tail(log, signals, id, 0, threads, entry -> {
                    seen.add(entry.seq());
                    all.countDown();
                })) {
            for (int i = 0; i < 100; i++) {
                log.append(id, ANYONE, List.of(said("message " + i)));
            }
            tail.wake(); // the subscription may have begun only now: a hint may be missed, never an event
            all.await();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 101).boxed().toList());
    }

    @Test
    void tail_givesAnEntryAgainToAReaderThatMissedTheStore() throws Exception {
        ConversationLog log = log();
        ConversationId id = log.open("de", null).id();
        log.append(id, ANYONE, List.of(said("one"), said("two"), said("three")));
        CountDownLatch all = new CountDownLatch(3);
        List<Long> seen = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger(2);
        try (Signals signals = new Signals(REDIS.redis());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Tail _ = new Tail(log, signals, id, 0, threads, entry -> {
                    if (entry.seq() == 2 && failures.getAndDecrement() > 0) {
                        throw new StoreUnavailable("away");
                    }
                    seen.add(entry.seq());
                    all.countDown();
                })) {
            all.await();
        }
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }
}
