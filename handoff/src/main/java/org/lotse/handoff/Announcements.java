package org.lotse.handoff;

import java.util.Map;
import org.lotse.conversation.Event;

/** What is said to shoppers when nobody in particular speaks. Whoever knows the shop's words implements it. */
public interface Announcements {
    /** When the hand-over itself has something to say. */
    enum Occasion {
        LONG_WAIT,
        BECAME_TICKET,
        BECAME_TICKET_NO_ADDRESS,
        AGENT_LOST,
        NUDGE,
        CLOSED_IDLE
    }

    /**
     * @param language {@code de} or {@code en}
     * @param values for the places in the words, by name
     */
    Event.Message in(String language, Occasion occasion, Map<String, String> values);
}
