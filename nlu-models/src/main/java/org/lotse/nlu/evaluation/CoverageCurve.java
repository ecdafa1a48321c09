package org.lotse.nlu.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * What each threshold would do: how many messages are acted on, and how many of those rightly. Precision is that of the
 * in-scope messages alone, so that it does not depend on how many others a test happens to hold; those have a curve of
 * their own.
 */
public final class CoverageCurve {
    private static final int STEPS = 200;

    private final double[] inScope;
    private final double[] right;
    private final double[] outOfScope;

    private CoverageCurve(double[] inScope, double[] right, double[] outOfScope) {
        this.inScope = inScope;
        this.right = right;
        this.outOfScope = outOfScope;
    }

    /**
     * What one threshold does.
     *
     * @param threshold readings with this score or a higher one are accepted
     * @param coverage share of the in-scope messages that is accepted
     * @param precision share of those that is read right; 1 if there are none
     * @param falseAcceptance share of the out-of-scope messages that is accepted; 0 if there are none
     */
    public record Point(double threshold, double coverage, double precision, double falseAcceptance) {}

    public static CoverageCurve of(List<Judged> judged) {
        return new CoverageCurve(
                scores(judged, Outcome::inScope),
                scores(judged, message -> Outcome.inScope(message) && Outcome.right(message)),
                scores(judged, message -> !Outcome.inScope(message)));
    }

    private static double[] scores(List<Judged> judged, Predicate<Judged> asked) {
        return judged.stream()
                .filter(asked)
                .mapToDouble(message -> message.reading().score())
                .sorted()
                .toArray();
    }

    public Point at(double threshold) {
        int accepted = reaching(inScope, threshold);
        return new Point(
                threshold,
                share(accepted, inScope.length),
                accepted == 0 ? 1 : share(reaching(right, threshold), accepted),
                share(reaching(outOfScope, threshold), outOfScope.length));
    }

    /** At most 201 points, highest threshold first; each accepts the same number of in-scope messages more. */
    public List<Point> points() {
        return DoubleStream.iterate(STEPS, step -> step >= 0, step -> step - 1)
                .map(step -> step / STEPS)
                .filter(share -> inScope.length > 0)
                .map(share -> inScope[(int) Math.round(share * (inScope.length - 1))])
                .distinct()
                .mapToObj(this::at)
                .toList();
    }

    /** The point with the highest coverage of those that have at least the asked precision; empty if there is none. */
    public Optional<Point> reachingPrecision(double asked) {
        return points().stream()
                .filter(point -> point.precision() >= asked)
                .max(Comparator.comparingDouble(Point::coverage));
    }

    public boolean hasOutOfScope() {
        return outOfScope.length > 0;
    }

    private static int reaching(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
