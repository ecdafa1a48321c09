package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.Card;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;

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
        Story packet = Story.of(log);

        assertThat(packet.reason()).isEqualTo(Event.HandoffRequested.Reason.WISH);
        assertThat(packet.requestedAt()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(packet.intents()).containsExactly(new Insight.Belief("order.status", 0.9));
        assertThat(packet.slots()).containsExactly(new Insight.Value("order_number", "HK-204511"));
        assertThat(packet.customer()).isEqualTo("Lena Petersen");
        assertThat(packet.articles())
                .containsExactly(new Story.Shown("return-policy", "Rückgabe", "/help/de/return-policy", false));
        assertThat(packet.order()).isNotNull();
    }

    /** The bot's answer to a message, and what it had read in it. */
    private void answer(long about, String label, boolean accepted, String decision) {
        Event words = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "…");
        List<Insight.Belief> intents = List.of(new Insight.Belief(label, 0.9));
        add(
                words,
                new Insight(
                        "de", intents, accepted, List.of(), decision, "shop 1", List.of(), List.of(), null, null, null,
                        null, null, about));
    }

    private static String concern(Story story) {
        return story.intents().getFirst().label() + " of " + story.concernSeq();
    }

    @Test
    void intents_areTheConcerns_notThoseOfTheConversationItself() {
        add(said(Event.Role.SHOPPER), null);
        answer(1, "chat.greeting", true, "small_talk");
        assertThat(concern(Story.of(log))).as("there is no other yet").isEqualTo("chat.greeting of 1");
        add(said(Event.Role.SHOPPER), null);
        add(said(Event.Role.SHOPPER), null);
        answer(3, "order.status", true, "start_flow");
        answer(4, "service.human", true, "hand_over");
        add(said(Event.Role.SHOPPER), null);
        answer(7, "chat.thanks", true, "small_talk");
        add(said(Event.Role.SHOPPER), null);
        answer(9, "product.size", false, "fill_slot");
        assertThat(concern(Story.of(log))).isEqualTo("order.status of 3");
        add(said(Event.Role.SHOPPER), null);
        answer(11, "chat.deny", false, "clarify");
        assertThat(concern(Story.of(log))).as("not sure of it").isEqualTo("chat.deny of 11");
        add(said(Event.Role.SHOPPER), null);
        answer(13, "payment.methods", true, "answer");
        assertThat(concern(Story.of(log))).isEqualTo("payment.methods of 13");
    }

    @Test
    void intentsWithoutANumber_areThoseOfTheLastMessage() {
        add(said(Event.Role.SHOPPER), null);
        add(said(Event.Role.BOT), insight(List.of(new Insight.Belief("order.status", 0.9)), null));
        assertThat(concern(Story.of(log))).isEqualTo("order.status of 1");
    }

    @Test
    void articleShownAgain_keepsWhatWasSaidOfIt() {
        Event cited = new Event.Message(
                new Event.Sender(Event.Role.BOT, "Lotse"), "…", List.of(), List.of(), List.of(ARTICLE), null);
        add(cited, null);
        add(new Event.Helpful(1, false), null);
        add(cited, null);
        assertThat(Story.of(log).articles()).extracting(Story.Shown::helpful).containsExactly(false);
        add(new Event.Helpful(3, true), null);
        assertThat(Story.of(log).articles()).extracting(Story.Shown::helpful).containsExactly(true);
    }

    @Test
    void articleThatDidNotHelp_isMarked_alsoIfThatWasSaidInWords() {
        add(
                new Event.Message(
                        new Event.Sender(Event.Role.BOT, "Lotse"), "…", List.of(), List.of(), List.of(ARTICLE), null),
                null);
        add(said(Event.Role.SHOPPER), null);
        answer(2, "chat.deny", true, "unhelpful");
        assertThat(Story.of(log).articles()).extracting(Story.Shown::helpful).containsExactly(false);
    }

    @Test
    void preview_isTheLastWordsOfTheShopper_neverCutWithinACharacter() {
        add(Event.Message.of(Event.Sender.SHOPPER, "x".repeat(200)), null);
        assertThat(Story.of(log).preview()).hasSize(141).endsWith("…");
        add(Event.Message.of(Event.Sender.SHOPPER, "x".repeat(139) + "😀😀😀"), null);
        assertThat(Story.of(log).preview()).endsWith("x😀…");
    }

    private static Event said(Event.Role role) {
        return Event.Message.of(new Event.Sender(role, ""), "…");
    }

    @Test
    void whoWaitsForWhom_followsTheWordsOfPeople() {
        add(said(Event.Role.SHOPPER), null);
        assertThat(Story.of(log).unansweredSince()).as("with the bot").isNull();
        add(new Event.Queued(1), null);
        add(said(Event.Role.BOT), null);
        add(said(Event.Role.SHOPPER), null);
        assertThat(Story.of(log).unansweredSince()).isEqualTo(Instant.ofEpochSecond(1));
        add(new Event.Assigned("Anna"), null);
        add(said(Event.Role.AGENT), null);
        assertThat(Story.of(log).unansweredSince()).isNull();
        assertThat(Story.of(log).silentSince()).isEqualTo(Instant.ofEpochSecond(5));
        add(said(Event.Role.SHOPPER), null);
        assertThat(Story.of(log).unansweredSince()).isEqualTo(Instant.ofEpochSecond(6));
        assertThat(Story.of(log).answered()).as("the next reply, not the first").isTrue();
        add(new Event.ReturnedToBot(Event.Role.AGENT), null);
        assertThat(Story.of(log).unansweredSince()).isNull();
    }
}
