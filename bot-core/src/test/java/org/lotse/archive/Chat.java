package org.lotse.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Involved;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Owner;
import org.lotse.desk.Filing.Filed;

/** A conversation for tests, written like one: a minute between two events. */
final class Chat {
    private static final ClientId CID = new ClientId("0198f2a4-c1d0-7e3f-9a51-c0ffee123456");

    final ConversationId id = ConversationId.random();
    private final String language;
    private final Instant began;
    private final List<Entry> log = new ArrayList<>();
    private final List<Notes.Note> notes = new ArrayList<>();
    private final Set<String> agents = new LinkedHashSet<>();
    private Filed filed = new Filed(Set.of(), List.of());
    private Owner owner = Owner.QUEUE;
    private @Nullable String agent;

    private Chat(String language, Instant began) {
        this.language = language;
        this.began = began;
    }

    static Chat in(String language) {
        return at(language, "2026-11-20T09:00:00Z");
    }

    static Chat at(String language, String began) {
        return new Chat(language, Instant.parse(began));
    }

    private Chat event(Event event, @Nullable Insight insight) {
        log.add(new Entry(log.size() + 1, began.plusSeconds(60L * log.size()), CID, event, insight));
        return this;
    }

    Chat shopper(String text) {
        return event(Event.Message.of(Event.Sender.SHOPPER, text), null);
    }

    Chat bot(String text) {
        return event(Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), text), null);
    }

    Chat agent(String text) {
        return event(Event.Message.of(new Event.Sender(Event.Role.AGENT, "Anna"), text), null);
    }

    Chat note(String author, String text) {
        notes.add(new Notes.Note(notes.size() + 1, began, author, author, text));
        return this;
    }

    Chat taken(String id) {
        agents.add(id);
        agent = id;
        owner = Owner.AGENT;
        return event(new Event.Assigned(id), null);
    }

    Chat closed(String outcome) {
        owner = Owner.NOBODY;
        agent = null;
        return event(new Event.Closed(Event.Role.AGENT, outcome), null);
    }

    Chat backWithTheBot() {
        owner = Owner.BOT;
        agent = null;
        return event(new Event.ReturnedToBot(Event.Role.AGENT), null);
    }

    Chat backInTheQueue() {
        owner = Owner.QUEUE;
        agent = null;
        return event(new Event.Queued(1), null);
    }

    Chat filed(Set<String> teams, String... tags) {
        filed = new Filed(teams, List.of(tags));
        return this;
    }

    Chat known(String spoken, @Nullable String customer, @Nullable String customerId, String order, String email) {
        return event(
                Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "…"),
                new Insight(
                        spoken,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(new Insight.Value("order_number", order)),
                        List.of(),
                        null,
                        customer,
                        customerId,
                        email,
                        null,
                        null));
    }

    Transcript transcript() {
        Conversation head =
                new Conversation(id, log.size(), "e1", owner, agent, language, null, began, began, List.of());
        return Sources.transcript(head, new Involved(log.size(), true, agents, null), log, notes, filed);
    }
}
