package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes probabilities honest: a logistic curve over their log-odds (Platt 1999, "Probabilistic outputs for support vector
 * machines") that keeps their order. Chosen for the highest likelihood of messages that the model has not seen.
 *
 * @param curve over 1 and the log-odds
 */
record Calibration(LogisticCurve curve) {
    private static final List<Double> UNCHANGED = List.of(0.0, 1.0);
    private static final double LEAST_SLOPE = 0.05;

    /** A reading: the probability of the best intent, and whether that was right. */
    record Point(double probability, boolean right) {}

    static Calibration fit(List<Point> readings) {
        List<LogisticCurve.Point> points = new ArrayList<>();
        for (Point reading : readings) {
            double[] values = {1, LogisticCurve.logOdds(reading.probability)};
            points.add(new LogisticCurve.Point(values, reading.right, 1));
        }
        LogisticCurve curve = LogisticCurve.fit(points, UNCHANGED, 1);
        double slope = Math.max(curve.weights().get(1), LEAST_SLOPE);
        return new Calibration(new LogisticCurve(List.of(curve.weights().get(0), slope)));
    }

    double confidence(double probability) {
        return curve.at(1, LogisticCurve.logOdds(probability));
    }
}
