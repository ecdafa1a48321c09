package org.lotse.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;

/**
 * What of a log the bot has still to answer, and what it remembers. Events that came while somebody else owned the
 * conversation are not the bot's to answer, except the wish to leave the queue.
 *
 * @param greeted whether the bot has introduced itself
 */
record Pending(Memory memory, List<Entry> entries, boolean greeted) {
    static final String GO_ON = "go_on";

    static Pending of(List<Entry> log) {
        Memory memory = log.stream()
                .map(Entry::insight)
                .flatMap(insight -> Optional.ofNullable(insight).map(Insight::memory).stream())
                .reduce((_, later) -> later)
                .map(Memory::of)
                .orElseGet(Memory::new);
        Owner owner = Owner.BOT;
        boolean greeted = false;
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : log) {
            Event event = entry.event();
            greeted |= event instanceof Event.Message message && message.from().role() == Event.Role.BOT;
            if (ends(event)) {
                entries.clear(); // what was said before is for whoever takes it up
            }
            if (entry.seq() > memory.answered && toAnswer(event, owner)) {
                entries.add(entry);
            }
            owner = after(event, owner);
        }
        return new Pending(memory, entries, greeted);
    }

    /** The bot's part ends here, until it is given back. */
    private static boolean ends(Event event) {
        return event instanceof Event.Queued
                || event instanceof Event.Ticket
                || event instanceof Event.Assigned
                || event instanceof Event.Closed;
    }

    private static boolean toAnswer(Event event, Owner owner) {
        boolean mine = owner == Owner.BOT || owner == Owner.NOBODY;
        return switch (event) {
            case Event.Message message ->
                message.from().role() == Event.Role.SHOPPER
                        && (mine || (owner == Owner.QUEUE && GO_ON.equals(message.choice())));
            case Event.Helpful _ -> mine;
            case Event.ReturnedToBot returned -> returned.by() == Event.Role.AGENT;
            default -> false;
        };
    }

    private static Owner after(Event event, Owner owner) {
        return switch (event) {
            case Event.Message message ->
                owner == Owner.NOBODY && message.from().role() == Event.Role.SHOPPER ? Owner.BOT : owner;
            case Event.Queued _, Event.Ticket _ -> Owner.QUEUE;
            case Event.Assigned _ -> Owner.AGENT;
            case Event.ReturnedToBot _ -> Owner.BOT;
            case Event.Closed _ -> Owner.NOBODY;
            case Event.HandoffRequested _, Event.Helpful _, Event.Rated _ -> owner;
        };
    }
}
