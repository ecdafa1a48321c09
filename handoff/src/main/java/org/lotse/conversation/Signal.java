package org.lotse.conversation;

import org.jspecify.annotations.Nullable;

/** Something that is told to whoever listens at that moment and is kept nowhere. */
public sealed interface Signal {
    /** The log has grown; read on from what you have. */
    record Grown(Owner owner) implements Signal {}

    record Typing(Event.Role role) implements Signal {}

    /** @param etaSeconds null while there is no honest estimate */
    record QueuePosition(int position, @Nullable Long etaSeconds) implements Signal {}

    /** A shopper who waits has come back and wants to know the place. */
    record Back() implements Signal {}

    /** A private note was added. */
    record Noted() implements Signal {}
}
