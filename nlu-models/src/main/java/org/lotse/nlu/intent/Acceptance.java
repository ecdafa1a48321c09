package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells messages that the bot may act on from those that no intent fits: a logistic curve over what is known of a
 * reading, learned from held-out readings that were right and from out-of-scope messages; both groups weigh the same.
 * Without such messages the confidence alone counts.
 *
 * @param curve over {@link Evidence#values()}
 */
record Acceptance(LogisticCurve curve) {
    private static final List<Double> CONFIDENCE = List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    private static final List<Double> NOTHING = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    private static final double RIDGE = 0.5;

    /**
     * What is known of a message's reading.
     *
     * @param confidence of the best intent, calibrated
     * @param lead logarithm of how much likelier the best intent is than out of scope; 0 if that is no class
     * @param margin the same against the second intent
     * @param knownShare share of the message's features that training has seen, 0 to 1
     * @param nearest cosine of the nearest known example, -1 to 1
     * @param chars length of the message
     */
    record Evidence(double confidence, double lead, double margin, double knownShare, double nearest, int chars) {
        private double[] values() {
            return new double[] {
                1, LogisticCurve.logOdds(confidence), lead, margin, knownShare, nearest, Math.log1p(chars)
            };
        }
    }

    static Acceptance fit(List<Evidence> right, List<Evidence> outOfScope) {
        if (right.isEmpty() || outOfScope.isEmpty()) {
            return new Acceptance(new LogisticCurve(CONFIDENCE));
        }
        List<LogisticCurve.Point> points = new ArrayList<>();
        right.forEach(evidence -> points.add(new LogisticCurve.Point(evidence.values(), true, 1)));
        double each = (double) right.size() / outOfScope.size();
        outOfScope.forEach(evidence -> points.add(new LogisticCurve.Point(evidence.values(), false, each)));
        return new Acceptance(LogisticCurve.fit(points, NOTHING, RIDGE));
    }

    /** How much the message looks like one to act on, 0 to 1. */
    double score(Evidence evidence) {
        return curve.at(evidence.values());
    }
}
