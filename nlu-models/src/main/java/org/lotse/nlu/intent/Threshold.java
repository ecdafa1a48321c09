package org.lotse.nlu.intent;

import java.util.List;
import java.util.stream.DoubleStream;

/** Chooses from which score on a reading is acted on. */
final class Threshold {
    /** Share of out-of-scope messages that may be accepted. */
    private static final double FALSE_ACCEPTANCE = 0.05;
    /** Share of in-scope messages that must be accepted for that bound to be worth keeping. */
    private static final double COVERAGE = 0.8;
    /** Without out-of-scope examples: share of the right readings that may be refused. */
    private static final double LOST = 0.03;

    private Threshold() {}

    /**
     * The lowest threshold that lets at most 5 % of the out-of-scope messages pass, if it keeps 80 % of the others; else
     * the one where the two shares are furthest apart. Without out-of-scope messages, the one that refuses 3 % of the
     * right readings.
     *
     * @param inScope scores of messages with an intent
     * @param right the same, only where the best intent was right
     * @param outOfScope the same for messages that no intent fits
     */
    static double choose(List<Double> inScope, List<Double> right, List<Double> outOfScope) {
        if (outOfScope.isEmpty()) {
            return quantile(right, LOST);
        }
        double strict = Math.nextUp(quantile(outOfScope, 1 - FALSE_ACCEPTANCE));
        return share(inScope, strict) >= COVERAGE ? strict : furthestApart(inScope, outOfScope);
    }

    private static double furthestApart(List<Double> inScope, List<Double> outOfScope) {
        double best = 0.5;
        double gap = -1;
        for (int step = 1; step < 200; step++) {
            double candidate = step / 200.0;
            double here = share(inScope, candidate) - share(outOfScope, candidate);
            if (here > gap) {
                gap = here;
                best = candidate;
            }
        }
        return best;
    }

    private static double share(List<Double> confidences, double threshold) {
        return confidences.stream().filter(c -> c >= threshold).count() / (double) Math.max(1, confidences.size());
    }

    /** The value below or at which a share of all values lies. */
    private static double quantile(List<Double> values, double share) {
        double[] sorted =
                values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
