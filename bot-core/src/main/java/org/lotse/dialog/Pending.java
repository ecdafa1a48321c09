package org.lotse.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;

/**
 * What of a log the bot has still to answer, and what it remembers. Events that came while somebody else owned the
 * conversation are not the bot's to answer, except the wish to leave the queue and what was said after it.
 *
 * @param overheard what the shopper said to others since the bot's last answer
 * @param greeted whether the bot has introduced itself
 */
record Pending(Memory memory, List<Entry> entries, List<Overheard> overheard, boolean greeted) {
    static final String GO_ON = "go_on";
    static final String LEAVE_EMAIL = "leave_email";
    static final String CALL_BACK = "call_back";
    private static final Set<String> LEAVES_QUEUE = Set.of(GO_ON, LEAVE_EMAIL, CALL_BACK);

    /** @param question what the agent said last before it, empty if nothing */
    record Overheard(String text, String question) {}

    /** Whether a shopper who waits does not want to wait any longer. */
    static boolean leavesQueue(@Nullable String choice) {
        return choice != null && LEAVES_QUEUE.contains(choice);
    }

    static Pending of(List<Entry> log) {
        Memory memory = log.stream()
                .map(Entry::insight)
                .flatMap(insight -> Optional.ofNullable(insight).map(Insight::memory).stream())
                .reduce((_, later) -> later)
                .map(Memory::of)
                .orElseGet(Memory::new);
        Owner owner = Owner.BOT;
        boolean greeted = false;
        boolean leaving = false;
        String question = "";
        List<Entry> entries = new ArrayList<>();
        List<Overheard> overheard = new ArrayList<>();
        for (Entry entry : log) {
            Event event = entry.event();
            greeted |= event instanceof Event.Message message && message.from().role() == Event.Role.BOT;
            if (ends(event)) {
                entries.forEach(unread -> overhear(overheard, unread.event(), ""));
                entries.clear(); // what was said before is for whoever takes it up
                leaving = false;
            }
            leaving |= owner == Owner.QUEUE && event instanceof Event.Message message && leavesQueue(message.choice());
            boolean unanswered = entry.seq() > memory.answered;
            if (unanswered && toAnswer(event, leaving ? Owner.BOT : owner)) {
                entries.add(entry);
            } else if (unanswered) {
                overhear(overheard, event, question);
            }
            if (event instanceof Event.Message message && message.from().role() == Event.Role.AGENT) {
                question = message.text();
            }
            memory.ticket = ticketAfter(event, memory.ticket);
            owner = event.owner(owner);
        }
        return new Pending(memory, entries, overheard, greeted);
    }

    private static void overhear(List<Overheard> overheard, Event event, String question) {
        if (event instanceof Event.Message message
                && message.from().role() == Event.Role.SHOPPER
                && message.choice() == null) {
            overheard.add(new Overheard(message.text(), question));
        }
    }

    /** The team may have made a ticket of it, or taken one up, while the bot was not asked. */
    private static boolean ticketAfter(Event event, boolean before) {
        return switch (event) {
            case Event.Ticket _ -> true;
            case Event.Assigned _, Event.ReturnedToBot _, Event.Closed _ -> false;
            default -> before;
        };
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
            case Event.Message message -> mine && message.from().role() == Event.Role.SHOPPER;
            case Event.Helpful _ -> mine;
            case Event.ReturnedToBot returned -> returned.by() == Event.Role.AGENT;
            default -> false;
        };
    }
}
