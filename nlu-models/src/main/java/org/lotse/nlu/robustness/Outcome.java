package org.lotse.nlu.robustness;

/**
 * How well messages were read in one variant.
 *
 * @param accuracy share of the messages whose best intent is right, changed by the variant or not
 * @param change points of accuracy, in hundredths, against the untouched text
 * @param changeWhereApplied the same over the messages that the variant changed alone; 0 if it changed none
 * @param applied share of the messages that the variant changed
 * @param n messages, in scope
 */
public record Outcome(double accuracy, double change, double changeWhereApplied, double applied, int n) {
    static Outcome of(int right, int rightBefore, int changed, int n) {
        double points = 100.0 * (right - rightBefore);
        return new Outcome(
                rounded(share(right, n), 10_000),
                rounded(share(points, n), 100),
                rounded(share(points, changed), 100),
                rounded(share(changed, n), 10_000),
                n);
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double rounded(double value, int steps) {
        return Math.round(value * steps) / (double) steps;
    }
}
