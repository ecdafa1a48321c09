package org.lotse.trials.load;

/**
 * When messages are due: evenly, {@code rate} a second. Whoever sends late counts the latency from the due time, so that a
 * server that stands still does not hide the messages that would have come meanwhile ("coordinated omission").
 */
final class Schedule {
    private static final double NANOS = 1e9;

    private final long start;
    private final double interval;
    private long taken;

    /** @param start by the clock that {@link #due} is asked with, in nanoseconds */
    Schedule(long start, double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a rate above 0 is expected");
        }
        this.start = start;
        this.interval = NANOS / rate;
    }

    /** When the next message is due. */
    long next() {
        return start + (long) (taken * interval);
    }

    /** Whether a message is due at {@code now}. */
    boolean due(long now) {
        return next() - now <= 0;
    }

    /** Takes the next message and returns when it was due. */
    long take() {
        long due = next();
        taken++;
        return due;
    }
}
