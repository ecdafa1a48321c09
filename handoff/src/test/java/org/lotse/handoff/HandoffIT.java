package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signals;
import org.lotse.conversation.TestLogs;
import org.lotse.redis.TestRedis;
import org.lotse.staff.BusinessHours;

class HandoffIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private ConversationLog log = TestLogs.on(REDIS.redis());
    private Presence presence = new Presence(REDIS.redis(), Duration.ofSeconds(30));
    private WaitingLine line = new WaitingLine(REDIS.redis());
    private Signals signals = new Signals(REDIS.redis());
    private Handoff handoff = handoff();

    @BeforeEach
    void renew() {
        log = TestLogs.on(REDIS.redis());
        presence = new Presence(REDIS.redis(), Duration.ofSeconds(30));
        line = new WaitingLine(REDIS.redis());
        handoff = handoff();
    }

    @AfterEach
    void close() throws Exception {
        signals.close();
    }

    private Handoff handoff() {
        BusinessHours always = new BusinessHours(ZoneId.of("UTC"), Map.of(), Set.of());
        return new Handoff(log, signals, line, presence, always, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    private ConversationId queued() {
        ConversationId id = log.open("de", null).id();
        handoff.enqueue(id, List.of(new Draft(cid(), new Event.Queued(1))));
        return id;
    }

    @Test
    void line_keepsItsOrder_andIsInTheDesk() {
        ConversationId first = queued();
        ConversationId second = queued();
        assertThat(handoff.open()).extracting(Handoff.Open::conversation).containsExactly(first, second);
        assertThat(handoff.nextPosition()).isEqualTo(3);
    }

    @Test
    void claim_takesItOutOfTheLine_andKeepsItOpen() {
        ConversationId id = queued();
        assertThat(handoff.claim(id, cid(), "anna", "Anna")).isInstanceOf(Appended.Done.class);
        assertThat(handoff.nextPosition()).isEqualTo(1);
        assertThat(handoff.open()).containsExactly(new Handoff.Open(id, null));
        assertThat(handoff.claim(id, cid(), "ben", "Ben")).isEqualTo(new Appended.Refused(Owner.AGENT, "anna"));
    }

    @Test
    void enqueue_asTheBotLost_theConversation_changesNothing() {
        ConversationId id = queued();
        handoff.claim(id, cid(), "anna", "Anna");
        assertThat(handoff.enqueue(id, List.of(new Draft(cid(), new Event.Queued(1)))))
                .isInstanceOf(Appended.Refused.class);
        assertThat(handoff.nextPosition()).isEqualTo(1);
    }

    @Test
    void onlyTheOwner_speaks() {
        ConversationId id = queued();
        handoff.claim(id, cid(), "anna", "Anna");
        Event words = Event.Message.of(new Event.Sender(Event.Role.AGENT, "Ben"), "hello");
        assertThat(handoff.act(id, "ben", new Draft(cid(), words))).isInstanceOf(Appended.Refused.class);
        assertThat(handoff.act(id, "anna", new Draft(cid(), words))).isInstanceOf(Appended.Done.class);
    }

    @Test
    void resolvedAndReturned_leaveTheDesk() {
        ConversationId resolved = queued();
        ConversationId returned = queued();
        handoff.claim(resolved, cid(), "anna", "Anna");
        handoff.claim(returned, cid(), "anna", "Anna");
        handoff.act(resolved, "anna", new Draft(cid(), new Event.Closed(Event.Role.AGENT, "solved")));
        handoff.act(returned, "anna", new Draft(cid(), new Event.ReturnedToBot(Event.Role.AGENT)));
        assertThat(handoff.open()).isEmpty();
        assertThat(log.find(resolved).orElseThrow().owner()).isEqualTo(Owner.NOBODY);
        assertThat(log.find(returned).orElseThrow().owner()).isEqualTo(Owner.BOT);
    }

    @Test
    void entryWithoutALogThatSaysSo_isSweptOut() {
        ConversationId phantom = log.open("de", null).id();
        line.add(phantom, false); // the process died between the index and the log
        assertThat(handoff.open()).isEmpty();
        assertThat(handoff.nextPosition()).isEqualTo(1);
    }

    @Test
    void shopperWhoLeaves_isOutOfTheLine() {
        ConversationId id = queued();
        handoff.leaveQueue(id, List.of(new Draft(cid(), new Event.ReturnedToBot(Event.Role.SHOPPER))));
        assertThat(handoff.open()).isEmpty();
        log.append(id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(cid(), new Event.Queued(1))));
        assertThat(log.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    @Test
    void ticket_isInTheDeskButTakesNoPlace() {
        ConversationId ticket = log.open("de", null).id();
        handoff.enqueue(ticket, List.of(new Draft(cid(), new Event.Ticket("l***@example.com"))));
        ConversationId waiting = queued();
        assertThat(handoff.nextPosition()).isEqualTo(2);
        assertThat(handoff.open()).extracting(Handoff.Open::conversation).containsExactly(waiting, ticket);
        assertThat(handoff.claim(ticket, cid(), "anna", "Anna")).isInstanceOf(Appended.Done.class);
    }

    @Test
    void staffed_onlyWhileSomebodyIsPresent() {
        assertThat(handoff.staffing().staffed()).isFalse();
        presence.renew("anna");
        assertThat(handoff.staffing().staffed()).isTrue();
        presence.leave("anna");
        assertThat(handoff.staffing().staffed()).isFalse();
    }

    @Test
    void estimate_onlyWithTwentySamples() {
        for (int i = 0; i < 19; i++) {
            handoff.claim(queued(), cid(), "anna", "Anna");
        }
        assertThat(line.usualWaitSeconds()).isNull();
        handoff.claim(queued(), cid(), "anna", "Anna");
        assertThat(line.usualWaitSeconds()).isEqualTo(1);
    }
}
