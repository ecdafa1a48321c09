package org.lotse.nlu.evaluation;

import java.util.Arrays;

/**
 * How long a message takes, in microseconds.
 *
 * @param p50 median
 * @param p99 99th percentile
 */
public record Latency(double p50, double p99) {
    /** @param nanos one for each message */
    static Latency of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 50), percentile(sorted, 99));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1000.0;
    }
}
