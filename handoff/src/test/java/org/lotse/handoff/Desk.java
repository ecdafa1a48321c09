package org.lotse.handoff;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signals;
import org.lotse.conversation.TestLogs;
import org.lotse.handoff.Case.Asked;
import org.lotse.redis.Redis;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;
import org.lotse.staff.TestStaff;

/** One node's hand-over on a real Redis, for tests: time passes when they say so. */
final class Desk implements AutoCloseable {
    static final Agent ANNA = new Agent("anna", "Anna", Role.AGENT, Set.of("de", "en"), Set.of(), Set.of(), 3);
    static final Agent BEN = new Agent("ben", "Ben", Role.AGENT, Set.of("de"), Set.of("payment"), Set.of(), 1);
    static final Agent ADMIN =
            new Agent("admin", "Admin", Role.ADMIN, Set.of("de", "en"), Set.of("refund"), Set.of(), 0);
    static final Agent CHEF = new Agent("chef", "Chef", Role.SUPERVISOR, Set.of("de", "en"), Set.of(), Set.of(), 3);

    /** Nanoseconds that this node has slept, for its own clock. */
    final AtomicLong slept = new AtomicLong();

    final ConversationLog log;
    final Signals signals;
    final FloorStore store;
    final Handoff handoff;
    final Attendance attendance;
    final Tending tending;
    final Overviews overviews;
    final Stories stories;

    Desk(Redis redis, HandoffSettings settings) {
        log = TestLogs.on(redis);
        signals = new Signals(redis);
        store = new FloorStore(redis, settings.lease());
        Staff staff = TestStaff.of(redis, List.of(ANNA, BEN, CHEF, ADMIN));
        Figures figures = new Figures(redis, settings, ZoneId.of("UTC"));
        Places places = new Places(store, figures, signals);
        Acquaintances acquaintances = new Acquaintances(log, redis, settings.acquainted());
        handoff = new Handoff(log, store, places, staff, settings, figures, acquaintances, new SimpleMeterRegistry());
        attendance = new Attendance(store, settings.lease());
        overviews = new Overviews(store, staff, figures);
        stories = new Stories(log);
        Announcements plain = (language, occasion, values) ->
                Event.Message.of(new Event.Sender(Event.Role.SYSTEM, "Lotse"), language + " " + occasion + values);
        tending = new Tending(
                log,
                store,
                handoff,
                places,
                stories,
                plain,
                _ -> {},
                settings,
                figures,
                () -> System.nanoTime() + slept.get());
    }

    /** The defaults with one figure changed, as a setting would. */
    static HandoffSettings with(String setting, String value) {
        return TestSettings.with(Map.of("lotse.handoff." + setting, value));
    }

    static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    void arrives(Agent agent) {
        attendance.arrive(agent.id(), "desk-of-" + agent.id());
    }

    /** The lease of an agent whose browser died has run out. */
    void vanishes(Agent agent) {
        attendance.close(agent.id(), "desk-of-" + agent.id());
        store.renew(agent.id(), "desk-of-" + agent.id(), Duration.ofMillis(-1));
    }

    ConversationId queued() {
        return queued("de", null);
    }

    ConversationId queued(String language, @Nullable String intent) {
        ConversationId id = log.open(language, null).id();
        asksForAPerson(id, Asked.of(language, intent, null), new Event.Queued(1));
        return id;
    }

    /** A message that was left, to be answered later. */
    ConversationId ticket() {
        ConversationId id = log.open("de", null).id();
        asksForAPerson(id, Asked.in("de"), new Event.Ticket("l•••@example.org"));
        return id;
    }

    void asksForAPerson(ConversationId id, Asked asked, Event queuedOrTicket) {
        log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, "Hilfe"))));
        handoff.enqueue(id, new Guard.OwnedBy(Owner.BOT), List.of(new Draft(cid(), queuedOrTicket)), asked);
    }

    Appended passesOn(ConversationId id, Agent agent, @Nullable String team) {
        Story before = stories.of(id).orElseThrow();
        return handoff.passToQueue(id, cid(), agent.id(), team, before);
    }

    void shopperSays(ConversationId id, String words) {
        log.append(id, new Guard.Anyone(), List.of(new Draft(cid(), Event.Message.of(Event.Sender.SHOPPER, words))));
    }

    Handoff.Outcome claim(ConversationId id, Agent agent) {
        return handoff.claim(id, cid(), agent);
    }

    Appended says(ConversationId id, Agent agent, String words) {
        Event event = Event.Message.of(new Event.Sender(Event.Role.AGENT, agent.name()), words);
        return handoff.say(
                id, agent.id(), new Draft(cid(), event), stories.of(id).orElseThrow());
    }

    Owner owner(ConversationId id) {
        return log.find(id).orElseThrow().owner();
    }

    Case open(ConversationId id) {
        return handoff.find(id).orElseThrow();
    }

    Event last(ConversationId id) {
        List<Entry> all = log.read(id);
        return all.getLast().event();
    }

    @Override
    public void close() throws Exception {
        tending.close();
        signals.close();
    }
}
