package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The expected calibration error (Naeini et al. 2015): how far, on average, confidence is from the share of right
 * readings, over 15 bins of equal width.
 */
final class CalibrationError {
    private static final int BINS = 15;

    private final int[] counts = new int[BINS];
    private final double[] confidences = new double[BINS];
    private final int[] hits = new int[BINS];
    private int total;

    /** @param confidence 0 to 1 */
    void add(double confidence, boolean right) {
        int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
        counts[bin]++;
        confidences[bin] += confidence;
        hits[bin] += right ? 1 : 0;
        total++;
    }

    double value() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]);
        }
        return total == 0 ? 0 : error / total;
    }

    /** All bins in order, the empty ones too: there the means are 0. */
    List<ReliabilityBin> bins() {
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double each = Math.max(1, counts[bin]);
            bins.add(new ReliabilityBin(
                    (double) bin / BINS, (bin + 1.0) / BINS, counts[bin], confidences[bin] / each, hits[bin] / each));
        }
        return bins;
    }
}
