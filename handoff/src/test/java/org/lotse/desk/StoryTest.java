package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.Card;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;

class StoryTest {
    private static final Event.Source ARTICLE = new Event.Source("return-policy", "Rückgabe", "/help/de/return-policy");
    private static final ClientId CID = new ClientId("0198f2a4-c1d0-7e3f-9a51-c0ffee123456");
    private final List<Entry> log = new ArrayList<>();

    private void add(Event event, @Nullable Insight insight) {
        log.add(new Entry(log.size() + 1, Instant.ofEpochSecond(log.size()), CID, event, insight));
    }

    private static Insight insight(List<Insight.Belief> intents, @Nullable String customer) {
        Card order = new Card("Bestellung HK-204511", null, null, null, List.of(), List.of(), null);
        List<Insight.Value> slots = List.of(new Insight.Value("order_number", "HK-204511"));
        return new Insight(
                "de", intents, true, List.of(), "flow", "shop 1", slots, List.of(), order, customer, null, null);
    }

    @Test
    void packet_tellsAllThatTheBotKnew() {
        add(Event.Message.of(Event.Sender.SHOPPER, "wo ist HK-204511"), null);
        add(
                new Event.Message(
                        new Event.Sender(Event.Role.BOT, "Lotse"), "…", List.of(), List.of(), List.of(ARTICLE), null),
                insight(List.of(new Insight.Belief("order.status", 0.9)), "Lena Petersen"));
        add(new Event.Helpful(2, false), null);
        add(new Event.HandoffRequested(Event.HandoffRequested.Reason.WISH, true), null);
        add(new Event.Queued(1), null);
        Conversation head =
                new Conversation(ConversationId.random(), 5, "e1", Owner.QUEUE, null, "de", null, Instant.EPOCH);

        DeskReply.Packet packet = Story.of(log).packet(head, Instant.ofEpochSecond(4));

        assertThat(packet.reason()).isEqualTo(Event.HandoffRequested.Reason.WISH);
        assertThat(packet.requestedAt()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(packet.intents()).containsExactly(new Insight.Belief("order.status", 0.9));
        assertThat(packet.slots()).containsExactly(new Insight.Value("order_number", "HK-204511"));
        assertThat(packet.identity()).isEqualTo(new DeskReply.Identity(true, "Lena Petersen"));
        assertThat(packet.articles())
                .containsExactly(new DeskReply.Shown("return-policy", "Rückgabe", "/help/de/return-policy", false));
        assertThat(packet.order()).isNotNull();
    }

    @Test
    void row_showsTheLastWordsOfTheShopper() {
        add(Event.Message.of(Event.Sender.SHOPPER, "x".repeat(200)), null);
        Conversation head =
                new Conversation(ConversationId.random(), 1, "e1", Owner.QUEUE, null, "en", null, Instant.EPOCH);
        DeskReply.Row row = Story.of(log).row(head, null);
        assertThat(row.preview()).hasSize(141).endsWith("…");
        assertThat(row.language()).isEqualTo("en");
    }

    @Test
    void preview_isNeverCutWithinACharacter() {
        add(Event.Message.of(Event.Sender.SHOPPER, "x".repeat(139) + "😀😀😀"), null);
        Conversation head =
                new Conversation(ConversationId.random(), 1, "e1", Owner.QUEUE, null, "en", null, Instant.EPOCH);
        assertThat(Story.of(log).row(head, null).preview()).endsWith("x😀…");
    }

    @Test
    void insightForAgents_hasNoMemory() {
        Insight full = new Insight(
                "de",
                List.of(),
                true,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                org.lotse.conversation.LogJson.MAPPER.createObjectNode().put("secret", 1));
        DeskReply.EventSeen seen = DeskReply.EventSeen.of(
                ConversationId.random(), new Entry(1, Instant.EPOCH, CID, new Event.Queued(1), full));
        assertThat(String.valueOf(org.lotse.conversation.LogJson.MAPPER.writeValueAsString(seen)))
                .doesNotContain("secret");
    }
}
