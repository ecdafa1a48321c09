package org.lotse.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lotse.conversation.Event;

/** What flows do to leave a message or the wish for a call with the team. What was given before is offered, not asked again. */
final class TicketActions {
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String KNOWN_EMAIL = "known_email";
    private static final String KNOWN_PHONE = "known_phone";

    private TicketActions() {}

    static Map<String, Action> actions() {
        return Map.of(
                "leave_ticket",
                new Action(Set.of("left"), TicketActions::leaveTicket),
                "leave_callback",
                new Action(Set.of("left"), TicketActions::leaveCallback));
    }

    static Map<String, Function<Turn, List<Event.Choice>>> choiceMakers() {
        return Map.of(
                KNOWN_EMAIL,
                turn -> knownEmail(turn.memory()).stream()
                        .map(email -> new Event.Choice(
                                KNOWN_EMAIL, Event.Ticket.to(email).email()))
                        .toList(),
                KNOWN_PHONE,
                turn -> Optional.ofNullable(turn.memory().phone).stream()
                        .map(phone -> new Event.Choice(KNOWN_PHONE, phone))
                        .toList());
    }

    /** Begins anew: what was answered the last time becomes what is offered. */
    static void forget(Memory memory) {
        memory.slots.remove(EMAIL);
        memory.slots.remove(PHONE);
    }

    /** The address of a former message, else the one that the shopper named with an order. */
    private static Optional<String> knownEmail(Memory memory) {
        return Optional.ofNullable(memory.email)
                .or(() -> Optional.ofNullable(memory.slots.get("proof")).filter(proof -> proof.indexOf('@') > 0));
    }

    private static String leaveTicket(Turn turn) {
        Memory memory = turn.memory();
        String given = memory.slots.getOrDefault(EMAIL, "");
        String email = given.equals(KNOWN_EMAIL) ? knownEmail(memory).orElse("") : given;
        memory.slots.put(EMAIL, email);
        memory.email = email;
        memory.ticket = true;
        turn.leaveTicket(email);
        turn.say(Phrase.TICKET_LEFT, Map.of("email", email));
        turn.offer(Pending.GO_ON, Phrase.GO_ON);
        return "left";
    }

    private static String leaveCallback(Turn turn) {
        Memory memory = turn.memory();
        String given = memory.slots.getOrDefault(PHONE, "");
        String phone =
                given.equals(KNOWN_PHONE) ? Optional.ofNullable(memory.phone).orElse("") : given;
        memory.slots.put(PHONE, phone);
        memory.phone = phone;
        memory.ticket = true;
        turn.leaveCallback();
        turn.say(Phrase.CALLBACK_LEFT, Map.of("phone", phone));
        turn.offer(Pending.GO_ON, Phrase.GO_ON);
        return "left";
    }
}
