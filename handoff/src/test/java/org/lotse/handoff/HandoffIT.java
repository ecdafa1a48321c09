package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.handoff.Desk.ADMIN;
import static org.lotse.handoff.Desk.ANNA;
import static org.lotse.handoff.Desk.BEN;
import static org.lotse.handoff.Desk.CHEF;
import static org.lotse.handoff.Desk.cid;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.handoff.Case.Asked;
import org.lotse.handoff.Handoff.Outcome;
import org.lotse.redis.TestRedis;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;

/** What agents do, on a real log and a real floor. */
class HandoffIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private Desk desk = new Desk(REDIS.redis(), TestSettings.defaults());

    @BeforeEach
    void open() {
        desk = new Desk(REDIS.redis(), TestSettings.defaults());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void thousandClaims_oneWins() throws Exception {
        ConversationId id = desk.queued();
        List<Agent> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Agent agent = new Agent("agent" + i, "Agent " + i, Role.AGENT, 3);
            crowd.add(agent);
            desk.arrives(agent);
        }
        List<Callable<Outcome>> claims = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Agent agent = crowd.get(i % crowd.size());
            claims.add(() -> desk.claim(id, agent));
        }
        long won = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var claim : threads.invokeAll(claims)) {
                won += claim.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        long assigned = desk.log.read(id).stream()
                .filter(entry -> entry.event() instanceof Event.Assigned)
                .count();
        assertThat(assigned).isEqualTo(1);
        assertThat(won)
                .as("the winner's own repetitions are refused or change nothing")
                .isPositive();
        assertThat(desk.open(id).agent())
                .isEqualTo(desk.log.find(id).orElseThrow().agent());
    }

    @Test
    void claim_sentAgain_isTheSame() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        var cid = cid();
        assertThat(desk.handoff.claim(id, cid, ANNA)).isInstanceOf(Outcome.Done.class);
        Outcome again = desk.handoff.claim(id, cid, ANNA);
        assertThat(again).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.appended())
                .isInstanceOfSatisfying(
                        Appended.Done.class, same -> assertThat(same.repeated()).isTrue()));
    }

    @Test
    void claim_needsPresence_language_andAPlace() {
        ConversationId first = desk.queued();
        assertThat(desk.claim(first, BEN)).isEqualTo(new Outcome.Refused("not_there"));
        desk.arrives(BEN);
        assertThat(desk.claim(desk.queued("en", null), BEN)).isEqualTo(new Outcome.Refused("other_language"));
        assertThat(desk.claim(first, BEN)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.claim(desk.queued(), BEN)).isEqualTo(new Outcome.Refused("at_capacity"));
        desk.arrives(ANNA);
        assertThat(desk.claim(first, ANNA)).isEqualTo(new Outcome.Refused("already_claimed"));
    }

    @Test
    void onlyTheOwner_speaks_andTheLevelIsCounted() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        assertThat(desk.says(id, BEN, "ich")).isInstanceOf(Appended.Refused.class);
        assertThat(desk.says(id, ANNA, "Guten Tag")).isInstanceOf(Appended.Done.class);
        assertThat(desk.overviews.now().levels().first().kept()).isEqualTo(1);
        assertThat(desk.says(id, ANNA, "noch etwas")).isInstanceOf(Appended.Done.class);
        assertThat(desk.overviews.now().levels().next().kept()).isZero();
    }

    @Test
    void transferToAColleague_movesOwnershipWhenAccepted() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        assertThat(desk.handoff.passTo(id, "anna", BEN, "bitte")).isEqualTo(new Outcome.Refused("not_there"));
        desk.arrives(BEN);
        assertThat(desk.handoff.passTo(id, "anna", BEN, "bitte")).isInstanceOf(Outcome.Done.class);
        assertThat(desk.handoff.passTo(id, "anna", BEN, "bitte"))
                .as("sent again")
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.says(id, ANNA, "noch meine")).isInstanceOf(Appended.Done.class);
        assertThat(desk.claim(id, BEN)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.last(id)).isEqualTo(new Event.Assigned("Ben", Event.Assigned.How.TRANSFER));
        assertThat(desk.says(id, ANNA, "zu spät")).isInstanceOf(Appended.Refused.class);
    }

    @Test
    void transferThatIsDeclined_returns() {
        desk.arrives(ANNA);
        desk.arrives(BEN);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.handoff.passTo(id, "anna", BEN, "bitte");
        assertThat(desk.handoff.decline(id, "ben")).isInstanceOf(Outcome.Done.class);
        assertThat(desk.open(id).offer()).isNull();
        assertThat(desk.claim(id, BEN)).isEqualTo(new Outcome.Refused("already_claimed"));
        assertThat(desk.says(id, ANNA, "weiter")).isInstanceOf(Appended.Done.class);
    }

    @Test
    void transferToTheQueue_keepsTheWaitingTime() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        var since = desk.open(id).since();
        desk.claim(id, ANNA);
        desk.passesOn(id, ANNA, "billing");
        assertThat(desk.owner(id)).isEqualTo(Owner.QUEUE);
        assertThat(desk.open(id).since()).isEqualTo(since);
        assertThat(desk.open(id).team()).isEqualTo("billing");
        assertThat(desk.last(id)).isEqualTo(new Event.Queued(1, Event.Queued.Because.TRANSFER));
    }

    @Test
    void enqueueThatComesTooLate_changesNothingOfWhatAnAgentHas() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued("de", "payment.double");
        desk.claim(id, ANNA);
        Case before = desk.open(id);
        desk.asksForAPerson(id, Asked.in("de"), new Event.Queued(1));
        assertThat(desk.owner(id)).isEqualTo(Owner.AGENT);
        assertThat(desk.open(id)).isEqualTo(before);
    }

    @Test
    void takeOver_isLogged_whoeverHadIt() {
        desk.arrives(ANNA);
        desk.arrives(CHEF);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.handoff.takeOver(id, cid(), CHEF, Asked.in("de"));
        assertThat(desk.last(id)).isEqualTo(new Event.Assigned("Chef", Event.Assigned.How.TAKEOVER));
        assertThat(desk.says(id, ANNA, "zu spät")).isInstanceOf(Appended.Refused.class);
        assertThat(desk.open(id).agent()).isEqualTo("chef");
        ConversationId withBot = desk.log.open("de", null).id();
        desk.handoff.takeOver(withBot, cid(), CHEF, Asked.in("de"));
        Guard bot = new Guard.Answering(Owner.BOT, 0, 1);
        Event words = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "zu spät");
        assertThat(desk.log.append(withBot, bot, List.of(new Draft(cid(), words))))
                .isInstanceOf(Appended.Refused.class);
    }

    @Test
    void finished_leavesTheDesk_andFreesThePlace() {
        desk.arrives(BEN);
        ConversationId id = desk.queued();
        desk.claim(id, BEN);
        desk.handoff.finish(id, "ben", new Draft(cid(), new Event.Closed(Event.Role.AGENT, "solved")));
        assertThat(desk.handoff.find(id)).isEmpty();
        assertThat(desk.owner(id)).isEqualTo(Owner.NOBODY);
        assertThat(desk.claim(desk.queued(), BEN)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void finishSentAgain_leavesTheShopperWhoIsBackInTheLine() {
        desk.arrives(BEN);
        ConversationId id = desk.queued();
        desk.claim(id, BEN);
        Draft closed = new Draft(cid(), new Event.Closed(Event.Role.AGENT, "solved"));
        desk.handoff.finish(id, "ben", closed);
        desk.log.append(
                id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "noch was"))));
        desk.handoff.enqueue(
                id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(cid(), new Event.Queued(1))), Asked.in("de"));
        desk.handoff.finish(id, "ben", closed);
        assertThat(desk.owner(id)).isEqualTo(Owner.QUEUE);
        assertThat(desk.handoff.find(id)).isPresent();
    }

    @Test
    void whatTheIndexHasLost_isFoundInTheLogs() {
        ConversationId id = desk.queued();
        desk.store.change(floor -> new FloorStore.Change<>(floor.without(id), id));
        assertThat(desk.handoff.cases()).isEmpty();
        desk.handoff.findLost();
        assertThat(desk.handoff.find(id)).isPresent();
    }

    @Test
    void whoAsksAgainAfterClosing_waitsForAPlace() {
        desk.arrives(ANNA);
        ConversationId id = desk.queued();
        desk.claim(id, ANNA);
        desk.log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), new Event.Closed(Event.Role.SHOPPER, null))));
        desk.log.append(
                id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "doch noch"))));
        desk.handoff.enqueue(
                id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(cid(), new Event.Queued(1))), Asked.in("de"));
        assertThat(desk.open(id).stage()).isEqualTo(Case.Stage.WAITING);
    }

    @Test
    void shopperWhoLeaves_isOutOfTheLine() {
        ConversationId id = desk.queued();
        desk.handoff.leaveQueue(
                id,
                new Guard.OwnedBy(Owner.QUEUE),
                List.of(new Draft(cid(), new Event.ReturnedToBot(Event.Role.SHOPPER))));
        assertThat(desk.handoff.cases()).isEmpty();
        assertThat(desk.handoff.nextPosition()).isEqualTo(1);
    }

    @Test
    void secondRequest_changesNothing() {
        ConversationId id = desk.queued();
        var since = desk.open(id).since();
        Appended again = desk.handoff.enqueue(
                id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(cid(), new Event.Queued(1))), Asked.in("de"));
        assertThat(again).isInstanceOf(Appended.Refused.class);
        assertThat(desk.open(id).since()).isEqualTo(since);
        assertThat(desk.handoff.cases()).hasSize(1);
    }

    @Test
    void staffing_isTrueOnlyForTheLanguagesOfThoseWhoAreThere() {
        assertThat(desk.handoff.staffing("de", null).staffed()).isFalse();
        desk.arrives(BEN);
        assertThat(desk.handoff.staffing("de", null).staffed()).isTrue();
        assertThat(desk.handoff.staffing("en", null).staffed()).isFalse();
        desk.attendance.setAvailable("ben", false);
        assertThat(desk.handoff.staffing("de", null).staffed()).isFalse();
    }

    @Test
    void whoTakesNoConversations_isNobodyToCountOn() {
        desk.arrives(ADMIN);
        assertThat(desk.handoff.staffing("de", null).staffed()).isFalse();
        ConversationId id = desk.queued("de", "refund.status");
        desk.tending.beat();
        assertThat(desk.open(id).offer()).isNull();
        assertThat(desk.claim(id, ADMIN)).isEqualTo(new Outcome.Refused("at_capacity"));
        assertThat(desk.overviews.loads().get("admin")).isEqualTo(new Overviews.AtWork("admin", "Admin", false, 0, 0));
        desk.arrives(ANNA);
        desk.tending.beat();
        assertThat(desk.open(id).offeredTo("anna"))
                .as("the skill of one who takes none is not waited for")
                .isTrue();
        desk.claim(id, ANNA);
        assertThat(desk.handoff.passTo(id, "anna", ADMIN, "bitte")).isEqualTo(new Outcome.Refused("not_there"));
        desk.handoff.takeOver(id, cid(), ADMIN, Asked.in("de"));
        assertThat(desk.open(id).agent()).as("but may take over").isEqualTo("admin");
    }

    @Test
    void sleepersAnswer_isFenced() {
        ConversationId id = desk.log.open("de", null).id();
        desk.log.append(
                id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "eins"))));
        Event words = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Antwort");
        assertThat(desk.log.append(id, new Guard.Answering(Owner.BOT, 0, 1), List.of(new Draft(cid(), words))))
                .isInstanceOf(Appended.Done.class);
        assertThat(desk.log.append(id, new Guard.Answering(Owner.BOT, 0, 1), List.of(new Draft(cid(), words))))
                .as("another node had read the log before the first answer")
                .isInstanceOf(Appended.Refused.class);
    }
}
