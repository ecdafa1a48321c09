package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.TestServer;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Tail;
import org.lotse.conversation.Turns;

/** The ways back to the bot, with the real model: out of the queue, and from an agent. */
@Timeout(120)
class ReturnIT {
    private static final TestServer SERVER = TestServer.shared();

    private final ConversationLog log = SERVER.bean(ConversationLog.class);
    private final Turns turns = SERVER.bean(Turns.class);
    private final BlockingQueue<Entry> heard = new LinkedBlockingQueue<>();
    private ConversationId id = ConversationId.random();
    private @Nullable Tail tail;

    @BeforeEach
    void open() throws Exception {
        id = log.open("de", null).id();
        tail = new Tail(
                log, SERVER.bean(Signals.class), id, 0, Executors.newVirtualThreadPerTaskExecutor(), heard::add);
        turns.add(id);
        bot();
    }

    @AfterEach
    void close() {
        if (tail != null) {
            tail.close();
        }
    }

    private Entry await(Predicate<Event> wanted) throws InterruptedException {
        Entry entry = heard.take();
        while (!wanted.test(entry.event())) {
            entry = heard.take();
        }
        return entry;
    }

    private Event.Message bot() throws InterruptedException {
        return (Event.Message) await(event -> isFrom(Event.Role.BOT, event)).event();
    }

    private static boolean isFrom(Event.Role role, Event event) {
        return event instanceof Event.Message message && message.from().role() == role;
    }

    private void append(Event event) {
        ClientId cid = new ClientId(UUID.randomUUID().toString());
        log.append(id, new Guard.Anyone(), List.of(new Draft(cid, event)));
        turns.add(id);
    }

    private void shopper(String text) {
        append(Event.Message.of(Event.Sender.SHOPPER, text));
    }

    private void press(String choice) {
        append(new Event.Message(Event.Sender.SHOPPER, choice, List.of(), List.of(), List.of(), choice));
    }

    private void agent(String text) {
        append(Event.Message.of(new Event.Sender(Event.Role.AGENT, "Anna"), text));
    }

    private Map<String, String> slots() {
        return log.read(id).stream()
                .map(Entry::insight)
                .filter(insight -> insight != null && !insight.slots().isEmpty())
                .reduce((_, later) -> later)
                .map(Insight::slots)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Insight.Value::name, Insight.Value::value));
    }

    @Test
    void numberGivenToAnAgent_isNotAskedForAgain() throws Exception {
        append(new Event.Queued(1));
        append(new Event.Assigned("Anna"));
        agent("Guten Tag! Wie lautet Ihre Bestellnummer?");
        shopper("204511");
        agent("Und die Postleitzahl?");
        shopper("20457, danke");
        append(new Event.ReturnedToBot(Event.Role.AGENT));
        assertThat(bot().text()).contains("wieder für Sie da");
        assertThat(slots()).containsEntry("order_number", "HK-204511").containsEntry("proof", "20457");
        shopper("Wo bleibt mein Paket?");
        assertThat(bot().text()).contains("HK-204511").contains("unterwegs");
    }

    @Test
    void whatTheBotKnew_isKeptOverAnAgent() throws Exception {
        shopper("wo bleibt mein paket HK-204511");
        bot();
        shopper("20457");
        assertThat(bot().text()).contains("unterwegs");
        append(new Event.Queued(1));
        append(new Event.Assigned("Anna"));
        shopper("die neue postleitzahl wäre übrigens 22767");
        append(new Event.ReturnedToBot(Event.Role.AGENT));
        Entry back = await(event -> isFrom(Event.Role.BOT, event));
        assertThat(java.util.Objects.requireNonNull(back.insight()).customer()).isEqualTo("Lena Petersen");
        assertThat(slots()).containsEntry("order_number", "HK-204511").containsEntry("proof", "20457");
    }

    @Test
    void leavingAnAddress_insteadOfWaiting() throws Exception {
        append(new Event.Queued(1));
        press(Pending.LEAVE_EMAIL);
        await(event -> event instanceof Event.ReturnedToBot returned && returned.by() == Event.Role.SHOPPER);
        assertThat(bot().text()).contains("Warteschlange");
        assertThat(bot().text()).contains("E-Mail-Adresse");
        shopper("lena.petersen@example.com");
        Entry ticket = await(event -> event instanceof Event.Ticket);
        assertThat(ticket.event()).isEqualTo(new Event.Ticket("l***@example.com"));
        assertThat(java.util.Objects.requireNonNull(ticket.insight()).email()).isEqualTo("lena.petersen@example.com");
        assertThat(log.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    @Test
    void askingForACall_insteadOfWaiting() throws Exception {
        append(new Event.Queued(1));
        press(Pending.CALL_BACK);
        assertThat(bot().text()).contains("rufen wir Sie zurück");
        assertThat(bot().text()).contains("Telefonnummer");
        shopper("12345");
        assertThat(bot().text()).contains("040 123456");
        shopper("+49 40 204511");
        assertThat(bot().choices()).extracting(Event.Choice::id).contains("morning");
        shopper("morgen nach 15 Uhr");
        Entry ticket = await(event -> event instanceof Event.Ticket);
        assertThat(ticket.event()).isEqualTo(new Event.Ticket(""));
        assertThat(java.util.Objects.requireNonNull(ticket.insight()).email()).isNull();
        assertThat(slots())
                .containsEntry("phone", "+4940204511")
                .containsEntry("callback_time", "morgen nach 15 Uhr")
                .doesNotContainKey("order_number");
        press(Pending.GO_ON);
        assertThat(bot().text()).contains("zurückgezogen");
    }
}
