package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Reviews;
import org.lotse.conversation.Signal;
import org.lotse.handoff.Case;
import org.lotse.redis.TestRedis;
import org.lotse.socket.FrameException;
import org.lotse.staff.Agent;
import org.lotse.staff.Team;

/** What agents do at the desk, and what of it is kept. */
@Timeout(120)
class ChangesIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private DeskServer server = unset();
    private DeskRoom room = unset();
    private Changes changes = unset();

    @BeforeEach
    void start() {
        server = new DeskServer(REDIS.address());
        room = server.bean(DeskRoom.class);
        changes = new Changes(room);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Agent agent(String id) {
        return room.staff().agent(id).orElseThrow();
    }

    private Agent present(String id) {
        room.attendance().arrive(id, "desk-of-" + id);
        return agent(id);
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    private void append(ConversationId id, Event event, @Nullable Insight insight) {
        room.log().append(id, new Guard.Anyone(), List.of(new Draft(cid(), event, insight)));
    }

    /** The shopper says something, in which the bot reads an intent. */
    private void chat(ConversationId id, String text, String intent) {
        append(id, Event.Message.of(Event.Sender.SHOPPER, text), null);
        long seq = room.log().read(id).getLast().seq();
        Insight insight = new Insight(
                "de",
                List.of(new Insight.Belief(intent, 0.9)),
                true,
                List.of(),
                "answer",
                "shop 1",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                seq);
        append(id, Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "…"), insight);
    }

    /** A conversation that the agent has. */
    private ConversationId claimed(Agent agent) {
        ConversationId id = room.log().open("en", null).id();
        chat(id, "Wann kommt mein \"Paket\",\nbitte?", "delivery.time");
        chat(id, "Ich will einen Menschen", "service.human");
        room.handoff()
                .enqueue(
                        id,
                        new Guard.OwnedBy(Owner.BOT),
                        List.of(new Draft(cid(), new Event.Queued(1))),
                        Case.Asked.of("de", null, null));
        changes.make(new DeskFrame.Claim(cid(), id), agent);
        return id;
    }

    private HttpResponse<String> reviews(String who) throws Exception {
        return Browser.loggedIn(server, who).get(server, "/desk/api/reviews");
    }

    @Test
    void review_isOfTheConcern_andIsReadWithItsWords() throws Exception {
        Agent anna = present("anna");
        ConversationId id = claimed(anna);
        changes.make(new DeskFrame.Resolve(cid(), id, "solved", false), anna);
        assertThat(room.reviews().all()).containsExactly(new Reviews.Review(id, 7, 1L, "delivery.time", false, "anna"));

        ConversationId unsaid = claimed(anna);
        changes.make(new DeskFrame.Resolve(cid(), unsaid, "solved", null), anna);
        ConversationId erased = ConversationId.random();
        room.reviews().put(new Reviews.Review(erased, 7, 1L, "delivery.time", true, "anna"));

        HttpResponse<String> answer = reviews("chef");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
        Entry closed = room.log().read(id).getLast();
        assertThat(answer.body())
                .isEqualTo("{\"at\":\"" + closed.at() + "\",\"conversation\":\"" + id
                        + "\",\"seq\":1,\"label\":\"delivery.time\",\"right\":false,\"language\":\"de\","
                        + "\"text\":\"Wann kommt mein \\\"Paket\\\",\\nbitte?\"}\n");
        assertThat(reviews("anna").statusCode()).isEqualTo(403);
    }

    @Test
    void reviewFromBeforeTheMessageWasKept_isReadWithoutIt() throws Exception {
        Agent anna = present("anna");
        ConversationId id = claimed(anna);
        String stored = "{\"conversation\":\"" + id
                + "\",\"closed\":6,\"intent\":\"chat.thanks\",\"right\":true,\"agent\":\"anna\"}";
        REDIS.redis().call(jedis -> jedis.hset("lotse:reviews", id + ":6", stored));
        assertThat(reviews("admin").body())
                .contains("\"seq\":null,\"label\":\"chat.thanks\",\"right\":true,\"language\":null,\"text\":null}");
    }

    @Test
    void drafts_goWithTheConversation_alsoThoseOfColleagues() {
        Agent anna = present("anna");
        ConversationId resolved = claimed(anna);
        ConversationId returned = claimed(anna);
        for (ConversationId id : List.of(resolved, returned)) {
            room.drafts().put(id, "anna", "Ich habe");
            room.drafts().put(id, "ben", "Vielleicht");
        }
        Set<Signal> heard = ConcurrentHashMap.newKeySet();
        try (var _ = room.signals().listen(resolved, heard::add)) {
            changes.make(new DeskFrame.Resolve(cid(), resolved, "solved", null), anna);
            assertThat(room.drafts().all(resolved)).isEmpty();
            assertThat(room.drafts().all(returned)).hasSize(2);
            Awaitility.await().untilAsserted(() -> assertThat(heard)
                    .contains(new Signal.Drafted("anna"), new Signal.Drafted("ben")));
        }
        changes.make(new DeskFrame.Transfer(cid(), returned, new DeskFrame.Transfer.To("bot", null), "weiter"), anna);
        assertThat(room.drafts().all(returned)).isEmpty();
    }

    private void transfer(ConversationId id, ClientId cid, String team) {
        DeskFrame.Transfer.To to = new DeskFrame.Transfer.To("team", team);
        changes.make(new DeskFrame.Transfer(cid, id, to, "bitte prüfen"), agent("anna"));
    }

    private void joins(String agent, String team, int capacity) {
        Agent one = agent(agent);
        room.staff()
                .put(
                        new Agent(
                                one.id(),
                                one.name(),
                                one.role(),
                                one.languages(),
                                one.skills(),
                                Set.of(team),
                                capacity),
                        false,
                        null);
    }

    @Test
    void teamInWhichNobodyTakesConversations_isNotThere() throws Exception {
        room.staff().put(new Team("billing", "Zahlung", Set.of(), ZoneId.of("Europe/Berlin"), Map.of(), Set.of()));
        for (String member : List.of("anna", "ben", "chef")) {
            joins(member, "billing", member.equals("chef") ? 0 : 3);
        }
        Agent anna = present("anna");
        present("chef");
        ConversationId id = claimed(anna);
        ClientId cid = cid();
        for (String team : List.of("billing", "none")) {
            assertThatThrownBy(() -> transfer(id, cid, team))
                    .as(team + ": Ben is not there, Chef takes none, and Anna is the one who passes it on")
                    .isInstanceOfSatisfying(FrameException.class, refused -> assertThat(refused.code())
                            .isEqualTo("not_there"));
        }
        assertThat(room.log().find(id).orElseThrow().ownedByAgent("anna")).isTrue();
        assertThat(room.notes().read(id, 0)).isEmpty();
        present("ben");
        assertThat(Browser.loggedIn(server, "anna")
                        .get(server, "/desk/api/teams")
                        .body())
                .contains("\"there\":1");
        assertThat(Browser.loggedIn(server, "ben")
                        .get(server, "/desk/api/teams")
                        .body())
                .contains("\"there\":1");
        transfer(id, cid, "billing");
        assertThat(room.handoff().find(id).orElseThrow().team()).isEqualTo("billing");
        room.attendance().setAvailable("ben", false);
        transfer(id, cid, "billing"); // sent again after it was done
        assertThat(room.notes().read(id, 0)).hasSize(1);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }
}
