package org.lotse.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;

/**
 * A message left with an address, as long as it is neither withdrawn nor closed.
 *
 * @param seq number of the {@code ticket} event
 * @param email in full
 */
record OpenTicket(long seq, String email) {

    /** The address as the log shows it. */
    String masked() {
        return Event.Ticket.to(email).email();
    }

    /** The one that is open after the last of these events. */
    static Optional<OpenTicket> of(List<Entry> log) {
        String known = "";
        OpenTicket open = null;
        for (Entry entry : log) {
            known = address(entry.insight()).orElse(known);
            open = switch (entry.event()) {
                case Event.Ticket ticket -> ticket(entry.seq(), ticket, known);
                case Event.ReturnedToBot _, Event.Closed _ -> null;
                default -> open;
            };
        }
        return Optional.ofNullable(open);
    }

    /** A ticket without an address, such as a call-back, is not answered by mail. */
    private static @Nullable OpenTicket ticket(long seq, Event.Ticket ticket, String known) {
        return ticket.email().isEmpty() || known.isEmpty() ? null : new OpenTicket(seq, known);
    }

    private static Optional<String> address(@Nullable Insight insight) {
        if (insight == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(insight.email()).or(() -> insight.slots().stream()
                .filter(slot -> slot.name().equals("email"))
                .map(Insight.Value::value)
                .findFirst());
    }

    /**
     * The ticket that the last of these events answers by mail: an agent's words, unless the shopper has come back and
     * wrote to an agent within {@code here} before them.
     */
    static Optional<OpenTicket> answeredBy(List<Entry> log, Duration here) {
        if (log.isEmpty() || !isFrom(Event.Role.AGENT, log.getLast())) {
            return Optional.empty();
        }
        Instant since = log.getLast().at().minus(here);
        return of(log).filter(ticket -> !cameBack(log, ticket.seq(), since));
    }

    /** What a shopper adds before somebody takes the ticket belongs to it: then they may be gone. */
    private static boolean cameBack(List<Entry> log, long ticket, Instant since) {
        boolean taken = false;
        for (Entry entry : log) {
            taken |= entry.seq() > ticket && entry.event() instanceof Event.Assigned;
            if (taken && isFrom(Event.Role.SHOPPER, entry) && entry.at().isAfter(since)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrom(Event.Role role, Entry entry) {
        return entry.event() instanceof Event.Message message && message.from().role() == role;
    }
}
