package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.Finding.Kind;
import org.lotse.redis.TestRedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** A sound log has no findings, and each way of breaking it has its own. */
class LogCheckIT {
    private static final Guard ANYONE = new Guard.Anyone();

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final List<Ack> acks = new ArrayList<>();
    private ConversationId id = ConversationId.random();

    /** A conversation that has been everywhere: bot, queue, agent, bot, nobody, bot; seven events. */
    @BeforeEach
    void talk() {
        ConversationLog log = new RedisConversationLog(REDIS.redis());
        id = log.open("de", null).id();
        append(log, ANYONE, Event.Message.of(Event.Sender.SHOPPER, "Hallo"));
        append(
                log,
                new Guard.OwnedBy(Owner.BOT),
                Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Hallo!"));
        append(log, new Guard.OwnedBy(Owner.BOT), new Event.Queued(1));
        append(log, new Guard.Claim("anna"), new Event.Assigned("Anna"));
        append(log, new Guard.OwnedByAgent("anna"), new Event.ReturnedToBot(Event.Role.AGENT));
        append(log, ANYONE, new Event.Closed(Event.Role.SHOPPER, null));
        append(log, ANYONE, Event.Message.of(Event.Sender.SHOPPER, "Noch etwas"));
    }

    private void append(ConversationLog log, Guard guard, Event event) {
        ClientId cid = new ClientId(UUID.randomUUID().toString());
        Appended.Done done = (Appended.Done) log.append(id, guard, List.of(new Draft(cid, event)));
        acks.add(new Ack(id, cid.value(), done.seq()));
    }

    private LogCheck.Report check() {
        return new LogCheck(REDIS.redis()).check(acks, _ -> {});
    }

    private String key(String part) {
        return RedisConversationLog.key(id, part);
    }

    /** Exactly this is found, and nothing else. */
    private void assertFound(Kind kind, long seq) {
        LogCheck.Report report = check();
        assertThat(report.clean()).isFalse();
        assertThat(report.examples()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.conversation()).isEqualTo(id.value());
            assertThat(finding.seq()).isEqualTo(seq);
        });
        assertThat(report.count(kind)).isEqualTo(1);
    }

    private Map<String, String> stored(long seq) {
        List<StreamEntry> found = REDIS.redis().call(jedis -> jedis.xrange(key("log"), seq + "-0", seq + "-0"));
        return found.getFirst().getFields();
    }

    /** Writes the log anew with one entry changed, as {@code seq} names it. */
    private void replace(long seq, StreamEntryID as, Map<String, String> fields) {
        List<StreamEntry> all = REDIS.redis().call(jedis -> jedis.xrange(key("log"), "-", "+"));
        REDIS.redis().call(jedis -> jedis.del(key("log")));
        for (StreamEntry entry : all) {
            boolean changed = entry.getID().getTime() == seq;
            add(changed ? as : entry.getID(), changed ? fields : entry.getFields());
        }
    }

    private void add(StreamEntryID as, Map<String, String> fields) {
        REDIS.redis()
                .call(jedis -> jedis.xadd(key("log"), XAddParams.xAddParams().id(as), fields));
    }

    private void change(long seq, String field, String value) {
        Map<String, String> fields = new java.util.HashMap<>(stored(seq));
        fields.put(field, value);
        replace(seq, new StreamEntryID(seq, 0), fields);
    }

    /** Changes an event together with its digest, so that only its meaning is wrong. */
    private void rewrite(long seq, Event event) {
        String json = LogJson.MAPPER.writeValueAsString(event);
        change(seq, "e", json);
        String cid = stored(seq).getOrDefault("c", "");
        REDIS.redis().call(jedis -> jedis.hset(key("seen"), cid, seq + ":" + RedisConversationLog.digest(json)));
    }

    @Test
    void soundLog_hasNoFindings() {
        LogCheck.Report report = check();
        assertThat(report.examples()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.conversations()).isEqualTo(1);
        assertThat(report.events()).isEqualTo(7);
        assertThat(report.acknowledged()).isEqualTo(7);
    }

    @Test
    void longLog_isReadToItsEnd() {
        ConversationLog log = new RedisConversationLog(REDIS.redis());
        for (int i = 0; i < 1_200; i++) {
            append(log, ANYONE, Event.Message.of(Event.Sender.SHOPPER, "Nachricht " + i));
        }
        LogCheck.Report report = check();
        assertThat(report.examples()).isEmpty();
        assertThat(report.events()).isEqualTo(1_207);
    }

    @Test
    void lostEvent_isAGap() {
        String cid = stored(2).getOrDefault("c", "");
        REDIS.redis().call(jedis -> jedis.xdel(key("log"), new StreamEntryID(2, 0)));
        REDIS.redis().call(jedis -> jedis.hdel(key("seen"), cid));
        acks.remove(1);
        assertFound(Kind.GAP, 3);
    }

    @Test
    void lostEnd_isNotWhatTheHeadSays() {
        String cid = stored(7).getOrDefault("c", "");
        REDIS.redis().call(jedis -> jedis.xdel(key("log"), new StreamEntryID(7, 0)));
        REDIS.redis().call(jedis -> jedis.hdel(key("seen"), cid));
        REDIS.redis().call(jedis -> jedis.hset(key("head"), "owner", "nobody"));
        acks.remove(6);
        assertFound(Kind.HEAD, 7);
    }

    @Test
    void lostHead_isFound() {
        REDIS.redis().call(jedis -> jedis.del(key("head")));
        assertFound(Kind.HEAD, 0);
    }

    @Test
    void strangeStreamId_isFound() {
        replace(3, new StreamEntryID(3, 1), stored(3));
        assertFound(Kind.STREAM_ID, 3);
    }

    @Test
    void sameClientIdTwice_isFound() {
        String cid = stored(1).getOrDefault("c", "");
        String digest = RedisConversationLog.digest(stored(1).getOrDefault("e", ""));
        Map<String, String> again = stored(1);
        add(new StreamEntryID(8, 0), again);
        REDIS.redis().call(jedis -> jedis.hset(key("head"), "seq", "8"));
        REDIS.redis().call(jedis -> jedis.hset(key("seen"), cid, "1:" + digest));
        LogCheck.Report report = check();
        assertThat(report.count(Kind.CLIENT_ID)).isEqualTo(1);
        assertThat(report.count(Kind.TIME)).isLessThanOrEqualTo(1); // the copy has the first one's time
        assertThat(report.examples()).extracting(Finding::seq).containsOnly(8L);
    }

    @Test
    void forgottenClientId_isFound() {
        String cid = stored(4).getOrDefault("c", "");
        REDIS.redis().call(jedis -> jedis.hdel(key("seen"), cid));
        assertFound(Kind.SEEN, 4);
    }

    @Test
    void clientIdKnownWithAnotherDigest_isFound() {
        change(1, "e", "{\"kind\":\"message\",\"from\":{\"role\":\"shopper\",\"name\":\"\"},\"text\":\"Anderes\"}");
        assertFound(Kind.SEEN, 1);
    }

    @Test
    void clientIdOfNoEvent_isFound() {
        REDIS.redis().call(jedis -> jedis.hset(key("seen"), "ghost", "3:0123"));
        assertFound(Kind.SEEN, 0);
    }

    @Test
    void timeThatRunsBackwards_isFound() {
        change(5, "t", "1000");
        assertFound(Kind.TIME, 5);
    }

    @Test
    void botWhileAnAgentOwns_isFound() {
        rewrite(5, Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "zu spät"));
        assertFound(Kind.OWNER, 5);
    }

    @Test
    void agentWithoutAssignment_isFound() {
        rewrite(2, Event.Message.of(new Event.Sender(Event.Role.AGENT, "Anna"), "Ich bin da"));
        assertFound(Kind.OWNER, 2);
    }

    @Test
    void headWithAnotherOwner_isFound() {
        REDIS.redis().call(jedis -> jedis.hset(key("head"), "owner", "queue"));
        assertFound(Kind.HEAD_OWNER, 7);
    }

    @Test
    void headWithAnAgentThatOwnsNothing_isFound() {
        REDIS.redis().call(jedis -> jedis.hset(key("head"), "agent", "anna"));
        assertFound(Kind.HEAD_OWNER, 7);
    }

    @Test
    void unreadableEvent_isFound() {
        change(7, "e", "{\"kind\":\"unknown\"}");
        LogCheck.Report report = check();
        assertThat(report.examples()).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.UNREADABLE, Kind.SEEN);
    }

    @Test
    void unreadableInsight_isFound() {
        change(2, "i", "{\"intents\":7}");
        assertFound(Kind.UNREADABLE, 2);
    }

    @Test
    void acknowledgedEventThatIsNotThere_isFound() {
        acks.add(new Ack(id, "lost", 9));
        assertFound(Kind.LOST, 9);
    }

    @Test
    void acknowledgedWithAnotherNumber_isFound() {
        Ack first = acks.removeFirst();
        acks.add(new Ack(id, first.cid(), 2));
        assertFound(Kind.LOST, 2);
    }

    @Test
    void acknowledgedTwiceDifferently_isFound() {
        acks.add(new Ack(id, acks.getFirst().cid(), 4));
        assertFound(Kind.LOST, 4);
    }

    @Test
    void acknowledgedInAConversationThatIsGone_isFound() {
        ConversationId gone = ConversationId.random();
        acks.add(new Ack(gone, "cid", 1));
        LogCheck.Report report = check();
        assertThat(report.count(Kind.LOST)).isEqualTo(1);
    }

    @Test
    void appendsDuringTheCheck_areNoFindings() {
        Map<String, String> head = REDIS.redis().call(jedis -> jedis.hgetAll(key("head")));
        append(new RedisConversationLog(REDIS.redis()), ANYONE, Event.Message.of(Event.Sender.SHOPPER, "später"));
        List<Finding> findings = new ArrayList<>();
        LogAudit audit = new LogAudit(id.value(), head, Map.of(), findings::add);
        List<StreamEntry> entries =
                REDIS.redis().call(jedis -> jedis.xrange(key("log"), "-", Long.toString(audit.last())));
        entries.forEach(audit::entry);
        audit.end(REDIS.redis().call(jedis -> jedis.hgetAll(key("seen"))));
        assertThat(findings).isEmpty();
        assertThat(entries).hasSize(7);
    }

    @Test
    void manyFindings_areCountedAndTheFirstShown() {
        for (int i = 0; i < 50; i++) {
            acks.add(new Ack(id, "lost-" + i, 100 + i));
        }
        LogCheck.Report report = check();
        assertThat(report.count(Kind.LOST)).isEqualTo(50);
        assertThat(report.examples()).hasSize(20);
    }

    @Test
    void ack_isReadFromItsLine() {
        Ack ack = new Ack(id, "0198f2a4-c1d0-7e3f-9a51-c0ffee123456", 12);
        assertThat(Ack.of(ack.toString())).isEqualTo(ack);
        assertThatThrownBy(() -> Ack.of("nonsense")).hasMessageContaining("conversation cid seq");
    }
}
