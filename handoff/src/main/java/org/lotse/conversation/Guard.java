package org.lotse.conversation;

/** Under which owner an append is allowed; checked in the same atomic step. */
public sealed interface Guard {
    /** Whoever the owner is: what shoppers say is always heard. */
    record Anyone() implements Guard {}

    record OwnedBy(Owner owner) implements Guard {}

    record OwnedByAgent(String agent) implements Guard {}

    /** The conversation waits in the queue, and this agent owns it if the drafts assign it. */
    record Claim(String agent) implements Guard {}
}
