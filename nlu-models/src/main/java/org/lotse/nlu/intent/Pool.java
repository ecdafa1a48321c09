package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A logarithmic opinion pool (Genest and Zidek 1986, "Combining probability distributions"): the probability of a label
 * is the product of what the experts give it, each to the power of its weight. With a single expert the weight is the
 * inverse of a temperature (Guo et al. 2017, "On calibration of modern neural networks").
 *
 * @param weights one for each expert, not negative
 */
record Pool(List<Double> weights) {
    private static final int STEPS = 20;
    private static final double RIDGE = 1e-3;

    Pool {
        weights = List.copyOf(weights);
    }

    /** The weights under which the held-out messages are likeliest; the log-likelihood has a single maximum. */
    static Pool fit(List<HeldOut> heldOut) {
        int experts = heldOut.getFirst().opinions().logs().length;
        double[] weights = new double[experts];
        Arrays.fill(weights, 1.0 / experts);
        for (int step = 0; step < STEPS; step++) {
            NewtonStep newton = new NewtonStep(experts);
            for (HeldOut message : heldOut) {
                add(newton, message, weights);
            }
            for (int m = 0; m < experts; m++) {
                newton.add(m, RIDGE * weights[m]);
                newton.add(m, m, RIDGE);
            }
            for (int m = 0; m < experts; m++) {
                if (weights[m] == 0 && newton.slope(m) > 0) {
                    newton.hold(m);
                }
            }
            double[] change = newton.solve();
            for (int m = 0; m < experts; m++) {
                weights[m] = Math.max(0, weights[m] - change[m]);
            }
        }
        return new Pool(Arrays.stream(weights).boxed().toList());
    }

    /** Adds slope and curvature of the negative log-likelihood: mean and covariance of the experts' logs. */
    private static void add(NewtonStep newton, HeldOut message, double[] weights) {
        double[][] logs = message.opinions().logs();
        double[] pooled = pooled(logs, weights);
        double[] mean = new double[weights.length];
        for (int m = 0; m < weights.length; m++) {
            for (int label = 0; label < pooled.length; label++) {
                mean[m] += pooled[label] * logs[m][label];
            }
            newton.add(m, mean[m] - logs[m][message.gold()]);
        }
        for (int m = 0; m < weights.length; m++) {
            for (int n = 0; n <= m; n++) {
                double sum = 0;
                for (int label = 0; label < pooled.length; label++) {
                    sum += pooled[label] * (logs[m][label] - mean[m]) * (logs[n][label] - mean[n]);
                }
                newton.add(m, n, sum);
                if (n != m) {
                    newton.add(n, m, sum);
                }
            }
        }
    }

    /** The pooled probabilities, one for each label, sum 1. */
    double[] probabilities(Opinions opinions) {
        return pooled(
                opinions.logs(),
                weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] pooled(double[][] logs, double[] weights) {
        double[] pooled = new double[logs[0].length];
        double max = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < pooled.length; label++) {
            for (int m = 0; m < weights.length; m++) {
                pooled[label] += weights[m] * logs[m][label];
            }
            max = Math.max(max, pooled[label]);
        }
        double sum = 0;
        for (int label = 0; label < pooled.length; label++) {
            pooled[label] = Math.exp(pooled[label] - max);
            sum += pooled[label];
        }
        for (int label = 0; label < pooled.length; label++) {
            pooled[label] /= sum;
        }
        return pooled;
    }

    void write(DataOutputStream out) throws IOException {
        Doubles.write(weights, out);
    }

    static Pool read(DataInputStream in) throws IOException {
        return new Pool(Doubles.read(in));
    }
}
