package org.lotse.dialog;

import java.util.List;
import java.util.Map;
import org.lotse.conversation.Event;
import org.lotse.handoff.Announcements;

/** The hand-over's announcements in the shop's words, with the ways out of waiting that fit as buttons. */
final class Announcer implements Announcements {
    private static final Event.Sender SENDER = new Event.Sender(Event.Role.SYSTEM, Turn.BOT_NAME);
    private static final List<String> ALL_WAYS = List.of(Pending.LEAVE_EMAIL, Pending.CALL_BACK, Pending.GO_ON);

    private final Phrases phrases;

    Announcer(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Event.Message in(String language, Occasion occasion, Map<String, String> values) {
        List<Event.Choice> choices = ways(occasion).stream()
                .map(id -> new Event.Choice(id, phrases.in(language, label(id), Map.of())))
                .toList();
        String text = phrases.in(language, Phrase.valueOf(occasion.name()), values);
        return new Event.Message(SENDER, text, choices, List.of(), List.of(), null);
    }

    private static List<String> ways(Occasion occasion) {
        return switch (occasion) {
            case LONG_WAIT, BECAME_TICKET_NO_ADDRESS, AGENT_LOST -> ALL_WAYS;
            case BECAME_TICKET -> List.of(Pending.CALL_BACK, Pending.GO_ON);
            case NUDGE, CLOSED_IDLE -> List.of();
        };
    }

    private static Phrase label(String choice) {
        return Phrase.valueOf(choice.toUpperCase(java.util.Locale.ROOT));
    }
}
