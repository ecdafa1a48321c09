package org.lotse.nlu.evaluation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How sure a difference of two shares over the same messages is: the messages are drawn again with replacement, 2,000
 * times, and the middle 95 % of the differences are kept (Efron and Tibshirani 1993, "An introduction to the bootstrap",
 * percentile interval).
 */
public final class PairedBootstrap {
    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;

    private final RandomGenerator random;

    PairedBootstrap(RandomGenerator random) {
        this.random = random;
    }

    /** From {@code low} to {@code high}, both included. */
    public record Interval(double low, double high) {
        public boolean contains(double value) {
            return low <= value && value <= high;
        }
    }

    /** @param differences one for each message: 1 if only the second is right, -1 if only the first is, else 0 */
    Interval interval(int[] differences) {
        if (differences.length == 0) {
            return new Interval(0, 0);
        }
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[resample] = (double) sum / differences.length;
        }
        Arrays.sort(means);
        int cut = (int) Math.round(TAIL * RESAMPLES);
        return new Interval(means[cut], means[RESAMPLES - 1 - cut]);
    }
}
