package org.lotse.conversation;

import org.jspecify.annotations.Nullable;

/** What became of an append. */
public sealed interface Appended {
    /**
     * Durable. {@code seq} is the first draft's number.
     *
     * @param repeated the drafts were there already, under the same client id
     * @param owner the owner afterwards
     */
    record Done(long seq, boolean repeated, Owner owner) implements Appended {}

    /** The guard did not hold; nothing was written. */
    record Refused(Owner owner, @Nullable String agent) implements Appended {}

    /** The client id was used for other content; nothing was written. */
    record IdReused() implements Appended {}

    /** There is no such conversation. */
    record Missing() implements Appended {}
}
