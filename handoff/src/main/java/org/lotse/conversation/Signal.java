package org.lotse.conversation;

import org.jspecify.annotations.Nullable;

/** Something that is told to whoever listens at that moment and is kept nowhere. */
public sealed interface Signal {
    /** The log has grown; read on from what you have. */
    record Grown(Owner owner) implements Signal {}

    /** @param name the agent's display name, empty for others */
    record Typing(Event.Role role, String name) implements Signal {}

    /** @param etaSeconds null while there is no honest estimate */
    record QueuePosition(int position, @Nullable Long etaSeconds) implements Signal {}

    /** A shopper who waits has come back and wants to know the place. */
    record Back() implements Signal {}

    /** A private note was added. */
    record Noted() implements Signal {}

    /** Its place at the desk has changed: offered, idle, of another team, tagged. */
    record Moved() implements Signal {}

    /** This agent's draft has changed. */
    record Drafted(String agent) implements Signal {}

    /** One side has received or read more. */
    record Marked(Event.Role role) implements Signal {}
}
