package org.lotse.conversation;

/** Under which owner an append is allowed; checked in the same atomic step. */
public sealed interface Guard {
    /** Whoever the owner is: what shoppers say is always heard. */
    record Anyone() implements Guard {}

    record OwnedBy(Owner owner) implements Guard {}

    record OwnedByAgent(String agent) implements Guard {}

    /**
     * The bot's answer, fenced: {@code owner} has the conversation and the bot has answered no further than
     * {@code before}. Whoever slept since it read the log finds its number outdated, and writes nothing.
     *
     * @param now the event that the drafts answer
     */
    record Answering(Owner owner, long before, long now) implements Guard {}

    /** The conversation waits in the queue, and this agent owns it if the drafts assign it. */
    record Claim(String agent) implements Guard {}

    /** {@code from} owns it and {@code to} does if the drafts assign it. */
    record Transfer(String from, String to) implements Guard {}

    /** Whoever owns it, this agent does if the drafts assign it. */
    record TakeOver(String agent) implements Guard {}
}
