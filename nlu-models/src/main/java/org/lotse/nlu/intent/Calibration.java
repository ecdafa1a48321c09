package org.lotse.nlu.intent;

import java.util.List;

/**
 * Makes a model's probabilities honest: one temperature that all scores are divided by (Guo et al. 2017, "On calibration
 * of modern neural networks"), chosen for the highest likelihood of messages that the model has not seen.
 *
 * @param temperature over 1 for a model that is too sure of itself
 */
record Calibration(double temperature) {
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 5;
    private static final int STEPS = 40;

    /** @param heldOut messages that their model has not seen */
    static Calibration fit(List<HeldOut> heldOut) {
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int step = 0; step < STEPS; step++) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (loss(heldOut, Math.exp(left)) < loss(heldOut, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Calibration(Math.exp((low + high) / 2));
    }

    /** The calibrated probabilities; sum 1. */
    double[] apply(double[] probabilities) {
        double[] calibrated = new double[probabilities.length];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            calibrated[i] = Math.pow(probabilities[i], 1 / temperature);
            sum += calibrated[i];
        }
        for (int i = 0; i < calibrated.length; i++) {
            calibrated[i] /= sum;
        }
        return calibrated;
    }

    private static double loss(List<HeldOut> heldOut, double temperature) {
        Calibration candidate = new Calibration(temperature);
        double loss = 0;
        for (HeldOut message : heldOut) {
            double right = candidate.apply(message.probabilities())[message.gold()];
            loss -= Math.log(Math.max(right, 1e-12));
        }
        return loss;
    }
}
