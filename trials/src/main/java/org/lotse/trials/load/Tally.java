package org.lotse.trials.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What is counted between two moments, on one thread. Latencies in nanoseconds, from when the message was due. */
final class Tally {
    private static final int DIGITS = 3;
    private static final double MILLI = 1e6;

    private final Histogram answers = new Histogram(DIGITS);
    private final Histogram acks = new Histogram(DIGITS);
    private final Map<String, Long> errors = new TreeMap<>();
    private final long from;
    private final long to;
    private long turns;
    private long sent;
    private long refused;
    private long opened;

    /** @param from and {@code to}: the time that counts */
    Tally(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** Milliseconds. */
    record Latency(double p50, double p95, double p99, double max) {}

    private boolean counts(long at) {
        return at - from >= 0 && at - to < 0;
    }

    void sent(long due) {
        if (counts(due)) {
            sent++;
        }
    }

    void acked(long due, long now) {
        if (counts(due)) {
            acks.recordValue(Math.max(0, now - due));
        }
    }

    /** The throughput counts what came in the time; the latency, what was due in it. */
    void answered(long due, long now) {
        if (counts(now)) {
            turns++;
        }
        if (counts(due)) {
            answers.recordValue(Math.max(0, now - due));
        }
    }

    void failed(String code) {
        errors.merge(code, 1L, Long::sum);
    }

    void refused() {
        refused++;
    }

    void opened() {
        opened++;
    }

    long turns() {
        return turns;
    }

    long refusals() {
        return refused;
    }

    long conversations() {
        return opened;
    }

    /** Messages that were due and got no answer. */
    long unanswered() {
        return Math.max(0, sent - answers.getTotalCount());
    }

    Map<String, Long> errors() {
        return errors;
    }

    Latency answer() {
        return latency(answers);
    }

    Latency ack() {
        return latency(acks);
    }

    private static Latency latency(Histogram histogram) {
        return new Latency(
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(95)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getMaxValue()));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / MILLI * 1000) / 1000.0;
    }
}
