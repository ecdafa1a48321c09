package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.handoff.Desk.ANNA;
import static org.lotse.handoff.Desk.BEN;
import static org.lotse.handoff.Desk.CHEF;
import static org.lotse.handoff.Desk.cid;
import static org.lotse.handoff.Desk.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;
import org.lotse.handoff.Case.Stage;
import org.lotse.redis.TestRedis;

/** What time does to the desk. Where a duration must have passed, the setting is 0. */
class TendingIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private Desk desk = new Desk(REDIS.redis(), TestSettings.defaults());

    private void open(HandoffSettings settings) throws Exception {
        desk.close();
        desk = new Desk(REDIS.redis(), settings);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void whatWaits_isOffered_andCountsAsAPlace() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(BEN);
        ConversationId first = desk.queued();
        ConversationId second = desk.queued();
        desk.tending.beat();
        assertThat(desk.open(first).offeredTo("ben")).isTrue();
        assertThat(desk.open(second).offer()).as("Ben has one place").isNull();
        desk.claim(first, BEN);
        assertThat(desk.open(first).agent()).isEqualTo("ben");
    }

    @Test
    void skill_comesFirst_butNotForEver() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        desk.arrives(BEN);
        ConversationId payment = desk.queued("de", "payment.double");
        desk.tending.beat();
        assertThat(desk.open(payment).offeredTo("ben")).isTrue();
        ConversationId another = desk.queued("de", "payment.double");
        desk.tending.beat();
        assertThat(desk.open(another).offer())
                .as("Ben is full and Anna has not the skill")
                .isNull();
        open(with("skill-wait", "0s"));
        desk.tending.beat();
        assertThat(desk.open(another).offeredTo("anna")).isTrue();
    }

    @Test
    void twoMissedOffers_sendAway() throws Exception {
        open(with("offer", "0s"));
        desk.arrives(ANNA);
        ConversationId first = desk.queued();
        desk.queued();
        desk.tending.beat();
        desk.tending.beat();
        assertThat(desk.attendance.of("anna")).isEqualTo(new Attendance.State(false, true));
        assertThat(desk.open(first).offer()).isNull();
        assertThat(desk.handoff.staffing("de", null).present()).isFalse();
    }

    @Test
    void vanishedAgent_givesEverythingBack_atItsOriginalPlace() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        var since = desk.open(id).since();
        desk.claim(id, ANNA);
        ConversationId later = desk.queued();
        desk.vanishes(ANNA);
        desk.tending.beat();
        assertThat(desk.owner(id)).isEqualTo(Owner.QUEUE);
        assertThat(desk.open(id).since()).isEqualTo(since);
        assertThat(desk.store.floor().waiting()).extracting(Case::conversation).containsExactly(id, later);
        assertThat(desk.last(id)).isEqualTo(new Event.Queued(1, Event.Queued.Because.AGENT_LOST));
        desk.tending.beat();
        assertThat(desk.log.read(id)).as("told once").hasSize(5);
    }

    @Test
    void nodeThatSlept_takesNobodyForVanished_whileItsDesksComeBack() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.tending.beat();
        desk.slept.addAndGet(Duration.ofHours(1).toNanos());
        desk.vanishes(ANNA);
        desk.tending.beat();
        desk.tending.beat();
        assertThat(desk.owner(id)).isEqualTo(Owner.AGENT);
        for (int i = 0; i < 4; i++) { // too short to be taken for sleep
            desk.slept.addAndGet(TestSettings.defaults().lease().toNanos() / 3);
            desk.tending.beat();
        }
        assertThat(desk.owner(id)).as("one lease later").isEqualTo(Owner.QUEUE);
    }

    @Test
    void leaseFromBeforeTheClockWasSetBack_isNone() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        desk.store.renew("anna", "desk-of-anna", Duration.ofHours(1));
        assertThat(desk.store.floor().present()).isEmpty();
        desk.store.renew("anna", "desk-of-anna", TestSettings.defaults().lease());
        assertThat(desk.store.floor().present()).containsExactly("anna");
    }

    @Test
    void closedDesk_keepsItsConversationsWhileTheLeaseLasts() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.attendance.close("anna", "desk-of-anna");
        desk.tending.beat();
        assertThat(desk.owner(id)).isEqualTo(Owner.AGENT);
        assertThat(desk.handoff.staffing("de", null).present()).isFalse();
    }

    @Test
    void longWait_isSpokenOfOnce_thenItBecomesAMessage() throws Exception {
        open(with("long-wait", "0s"));
        ConversationId id = desk.queued();
        desk.tending.beat();
        desk.tending.beat();
        assertThat(desk.log.read(id))
                .filteredOn(entry -> entry.event().toString().contains("LONG_WAIT"))
                .hasSize(1);
        open(with("ticket-after", "0s"));
        desk.tending.beat();
        assertThat(desk.last(id)).isEqualTo(new Event.Ticket(""));
        assertThat(desk.open(id).stage()).isEqualTo(Stage.TICKET);
        assertThat(desk.owner(id)).isEqualTo(Owner.QUEUE);
    }

    @Test
    void silentShopper_isNudgedOnce_thenFreesThePlace_thenTheConversationEnds() throws Exception {
        open(with("nudge", "0s"));
        desk.arrives(BEN);
        ConversationId id = desk.queued();
        desk.claim(id, BEN);
        desk.tending.beat();
        assertThat(desk.log.read(id)).as("the agent is asked, not the shopper").hasSize(3);
        desk.says(id, BEN, "Welche Nummer?");
        desk.tending.beat();
        desk.tending.beat();
        assertThat(desk.log.read(id))
                .filteredOn(entry -> entry.event().toString().contains("NUDGE"))
                .hasSize(1);

        open(with("idle", "0s"));
        desk.tending.beat();
        assertThat(desk.open(id).idle()).isTrue();
        assertThat(desk.store.floor().load("ben")).isZero();
        desk.log.append(
                id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "hier"))));
        desk.tending.beat();
        assertThat(desk.open(id).idle()).isFalse();

        desk.says(id, BEN, "Danke");
        open(with("close", "0s"));
        desk.tending.beat();
        assertThat(desk.last(id)).isEqualTo(new Event.Closed(Event.Role.SYSTEM, "inactive"));
        assertThat(desk.handoff.find(id)).isEmpty();
    }

    @Test
    void whatADeadProcessLeftBehind_isPutRight() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        ConversationId phantom = desk.log.open("de", null).id();
        desk.store.change(floor -> new FloorStore.Change<>(
                floor.with(Case.arriving(
                        phantom, Stage.WAITING, floor.now().minusSeconds(60), 1, Case.Asked.in("de"), null)),
                phantom));
        desk.tending.beat();
        assertThat(desk.handoff.find(phantom))
                .as("indexed, but the log never said so")
                .isEmpty();

        ConversationId half = desk.queued();
        desk.log.append(half, new Guard.Claim("anna"), List.of(new Draft(cid(), new Event.Assigned("Anna"))));
        desk.handoff.settle(half);
        assertThat(desk.open(half).agent()).as("the log says that Anna has it").isEqualTo("anna");
    }

    private Figures.Levels first() {
        return desk.overviews.now().levels().first();
    }

    /** Until the millisecond in which a shopper began to wait is over. */
    private void aMomentPasses() {
        var from = desk.log.now();
        while (!desk.log.now().isAfter(from)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoIsNotAnsweredInTime_countsAsBroken_onceOnAllNodes_alsoIfAnsweredLater() throws Exception {
        open(with("first-reply", "0s"));
        ConversationId id = desk.queued();
        aMomentPasses();
        assertThat(first()).isEqualTo(new Figures.Levels(0, 0));
        desk.tending.beat();
        assertThat(first()).isEqualTo(new Figures.Levels(0, 1));
        desk.tending.beat();
        open(with("first-reply", "0s")); // a node that knows nothing of the count
        desk.tending.beat();
        assertThat(first()).isEqualTo(new Figures.Levels(0, 1));
        desk.arrives(ANNA);
        desk.claim(id, ANNA);
        desk.tending.beat();
        desk.says(id, ANNA, "Entschuldigung");
        assertThat(first()).isEqualTo(new Figures.Levels(0, 1));
        desk.queued();
        aMomentPasses();
        desk.tending.beat();
        assertThat(first()).as("another one").isEqualTo(new Figures.Levels(0, 2));
    }

    @Test
    void eachWaitForTheNextAnswer_countsForItself() throws Exception {
        open(with("next-reply", "0s"));
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.says(id, ANNA, "Guten Tag");
        desk.tending.beat();
        assertThat(desk.overviews.now().levels().next()).isEqualTo(new Figures.Levels(0, 0));
        for (int wait = 1; wait <= 2; wait++) {
            Event question = Event.Message.of(Event.Sender.SHOPPER, "und?");
            desk.log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), question)));
            desk.log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), question)));
            aMomentPasses();
            desk.tending.beat();
            assertThat(desk.overviews.now().levels().next()).isEqualTo(new Figures.Levels(0, wait));
            desk.says(id, ANNA, "Ja");
        }
        assertThat(desk.overviews.now().levels().next()).isEqualTo(new Figures.Levels(0, 2));
        assertThat(first()).isEqualTo(new Figures.Levels(1, 0));
    }

    @Test
    void answerThatIsLate_countsAsBroken_alsoIfNobodyTended() throws Exception {
        open(with("first-reply", "0s"));
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        aMomentPasses();
        desk.says(id, ANNA, "Entschuldigung");
        assertThat(first()).isEqualTo(new Figures.Levels(0, 1));
    }

    @Test
    void ticket_hasNoServiceLevel() throws Exception {
        open(with("ticket-after", "0s"));
        desk.queued();
        desk.tending.beat();
        open(with("first-reply", "0s"));
        aMomentPasses();
        desk.tending.beat();
        assertThat(first()).isEqualTo(new Figures.Levels(0, 0));
    }

    @Test
    void twoNodes_tendWithoutDoubling() throws Exception {
        open(with("offer", "0s"));
        desk.arrives(ANNA);
        try (Desk other = new Desk(REDIS.redis(), with("long-wait", "0s"))) {
            ConversationId id = desk.queued();
            for (int i = 0; i < 5; i++) {
                desk.tending.beat();
                other.tending.beat();
            }
            assertThat(desk.log.read(id))
                    .filteredOn(entry -> entry.event().toString().contains("LONG_WAIT"))
                    .hasSize(1);
        }
    }

    @Test
    void answeredTicket_isNeitherNudgedNorClosed_whileTheShopperIsAway() throws Exception {
        open(TestSettings.with(
                Map.of("lotse.handoff.nudge", "0s", "lotse.handoff.idle", "0s", "lotse.handoff.close", "0s")));
        desk.arrives(ANNA);
        ConversationId id = desk.ticket();
        desk.claim(id, ANNA);
        desk.says(id, ANNA, "Die Antwort kommt per E-Mail.");
        long before = desk.log.read(id).size();
        desk.tending.beat();
        assertThat(desk.log.read(id)).hasSize((int) before);
        assertThat(desk.open(id).idle()).as("it takes no place").isTrue();

        desk.shopperSays(id, "Danke, noch eine Frage");
        desk.says(id, ANNA, "Gern");
        desk.tending.beat();
        assertThat(desk.last(id))
                .as("a chat like any other")
                .isEqualTo(new Event.Closed(Event.Role.SYSTEM, "inactive"));
    }

    @Test
    void answeredTicket_endsInTime() throws Exception {
        open(with("close-ticket", "0s"));
        desk.arrives(ANNA);
        ConversationId id = desk.ticket();
        desk.claim(id, ANNA);
        desk.says(id, ANNA, "Die Antwort kommt per E-Mail.");
        desk.tending.beat();
        assertThat(desk.last(id)).isEqualTo(new Event.Closed(Event.Role.SYSTEM, "inactive"));
    }

    @Test
    void ticketOfAVanishedAgent_goesBackToTheMessages_notBeforeThoseWhoWait() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(ANNA);
        ConversationId id = desk.ticket();
        desk.claim(id, ANNA);
        desk.vanishes(ANNA);
        desk.tending.beat();
        assertThat(desk.open(id).stage()).isEqualTo(Stage.TICKET);
        assertThat(desk.open(id).priority()).isZero();
        assertThat(desk.log.read(id))
                .as("nobody is there to be told")
                .noneMatch(entry -> entry.event().toString().contains("AGENT_LOST{"));
        assertThat(desk.store.floor().waiting()).isEmpty();

        desk.arrives(ANNA);
        desk.claim(id, ANNA);
        desk.shopperSays(id, "Ich bin wieder da");
        desk.vanishes(ANNA);
        desk.tending.beat();
        assertThat(desk.open(id).stage()).as("who has come back waits").isEqualTo(Stage.WAITING);
    }

    @Test
    void ticketThatTheFloorHasLost_isFoundAsATicket() throws Exception {
        open(TestSettings.defaults());
        ConversationId id = desk.ticket();
        desk.store.change(floor -> new FloorStore.Change<>(floor.without(id), id));
        desk.handoff.findLost();
        assertThat(desk.open(id).stage()).isEqualTo(Stage.TICKET);
    }

    @Test
    void agentWhomTheShopperKnows_comesBeforeTheLeastLoaded() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(CHEF);
        ConversationId first = desk.queued();
        desk.claim(first, CHEF);
        desk.arrives(ANNA);
        ConversationId known = desk.queued();
        desk.claim(known, CHEF);
        desk.handoff.finish(known, "chef", new Draft(cid(), new Event.ReturnedToBot(Event.Role.AGENT)));
        desk.asksForAPerson(known, Case.Asked.in("de"), new Event.Queued(1));
        desk.tending.beat();
        assertThat(desk.open(known).offeredTo("chef"))
                .as("the same conversation")
                .isTrue();
    }

    @Test
    void agentWhoSpokeWithTheCustomer_comesFirst_inAnotherConversationToo() throws Exception {
        open(TestSettings.defaults());
        desk.arrives(CHEF);
        ConversationId earlier = desk.queued();
        desk.log.append(
                earlier,
                new Guard.Anyone(),
                List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "HK-204511"), customer("c-17"))));
        desk.claim(earlier, CHEF);
        desk.says(earlier, CHEF, "Moin");
        ConversationId keepsBusy = desk.queued();
        desk.claim(keepsBusy, CHEF);
        desk.arrives(ANNA);

        ConversationId stranger = desk.log.open("de", null).id();
        desk.asksForAPerson(stranger, new Case.Asked("de", null, "c-18"), new Event.Queued(1));
        desk.tending.beat();
        assertThat(desk.open(stranger).offeredTo("anna")).as("least loaded").isTrue();
        ConversationId again = desk.log.open("de", null).id();
        desk.asksForAPerson(again, new Case.Asked("de", null, "c-17"), new Event.Queued(1));
        desk.tending.beat();
        assertThat(desk.open(again).offeredTo("chef")).isTrue();
    }

    private static Insight customer(String id) {
        return new Insight(
                "de", List.of(), null, List.of(), null, "shop 1", List.of(), List.of(), null, "Lena", id, null, null,
                null);
    }
}
