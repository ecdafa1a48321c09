package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a model's probabilities honest, in two steps that both keep their order: one temperature that all scores are
 * divided by (Guo et al. 2017, "On calibration of modern neural networks"), and a logistic curve over the result (Platt
 * 1999). Both are chosen for the highest likelihood of messages that the model has not seen.
 *
 * @param temperature over 1 for a model that is too sure of itself
 * @param slope of the curve over the log-odds; 1 changes nothing
 * @param offset of the curve; 0 changes nothing
 */
record Calibration(double temperature, double slope, double offset) {
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 5;
    private static final int STEPS = 40;
    private static final double CERTAIN = 1e-6;

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
        return curve(heldOut, Math.exp((low + high) / 2));
    }

    /** Fits the curve to whether the best intent of each in-scope message is right, by Newton's method. */
    private static Calibration curve(List<HeldOut> heldOut, double temperature) {
        Calibration cooled = new Calibration(temperature, 1, 0);
        List<double[]> points = new ArrayList<>();
        for (HeldOut message : heldOut) {
            if (message.sample().inScope()) {
                double[] probabilities = cooled.apply(message.probabilities());
                int best = best(probabilities, message.labels());
                points.add(new double[] {logOdds(probabilities[best]), best == message.gold() ? 1 : 0});
            }
        }
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (double[] point : points) {
                double expected = sigmoid(slope * point[0] + offset);
                double error = expected - point[1];
                double weight = expected * (1 - expected);
                sums[0] += error * point[0];
                sums[1] += error;
                sums[2] += weight * point[0] * point[0];
                sums[3] += weight * point[0];
                sums[4] += weight;
            }
            double ridge = 1; // keeps the step finite where all readings are right
            double a = sums[2] + ridge;
            double c = sums[4] + ridge;
            double determinant = a * c - sums[3] * sums[3];
            double gradientSlope = sums[0] + ridge * (slope - 1);
            double gradientOffset = sums[1] + ridge * offset;
            slope -= (c * gradientSlope - sums[3] * gradientOffset) / determinant;
            offset -= (a * gradientOffset - sums[3] * gradientSlope) / determinant;
        }
        return new Calibration(temperature, Math.max(slope, 0.05), offset);
    }

    private static int best(double[] probabilities, List<String> labels) {
        int best = labels.getFirst().equals(IntentClassifier.OUT_OF_SCOPE) && labels.size() > 1 ? 1 : 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best] && !labels.get(i).equals(IntentClassifier.OUT_OF_SCOPE)) {
                best = i;
            }
        }
        return best;
    }

    /** The calibrated probabilities. */
    double[] apply(double[] probabilities) {
        double[] calibrated = new double[probabilities.length];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            calibrated[i] = Math.pow(probabilities[i], 1 / temperature);
            sum += calibrated[i];
        }
        for (int i = 0; i < calibrated.length; i++) {
            double share = calibrated[i] / sum;
            calibrated[i] = slope == 1 && offset == 0 ? share : sigmoid(slope * logOdds(share) + offset);
        }
        return calibrated;
    }

    private static double logOdds(double probability) {
        double inside = Math.clamp(probability, CERTAIN, 1 - CERTAIN);
        return Math.log(inside / (1 - inside));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double loss(List<HeldOut> heldOut, double temperature) {
        Calibration candidate = new Calibration(temperature, 1, 0);
        double loss = 0;
        for (HeldOut message : heldOut) {
            double right = candidate.apply(message.probabilities())[message.gold()];
            loss -= Math.log(Math.max(right, 1e-12));
        }
        return loss;
    }
}
