package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Decides whether a reading is acted on: a logistic curve over four facts of the message, learned from readings that
 * were right and from messages that no intent fits; both groups weigh the same. Without such messages the confidence
 * alone decides.
 *
 * @param weights one for each value of {@link Evidence#values()}
 * @param threshold the score from which on a reading is accepted, 0 to 1
 */
record Acceptance(List<Double> weights, double threshold) {
    private static final List<Double> CONFIDENCE = List.of(0.0, 1.0, 0.0, 0.0, 0.0);
    private static final double RIDGE = 0.5;
    private static final int STEPS = 30;

    Acceptance {
        weights = List.copyOf(weights);
    }

    /**
     * What is known of a message's reading.
     *
     * @param confidence of the best intent, calibrated
     * @param lead logarithm of how much likelier the best intent is than out of scope; 0 if that is no class
     * @param knownShare share of the message's features that training has seen, 0 to 1
     * @param chars length of the message
     */
    record Evidence(double confidence, double lead, double knownShare, int chars) {
        private static final double CERTAIN = 1e-6;

        /** @param raw probabilities before calibration, in the order of the labels */
        static Evidence of(String text, List<String> labels, double[] raw, double confidence, double knownShare) {
            int outOfScope = labels.indexOf(IntentClassifier.OUT_OF_SCOPE);
            double best = 0;
            for (int i = 0; i < raw.length; i++) {
                best = i == outOfScope ? best : Math.max(best, raw[i]);
            }
            double lead = outOfScope < 0 ? 0 : Math.log((best + CERTAIN) / (raw[outOfScope] + CERTAIN));
            return new Evidence(confidence, lead, knownShare, text.length());
        }

        private double[] values() {
            double inside = Math.clamp(confidence, CERTAIN, 1 - CERTAIN);
            return new double[] {1, Math.log(inside / (1 - inside)), lead, knownShare, Math.log1p(chars)};
        }
    }

    /** Learns the curve; its threshold is still to be chosen. */
    static Acceptance fit(List<Evidence> right, List<Evidence> outOfScope) {
        if (right.isEmpty() || outOfScope.isEmpty()) {
            return new Acceptance(CONFIDENCE, 0);
        }
        double[] weights = new double[CONFIDENCE.size()];
        for (int step = 0; step < STEPS; step++) {
            Newton newton = new Newton(weights, RIDGE);
            right.forEach(evidence -> newton.add(evidence.values(), 1, 1));
            double each = (double) right.size() / outOfScope.size();
            outOfScope.forEach(evidence -> newton.add(evidence.values(), 0, each));
            weights = newton.next();
        }
        return new Acceptance(Arrays.stream(weights).boxed().toList(), 0);
    }

    Acceptance from(double chosen) {
        return new Acceptance(weights, chosen);
    }

    /** How much the message looks like one to act on, 0 to 1. */
    double score(Evidence evidence) {
        double[] values = evidence.values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    boolean accepts(Evidence evidence) {
        return score(evidence) >= threshold;
    }

    void write(DataOutputStream out) throws IOException {
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        out.writeDouble(threshold);
    }

    static Acceptance read(DataInputStream in) throws IOException {
        Double[] weights = new Double[CONFIDENCE.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Acceptance(List.of(weights), in.readDouble());
    }
}
