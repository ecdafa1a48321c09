package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.conversation.Card;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Event;
import org.lotse.conversation.Event.HandoffRequested.Reason;
import org.lotse.conversation.Owner;
import org.lotse.nlu.Context;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Understanding;
import org.lotse.shop.Shop;
import org.lotse.shop.TestShops;

/** The shipped flows with the shipped shop: what was understood is given, what the bot makes of it is real. */
class DialogTest {
    private static final Path CONTENT = Path.of("../training-data");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T11:00:00Z"), ZoneOffset.UTC);
    private static final DialogSettings SETTINGS = new DialogSettings(0.6, 1, 2, 2, 2, 3);
    private static final Phrases PHRASES = new Phrases(CONTENT.resolve("dialogs/phrases.yaml"));

    @TempDir
    Path data;

    private final Memory memory = new Memory();
    private FlowRunner flows = runner(new OrderActions(TestShops.none(), SETTINGS, CLOCK));
    private OrderActions orders = new OrderActions(TestShops.none(), SETTINGS, CLOCK);
    private ProductAnswers products = new ProductAnswers(TestShops.none());

    @BeforeEach
    void open() {
        Shop shop = TestShops.demo(CONTENT.resolve("shop"), data.resolve("changes.tsv"), CLOCK);
        orders = new OrderActions(shop, SETTINGS, CLOCK);
        products = new ProductAnswers(shop);
        flows = runner(orders);
    }

    private static FlowRunner runner(OrderActions orders) {
        Set<String> labels = Set.of("order.status", "delivery.lost", "refund.status", "order.cancel", "return.start");
        Path folder = CONTENT.resolve("dialogs");
        Map<String, Action> actions = new HashMap<>(orders.actions());
        actions.putAll(TicketActions.actions());
        Map<String, Function<Turn, List<Event.Choice>>> makers = new HashMap<>(orders.choiceMakers());
        makers.putAll(TicketActions.choiceMakers());
        FlowReader reader = new FlowReader(folder, actions, makers.keySet(), labels);
        return new FlowRunner(reader.read(folder), actions, makers, reader.sharedSlots());
    }

    private Turn turn(String text, @Nullable String choice, Understanding understanding) {
        Conversation conversation = new Conversation(
                ConversationId.random(), 1, "e1", Owner.BOT, null, "de", null, Instant.EPOCH, Instant.EPOCH, List.of());
        return new Turn(conversation, memory, PHRASES, text, choice, understanding);
    }

    private static Understanding understood(@Nullable String intent, Entity... entities) {
        List<Intent> ranking = intent == null ? List.of() : List.of(new Intent(intent, 0.9));
        return new Understanding(Language.DE, ranking, intent != null, List.of(), List.of(entities), "m");
    }

    private Turn start(String flow) {
        Turn turn = turn("", null, understood(null));
        flows.start(turn, flow);
        return turn;
    }

    private Turn say(String text, @Nullable String intent, Entity... entities) {
        Turn turn = turn(text, null, understood(intent, entities));
        assertThat(flows.fits(turn)).as(text).isTrue();
        flows.fill(turn);
        return turn;
    }

    private Turn press(String choice) {
        Turn turn = turn("", choice, understood(null));
        flows.fill(turn);
        return turn;
    }

    private static Entity entity(String name, String value) {
        return new Entity(name, value, 0, 1);
    }

    private static List<Event.Message> messages(Turn turn) {
        List<Event.Message> messages = new ArrayList<>();
        turn.messages().forEach(event -> messages.add((Event.Message) event));
        return messages;
    }

    private static String words(Turn turn) {
        return String.join(
                "\n", messages(turn).stream().map(Event.Message::text).toList());
    }

    private static Card card(Turn turn) {
        return messages(turn).stream()
                .flatMap(message -> message.cards().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void orderStatus_isShownOnlyWithTheProof() {
        assertThat(words(start("order-status"))).contains("Bestellnummer");
        assertThat(words(say("HK-204511", null, entity("order_number", "HK-204511"))))
                .contains("Postleitzahl");
        Turn shown = say("20457", null, entity("postal_code", "20457"));
        assertThat(words(shown)).contains("unterwegs").contains("morgen");
        assertThat(card(shown).title()).isEqualTo("Bestellung HK-204511");
        assertThat(card(shown).timeline())
                .extracting(Card.Step::state)
                .endsWith(Card.Progress.CURRENT, Card.Progress.OPEN);
        assertThat(card(shown).link()).isNotNull();
        assertThat(memory.customerName).isEqualTo("Lena Petersen");
    }

    @Test
    void whatIsKnown_isNotAskedAgain() {
        memory.slots.put("order_number", "HK-204511");
        memory.slots.put("proof", "20457");
        assertThat(words(start("order-status"))).contains("HK-204511").doesNotContain("?");
    }

    @Test
    void wrongProofs_revealNothing_andEndWithAPerson() {
        start("order-status");
        for (int attempt = 1; attempt <= 3; attempt++) {
            say("HK-204511", null, entity("order_number", attempt == 2 ? "HK-999999" : "HK-204511"));
            Turn refused = say("99999", null, entity("postal_code", "99999"));
            if (attempt < 3) {
                assertThat(words(refused)).contains("finde ich keine Bestellung");
            } else {
                assertThat(refused.handover()).isEqualTo(Reason.FLOW);
            }
        }
        memory.slots.put("order_number", "HK-204511");
        memory.slots.put("proof", "20457");
        assertThat(start("order-status").handover()).isEqualTo(Reason.FLOW);
    }

    @Test
    void cancel_asksBeforeItActs() {
        memory.slots.put("order_number", "HK-204563");
        memory.slots.put("proof", "lena.petersen@example.com");
        Turn asked = start("cancel");
        assertThat(messages(asked).getLast().choices())
                .extracting(Event.Choice::id)
                .containsExactly("yes", "no");
        assertThat(words(say("ja bitte", "chat.affirm"))).contains("storniert");
        assertThat(words(start("cancel"))).contains("bereits storniert");
    }

    @Test
    void cancel_isOfTheOrderThatWasChecked_andOnlyOnASureYes() {
        memory.slots.put("order_number", "HK-204563");
        memory.slots.put("proof", "20457");
        assertThat(words(start("cancel"))).contains("Soll ich die Bestellung HK-204563");
        Turn notAtAll = turn("bitte nicht stornieren", null, understood("order.cancel"));
        assertThat(flows.fits(notAtAll)).isFalse();
        memory.slots.put("order_number", "HK-204527"); // somebody else's, mentioned in between
        assertThat(words(say("ja", "chat.affirm"))).contains("HK-204563").contains("storniert");
    }

    @Test
    void openQuestion_saysWhatIsLikelyNow() {
        assertThat(flows.likely(memory)).isEmpty();
        start("cancel");
        assertThat(flows.expected(memory)).containsExactly("order_number");
        assertThat(flows.likely(memory)).containsExactly(Context.NO_INTENT);
        memory.slots.put("order_number", "HK-204563");
        memory.slots.put("proof", "20457");
        start("cancel");
        assertThat(flows.likely(memory)).containsExactlyInAnyOrder("chat.affirm", "chat.deny");
        press("no");
        assertThat(flows.likely(memory)).isEmpty();
    }

    @Test
    void digressionFromYesOrNo_isNoAnswer() {
        memory.slots.put("order_number", "HK-204563");
        memory.slots.put("proof", "20457");
        start("cancel");
        assertThat(flows.fits(turn("wo ist denn mein paket", null, understood("order.status"))))
                .isFalse();
        assertThat(flows.fits(turn("hm", null, understood(null)))).isFalse();
        assertThat(memory.waiting).isNotNull();
    }

    @Test
    void cancel_takesNoForAnAnswer() {
        memory.slots.put("order_number", "HK-204563");
        memory.slots.put("proof", "20457");
        start("cancel");
        assertThat(words(press("no"))).contains("bleibt bestehen");
        assertThat(words(start("cancel"))).contains("noch nicht gepackt");
    }

    @Test
    void cancel_afterPacking_isTooLate() {
        memory.slots.put("order_number", "HK-204511");
        memory.slots.put("proof", "20457");
        assertThat(words(start("cancel"))).contains("nicht mehr stornieren");
    }

    @Test
    void returning_asksWhatWhyAndHow_andGivesANumber() {
        memory.slots.put("order_number", "HK-204538");
        memory.slots.put("proof", "20457");
        Turn which = start("return");
        assertThat(messages(which).getLast().choices())
                .extracting(Event.Choice::label)
                .hasSize(2);
        assertThat(words(say("die mütze bitte", null))).contains("Grund");
        assertThat(words(say("die Farbe ist komisch", null))).contains("zurückgeben");
        Turn created = press("branch");
        assertThat(words(created)).contains("RT-310001").contains("QR-Code");
        assertThat(card(created).subtitle()).contains("Mütze");
    }

    @Test
    void returning_anItemByThePartOfItsName() {
        memory.slots.put("order_number", "HK-204538");
        memory.slots.put("proof", "20457");
        start("return");
        say("die jacke", "product.size");
        assertThat(memory.slots).containsEntry("item", "item:0");
    }

    @Test
    void returning_theSameItemTwice_isOneReturn() {
        for (int time = 0; time < 2; time++) {
            memory.slots.put("order_number", "HK-204538");
            memory.slots.put("proof", "20457");
            start("return");
            press("item:1");
            press("fit");
            assertThat(words(press("store"))).contains("RT-310001").contains("Filiale");
        }
    }

    @Test
    void returning_afterThirtyDays_isToldToBeOver() {
        memory.slots.put("order_number", "HK-204504");
        memory.slots.put("proof", "20457");
        assertThat(words(start("return"))).contains("30 Tage");
    }

    @Test
    void digression_comesBackToTheQuestion() {
        memory.slots.put("order_number", "HK-204538");
        memory.slots.put("proof", "20457");
        start("return");
        Turn status = turn("wo ist HK-204511", null, understood("order.status"));
        memory.slots.put("order_number", "HK-204511");
        flows.start(status, "order-status");
        assertThat(words(status)).contains("HK-204511").contains("Zurück zu Ihrem Anliegen: Welchen Artikel");
        assertThat(memory.waiting).isNotNull();
    }

    @Test
    void otherOrder_offersTheCustomersOthers() {
        memory.slots.put("order_number", "HK-204511");
        memory.slots.put("proof", "20457");
        start("order-status");
        Turn others = turn("und die andere?", null, understood(null, entity("reference", "other")));
        orders.otherOrder(others);
        assertThat(messages(others).getLast().choices())
                .extracting(Event.Choice::id)
                .contains("order:HK-204538")
                .doesNotContain("order:HK-204511");
        Turn chosen = turn("", "order:HK-204538", understood(null));
        orders.chosen(chosen, "HK-204538");
        assertThat(card(chosen).title()).contains("HK-204538");
        Turn foreign = turn("", "order:HK-204527", understood(null));
        memory.customer = "nobody";
        orders.chosen(foreign, "HK-204527");
        assertThat(words(foreign)).contains("andere Bestellung finde ich");
    }

    @Test
    void products_arePricedFromTheCatalogue() {
        Turn price = turn("was kostet die brise 3", null, understood("price.question", entity("product", "brise-3")));
        assertThat(products.answer(price, "price.question")).isTrue();
        assertThat(words(price)).contains("149,90 €").contains("179,90 €");
        Turn followUp = turn("und in weiß?", null, understood("product.availability", entity("colour", "white")));
        products.answer(followUp, "product.availability");
        assertThat(words(followUp)).contains("Brise 3").contains("ausverkauft").contains("Dezember");
    }

    @Test
    void productsByWords_areUpToThreeCards() {
        Turn turn = turn("habt ihr kopfhörer?", null, understood("product.availability"));
        assertThat(products.answer(turn, "product.availability")).isTrue();
        assertThat(messages(turn).getLast().cards()).hasSizeBetween(1, 3);
        assertThat(messages(turn).getLast().cards().getFirst().image()).isNotNull();
    }

    @Test
    void features_answerTheQuestion() {
        Turn turn = turn(
                "wie schwer ist die brise 3, gewicht?", null, understood("product.info", entity("product", "brise-3")));
        products.answer(turn, "product.info");
        assertThat(words(turn)).contains("248 g").doesNotContain("Bluetooth");
    }

    @Test
    void productThatNobodySells_isNotFound() {
        Turn turn = turn("habt ihr elefanten", null, understood("product.availability"));
        assertThat(products.answer(turn, "product.availability")).isFalse();
    }

    @Test
    void message_isLeftWithAnAddress() {
        assertThat(words(start("ticket"))).contains("E-Mail-Adresse");
        Turn left = say("lena@example.com", null, entity("email", "lena@example.com"));
        assertThat(left.leavesTicket()).isTrue();
        assertThat(left.ticketEmail()).isEqualTo("lena@example.com");
        assertThat(words(left)).contains("lena@example.com");
        assertThat(memory.ticket).isTrue();
    }

    @Test
    void address_thatIsKnown_isOfferedMasked_andTakenByAPress() {
        memory.slots.put("proof", "lena.petersen@example.com");
        Turn asked = start("ticket");
        assertThat(messages(asked).getLast().choices())
                .containsExactly(new Event.Choice("known_email", "l***@example.com"));
        Turn left = press("known_email");
        assertThat(left.ticketEmail()).isEqualTo("lena.petersen@example.com");
        assertThat(memory.slots).containsEntry("email", "lena.petersen@example.com");
    }

    @Test
    void address_ofAFormerMessage_isOffered_andAnotherMayBeGiven() {
        memory.slots.put("proof", "20457");
        start("ticket");
        say("lena@example.com", null, entity("email", "lena@example.com"));
        TicketActions.forget(memory);
        Turn again = start("ticket");
        assertThat(messages(again).getLast().choices())
                .extracting(Event.Choice::label)
                .containsExactly("l***@example.com");
        Turn left = say("lieber an kim@example.com", null, entity("email", "kim@example.com"));
        assertThat(left.ticketEmail()).isEqualTo("kim@example.com");
    }

    @Test
    void callBack_asksForANumberAndATime_andIsATicketWithoutAnAddress() {
        assertThat(words(start("callback"))).contains("Telefonnummer");
        assertThat(flows.expected(memory)).containsExactly("phone");
        Turn when = say("040 1234567", null, entity("phone", "+49401234567"));
        assertThat(messages(when).getLast().choices())
                .extracting(Event.Choice::id)
                .containsExactly("any_time", "morning", "afternoon", "evening");
        Turn left = say("morgen nach 15 Uhr", null);
        assertThat(left.leavesTicket()).isTrue();
        assertThat(left.ticketEmail()).isNull();
        assertThat(words(left)).contains("+49401234567");
        assertThat(memory.slots)
                .containsEntry("phone", "+49401234567")
                .containsEntry("callback_time", "morgen nach 15 Uhr");
    }

    @Test
    void callBack_takesNothingElseForANumber_andOffersAKnownOne() {
        start("callback");
        assertThat(flows.fits(turn("weiß ich nicht", null, understood(null)))).isFalse();
        memory.phone = "+49401234567";
        Turn asked = start("callback");
        assertThat(messages(asked).getLast().choices())
                .containsExactly(new Event.Choice("known_phone", "+49401234567"));
        press("known_phone");
        Turn left = press("morning");
        assertThat(words(left)).contains("+49401234567");
        assertThat(memory.slots).containsEntry("phone", "+49401234567").containsEntry("callback_time", "morning");
    }

    @Test
    void memory_survivesTheLog() {
        memory.slots.put("order_number", "HK-204511");
        memory.waiting = new Memory.Waiting("return", 2, 1);
        memory.interrupted.add("cancel");
        memory.products.add("brise-3");
        memory.language = "en";
        memory.email = "lena@example.com";
        memory.phone = "+49401234567";
        memory.answered = 7;
        memory.cited = true;
        Memory read = Memory.of(memory.toJson());
        assertThat(read.toJson()).isEqualTo(memory.toJson());
        assertThat(read.waiting).isEqualTo(memory.waiting);
        assertThat(read.slots).isEqualTo(memory.slots);
        assertThat(read.cited).isTrue();
    }
}
