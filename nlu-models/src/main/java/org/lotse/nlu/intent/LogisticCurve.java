package org.lotse.nlu.intent;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression with a handful of weights.
 *
 * @param weights one for each value of a point
 */
record LogisticCurve(List<Double> weights) {
    private static final int STEPS = 30;
    private static final double CERTAIN = 1e-6;

    LogisticCurve {
        weights = List.copyOf(weights);
    }

    /**
     * A point of which it is known whether it counts as a hit.
     *
     * @param times how often it counts
     */
    record Point(double[] values, boolean hit, double times) {}

    /**
     * The likeliest curve, by Newton's method.
     *
     * @param start where the weights are drawn to
     * @param ridge how strongly; keeps the step finite where the curve separates all points
     */
    static LogisticCurve fit(List<Point> points, List<Double> start, double ridge) {
        double[] weights = start.stream().mapToDouble(Double::doubleValue).toArray();
        for (int step = 0; step < STEPS; step++) {
            NewtonStep newton = new NewtonStep(weights.length);
            for (int i = 0; i < weights.length; i++) {
                newton.add(i, ridge * (weights[i] - start.get(i)));
                newton.add(i, i, ridge);
            }
            for (Point point : points) {
                add(newton, point, weights);
            }
            weights = damped(points, start, ridge, weights, newton.solve());
        }
        return new LogisticCurve(Arrays.stream(weights).boxed().toList());
    }

    /** The whole step, or the largest half of a half of it that makes things better; far from the goal it can overshoot. */
    private static double[] damped(
            List<Point> points, List<Double> start, double ridge, double[] weights, double[] step) {
        double before = loss(points, start, ridge, weights);
        double share = 1;
        for (int halving = 0; halving < STEPS; halving++) {
            double[] moved = weights.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= share * step[i];
            }
            if (loss(points, start, ridge, moved) <= before) {
                return moved;
            }
            share /= 2;
        }
        return weights;
    }

    private static double loss(List<Point> points, List<Double> start, double ridge, double[] weights) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += ridge / 2 * (weights[i] - start.get(i)) * (weights[i] - start.get(i));
        }
        for (Point point : points) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * point.values[i];
            }
            double margin = point.hit ? sum : -sum;
            loss += point.times * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
        }
        return loss;
    }

    private static void add(NewtonStep newton, Point point, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * point.values[i];
        }
        double expected = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < weights.length; i++) {
            newton.add(i, point.times * (expected - (point.hit ? 1 : 0)) * point.values[i]);
            for (int j = 0; j < weights.length; j++) {
                newton.add(i, j, point.times * expected * (1 - expected) * point.values[i] * point.values[j]);
            }
        }
    }

    /** Between 0 and 1. */
    double at(double... values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double logOdds(double probability) {
        double inside = Math.clamp(probability, CERTAIN, 1 - CERTAIN);
        return Math.log(inside / (1 - inside));
    }
}
