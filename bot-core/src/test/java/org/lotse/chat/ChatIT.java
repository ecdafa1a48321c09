package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.TestServer;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.JsonNode;

/** The contract of {@code /chat}, over real sockets against the whole server. */
@Timeout(120)
class ChatIT {
    private static final TestServer SERVER = TestServer.shared();

    private static ChatClient connect() throws Exception {
        return new ChatClient(SERVER.socket("/chat"), SERVER.origin(), Map.of());
    }

    private static Map<String, @Nullable Object> hello(
            @Nullable String conversation, @Nullable String token, long lastSeq) {
        Map<String, @Nullable Object> hello = new HashMap<>();
        hello.put("type", "hello");
        hello.put("conversation", conversation);
        hello.put("token", token);
        hello.put("lastSeq", lastSeq);
        hello.put("language", "de");
        hello.put("identity", null);
        hello.put("page", Map.of("url", "https://shop.example/", "title", "Shop"));
        return hello;
    }

    private static JsonNode greet(ChatClient client) throws Exception {
        client.send(hello(null, null, 0));
        JsonNode welcome = client.await("welcome");
        client.awaitWords("bot");
        return welcome;
    }

    @Test
    void firstWords_sayThatAMachineAnswers() throws Exception {
        try (ChatClient client = connect()) {
            client.send(hello(null, null, 0));
            assertThat(client.next().path("type").asString()).isEqualTo("welcome");
            JsonNode first = client.await("event");
            assertThat(first.path("seq").asLong()).isEqualTo(1);
            assertThat(first.path("event").path("text").asString()).contains("kein Mensch");
        }
    }

    @Test
    void message_isAcknowledged_numbered_andAnswered() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            String cid = client.say("wo bleibt mein packet HK-204511");
            JsonNode ack = client.await("ack");
            assertThat(ack.path("cid").asString()).isEqualTo(cid);
            assertThat(client.awaitWords("bot").path("text").asString()).contains("Postleitzahl");
            client.say("20457");
            JsonNode shown = client.awaitWords("bot");
            assertThat(shown.path("cards").path(0).path("title").asString()).isEqualTo("Bestellung HK-204511");
        }
    }

    @Test
    void sameCid_bringsTheSameNumber_otherContentIsRefused() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            String cid = UUID.randomUUID().toString();
            Map<String, String> frame = Map.of("type", "message", "cid", cid, "text", "danke");
            client.send(frame);
            long seq = client.await("ack").path("seq").asLong();
            client.send(frame);
            assertThat(client.await("ack").path("seq").asLong()).isEqualTo(seq);
            client.send(Map.of("type", "message", "cid", cid, "text", "anderes"));
            assertThat(client.await("error").path("code").asString()).isEqualTo("id_reused");
        }
    }

    @Test
    void resume_continuesFromTheLastNumber_withoutGapsOrRepeats() throws Exception {
        JsonNode welcome;
        List<Long> seen = new ArrayList<>();
        try (ChatClient client = connect()) {
            client.send(hello(null, null, 0));
            welcome = client.await("welcome");
            seen.add(client.await("event").path("seq").asLong());
            client.say("danke");
            seen.add(client.await("event").path("seq").asLong());
        }
        try (ChatClient client = connect()) {
            client.send(hello(
                    welcome.path("conversation").asString(),
                    welcome.path("token").asString(),
                    2));
            JsonNode again = client.await("welcome");
            assertThat(again.path("token").asString())
                    .isNotEqualTo(welcome.path("token").asString());
            seen.add(client.await("event").path("seq").asLong());
        }
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void resume_bringsTheAnswer_thatANodeOwedWhenItDied() throws Exception {
        JsonNode welcome;
        try (ChatClient client = connect()) {
            welcome = greet(client);
        }
        ConversationId id = new ConversationId(welcome.path("conversation").asString());
        Event words = Event.Message.of(Event.Sender.SHOPPER, "Wie lange dauert der Versand?");
        ClientId cid = new ClientId(UUID.randomUUID().toString());
        Appended stored =
                SERVER.bean(ConversationLog.class).append(id, new Guard.Anyone(), List.of(new Draft(cid, words)));
        long seq = ((Appended.Done) stored).seq();
        try (ChatClient client = connect()) {
            client.send(hello(id.value(), welcome.path("token").asString(), seq));
            JsonNode answer = client.await("event");
            assertThat(answer.at("/event/from/role").asString()).isEqualTo("bot");
            assertThat(answer.path("cid").asString()).contains(":" + seq + ":");
        }
    }

    @Test
    void resume_onAnotherPage_movesTheConversationThere() throws Exception {
        JsonNode welcome;
        try (ChatClient client = connect()) {
            welcome = greet(client);
        }
        ConversationLog log = SERVER.bean(ConversationLog.class);
        ConversationId id = new ConversationId(welcome.path("conversation").asString());
        Conversation.Page product = new Conversation.Page("https://shop.example/p/brise-3", "Brise 3");
        String token = welcome.path("token").asString();
        for (Conversation.@Nullable Page given : new Conversation.@Nullable Page[] {product, null}) {
            try (ChatClient client = connect()) {
                Map<String, @Nullable Object> hello = hello(id.value(), token, 1);
                hello.put("page", given == null ? null : Map.of("url", given.url(), "title", given.title()));
                client.send(hello);
                token = client.await("welcome").path("token").asString();
                client.send(Map.of("type", "ping"));
                client.await("pong");
                assertThat(log.find(id).orElseThrow().page()).isEqualTo(product);
            }
        }
    }

    @Test
    void resume_ofAnotherEpoch_orBeyondTheLog_bringsTheWholeLog() throws Exception {
        JsonNode welcome;
        try (ChatClient client = connect()) {
            welcome = greet(client);
        }
        String conversation = welcome.path("conversation").asString();
        String epoch = welcome.path("epoch").asString();
        assertThat(epoch).isNotEmpty();
        String token = welcome.path("token").asString();
        for (Map<String, ?> known :
                List.of(Map.of("epoch", "other", "lastSeq", 1), Map.of("epoch", epoch, "lastSeq", 99))) {
            try (ChatClient client = connect()) {
                Map<String, @Nullable Object> hello = hello(conversation, token, 0);
                hello.putAll(known);
                client.send(hello);
                JsonNode again = client.await("welcome");
                assertThat(again.path("epoch").asString()).isEqualTo(epoch);
                token = again.path("token").asString();
                assertThat(client.await("event").path("seq").asLong()).isEqualTo(1);
            }
        }
    }

    @Test
    void resume_ofALogThatLostItsEnd_andWentOn_beginsAnEpoch() throws Exception {
        JsonNode welcome;
        try (ChatClient client = connect()) {
            welcome = greet(client);
        }
        String conversation = welcome.path("conversation").asString();
        String epoch = welcome.path("epoch").asString();
        String token = welcome.path("token").asString();
        Entry greeting = SERVER.bean(ConversationLog.class)
                .read(new ConversationId(conversation))
                .getFirst();
        for (String cid : List.of(greeting.cid().value(), UUID.randomUUID().toString())) {
            boolean lost = !cid.equals(greeting.cid().value());
            try (ChatClient client = connect()) {
                Map<String, @Nullable Object> hello = hello(conversation, token, 1);
                hello.put("epoch", epoch);
                hello.put("lastCid", cid);
                client.send(hello);
                JsonNode again = client.await("welcome");
                token = again.path("token").asString();
                assertThat(!again.path("epoch").asString().equals(epoch)).isEqualTo(lost);
                if (lost) {
                    assertThat(client.await("event").path("seq").asLong()).isEqualTo(1);
                }
                client.send(Map.of("type", "ping"));
                client.await("pong");
            }
        }
    }

    @Test
    void resume_withAWrongToken_isOneErrorAndNoHistory() throws Exception {
        String conversation;
        try (ChatClient client = connect()) {
            conversation = greet(client).path("conversation").asString();
        }
        try (ChatClient client = connect()) {
            client.send(hello(conversation, "guessed", 0));
            assertThat(client.next().path("code").asString()).isEqualTo("resume_refused");
            client.send(Map.of("type", "ping"));
            assertThat(client.next().path("code").asString()).isEqualTo("hello_expected");
        }
    }

    @Test
    void insight_isNeverSentToShoppers() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            client.say("wie lange dauert die lieferung?");
            JsonNode answer = client.await(frame ->
                    frame.path("event").path("from").path("role").asString().equals("bot"));
            assertThat(answer.propertyNames()).containsExactlyInAnyOrder("type", "seq", "at", "cid", "event");
            assertThat(answer.toString()).doesNotContain("confidence").doesNotContain("memory");
        }
    }

    @Test
    void otherOrigins_areRefused() {
        for (String origin : new @Nullable String[] {
            null, "null", "https://shop.tld.evil", "http://localhost:1", SERVER.origin() + ".evil"
        }) {
            assertThatThrownBy(() -> new ChatClient(SERVER.socket("/chat"), origin, Map.of()))
                    .as(String.valueOf(origin))
                    .hasStackTraceContaining("403");
        }
    }

    @Test
    void framesBeforeHello_areRefused_andTheSocketLivesOn() throws Exception {
        try (ChatClient client = connect()) {
            client.say("too early");
            assertThat(client.next().path("code").asString()).isEqualTo("hello_expected");
            client.send("no json");
            assertThat(client.next().path("code").asString()).isEqualTo("bad_frame");
            greet(client);
            client.send(hello(null, null, 0));
            assertThat(client.await("error").path("code").asString()).isEqualTo("hello_repeated");
        }
    }

    @Test
    void choiceThatNobodyOffers_isRefused() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            client.send(Map.of("type", "choose", "cid", UUID.randomUUID().toString(), "choice", "free-laptop"));
            assertThat(client.await("error").path("code").asString()).isEqualTo("unknown_choice");
            client.send(Map.of("type", "helpful", "cid", UUID.randomUUID().toString(), "seq", 99, "helpful", true));
            assertThat(client.await("error").path("code").asString()).isEqualTo("unknown_answer");
        }
    }

    @Test
    void flood_isSlowed_thenClosed() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            for (int i = 0; i < 60; i++) {
                client.say("flood " + i);
            }
            assertThat(client.await("error").path("code").asString()).isEqualTo("rate_limited");
            assertThat(client.awaitClose()).extracting(CloseStatus::getCode).isEqualTo(1008);
        } catch (java.io.IOException e) {
            assertThat(e).as("the socket may close while the flood goes on").isNotNull();
        }
    }

    @Test
    void frameOver64KiB_closesWith1009() throws Exception {
        try (ChatClient client = connect()) {
            client.send("{\"type\":\"" + "x".repeat(64 * 1024) + "\"}");
            assertThat(client.awaitClose().getCode()).isEqualTo(1009);
        }
    }

    @Test
    void cardNumber_isMaskedBeforeItIsStored() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            client.say("meine karte 4111 1111 1111 1111 geht nicht");
            assertThat(client.awaitWords("shopper").path("text").asString())
                    .isEqualTo("meine karte •••• 1111 geht nicht");
        }
    }

    @Test
    void handoff_withNobodyThere_isHonest_andTakesAnAddress() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            client.send(Map.of("type", "handoff", "cid", UUID.randomUUID().toString()));
            assertThat(client.awaitEvent("handoff_requested")
                            .path("event")
                            .path("staffed")
                            .asBoolean())
                    .isFalse();
            JsonNode words = client.awaitWords("bot");
            assertThat(words.path("text").asString()).contains("kein Mensch");
            client.send(Map.of("type", "choose", "cid", UUID.randomUUID().toString(), "choice", "leave_email"));
            assertThat(client.awaitWords("bot").path("text").asString()).contains("E-Mail");
            client.say("lena.petersen@example.com");
            assertThat(client.awaitEvent("ticket").path("event").path("email").asString())
                    .isEqualTo("l***@example.com");
        }
    }

    @Test
    void closedConversation_canBeRatedAndOpensAgain() throws Exception {
        try (ChatClient client = connect()) {
            greet(client);
            client.send(Map.of("type", "close", "cid", UUID.randomUUID().toString()));
            client.awaitEvent("closed");
            client.send(Map.of("type", "rate", "cid", UUID.randomUUID().toString(), "score", 5));
            assertThat(client.awaitEvent("rated").path("event").path("score").asInt())
                    .isEqualTo(5);
            client.say("danke");
            assertThat(client.awaitWords("bot").path("text").asString()).isNotBlank();
        }
    }
}
