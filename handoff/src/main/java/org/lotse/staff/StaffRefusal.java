package org.lotse.staff;

import org.jspecify.annotations.Nullable;

/** A change that is not made; the message says to the one who administers what would be right. */
public final class StaffRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. {@code CONFLICT}: something else has it already, or somebody else was faster. */
    public enum Reason {
        INVALID,
        NOT_FOUND,
        IN_USE,
        LAST_ADMIN,
        CONFLICT
    }

    private final Reason reason;
    private final @Nullable Integer line;

    StaffRefusal(Reason reason, String message, @Nullable Integer line) {
        super(message, null, false, false);
        this.reason = reason;
        this.line = line;
    }

    StaffRefusal(Reason reason, String message) {
        this(reason, message, null);
    }

    public static StaffRefusal invalid(String message) {
        return new StaffRefusal(Reason.INVALID, message);
    }

    public static StaffRefusal notFound(String message) {
        return new StaffRefusal(Reason.NOT_FOUND, message);
    }

    /** The same, found in a line of a file. */
    StaffRefusal at(int number) {
        return line == null ? new StaffRefusal(reason, "line " + number + ": " + getMessage(), number) : this;
    }

    public Reason reason() {
        return reason;
    }

    /** The line of the imported file, from 1. */
    public @Nullable Integer line() {
        return line;
    }
}
