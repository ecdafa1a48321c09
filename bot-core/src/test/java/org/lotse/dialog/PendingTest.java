package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;

class PendingTest {
    private final List<Entry> log = new ArrayList<>();

    private void add(Event event) {
        ClientId cid = ClientId.uuid("0198f2a4-c1d0-7e3f-9a51-%012d".formatted(log.size()));
        log.add(new Entry(log.size() + 1, Instant.EPOCH, cid, event, null));
    }

    private void shopper(String text) {
        add(Event.Message.of(Event.Sender.SHOPPER, text));
    }

    private List<Long> pending() {
        return Pending.of(log).entries().stream().map(Entry::seq).toList();
    }

    @Test
    void whatTheShopperSaid_isToBeAnswered() {
        shopper("hallo");
        shopper("wo ist mein paket");
        assertThat(pending()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasSaidBeforeTheHandover_isNotAnsweredAfterIt() {
        shopper("mensch bitte");
        shopper("hallo, mensch!");
        add(new Event.Queued(1));
        shopper("noch da?");
        add(new Event.Assigned("Anna"));
        shopper("danke");
        assertThat(pending()).isEmpty();
        add(new Event.ReturnedToBot(Event.Role.AGENT));
        assertThat(pending()).containsExactly(7L);
    }

    private void press(String choice) {
        add(new Event.Message(Event.Sender.SHOPPER, choice, List.of(), List.of(), List.of(), choice));
    }

    @Test
    void leavingTheQueue_isTheBotsToAnswer_andSoIsWhatFollows() {
        for (String choice : List.of(Pending.GO_ON, Pending.LEAVE_EMAIL, Pending.CALL_BACK)) {
            log.clear();
            add(new Event.Queued(1));
            shopper("hallo?");
            press("handoff");
            press(choice);
            shopper("lena@example.com");
            assertThat(pending()).as(choice).containsExactly(4L, 5L);
        }
    }

    @Test
    void leavingTheQueue_asSomebodyTookIt_isTheAgents() {
        add(new Event.Queued(1));
        press(Pending.LEAVE_EMAIL);
        add(new Event.Assigned("Anna"));
        shopper("lena@example.com");
        press(Pending.GO_ON);
        assertThat(pending()).isEmpty();
    }

    @Test
    void whatOthersWereTold_isKnownWithTheirQuestion() {
        shopper("mensch bitte");
        shopper("es geht um HK-204511");
        add(new Event.Queued(1));
        shopper("noch da?");
        add(new Event.Assigned("Anna"));
        add(Event.Message.of(new Event.Sender(Event.Role.AGENT, "Anna"), "Ihre Bestellnummer?"));
        shopper("204511");
        press("handoff");
        add(new Event.ReturnedToBot(Event.Role.AGENT));
        assertThat(Pending.of(log).overheard())
                .containsExactly(
                        new Pending.Overheard("mensch bitte", ""),
                        new Pending.Overheard("es geht um HK-204511", ""),
                        new Pending.Overheard("noch da?", ""),
                        new Pending.Overheard("204511", "Ihre Bestellnummer?"));
    }

    @Test
    void ticketThatTheTeamMade_isKnown_untilItIsTaken() {
        add(new Event.Queued(1));
        add(new Event.Ticket(""));
        assertThat(Pending.of(log).memory().ticket).isTrue();
        add(new Event.Assigned("Anna"));
        assertThat(Pending.of(log).memory().ticket).isFalse();
    }

    @Test
    void afterTheEnd_aMessageIsTheBotsAgain() {
        shopper("tschüss");
        add(new Event.Closed(Event.Role.SHOPPER, null));
        shopper("noch etwas");
        assertThat(pending()).containsExactly(3L);
    }

    @Test
    void greeting_isKnownFromTheLog() {
        assertThat(Pending.of(log).greeted()).isFalse();
        add(Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Moin"));
        assertThat(Pending.of(log).greeted()).isTrue();
    }
}
