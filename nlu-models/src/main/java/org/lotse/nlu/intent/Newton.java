package org.lotse.nlu.intent;

/** One step of Newton's method towards the likeliest weights of a logistic curve, with an L2 penalty on each weight. */
final class Newton {
    private final double[] weights;
    private final double[] gradient;
    private final double[][] curvature;

    Newton(double[] weights, double ridge) {
        this.weights = weights;
        int size = weights.length;
        gradient = new double[size];
        curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            gradient[i] = ridge * weights[i];
            curvature[i][i] = ridge; // keeps the step finite where the curve separates all points
        }
    }

    /**
     * Adds a point.
     *
     * @param target 0 or 1
     * @param times how often it counts
     */
    void add(double[] values, double target, double times) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        double expected = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < values.length; i++) {
            gradient[i] += times * (expected - target) * values[i];
            for (int j = 0; j < values.length; j++) {
                curvature[i][j] += times * expected * (1 - expected) * values[i] * values[j];
            }
        }
    }

    /** The weights after the step. */
    double[] next() {
        eliminate();
        double[] next = weights.clone();
        double[] step = new double[next.length];
        for (int row = next.length - 1; row >= 0; row--) {
            double rest = gradient[row];
            for (int column = row + 1; column < next.length; column++) {
                rest -= curvature[row][column] * step[column];
            }
            step[row] = rest / curvature[row][row];
            next[row] -= step[row];
        }
        return next;
    }

    /** Gaussian elimination; the ridge makes the matrix positive definite, so no row needs to be exchanged. */
    private void eliminate() {
        for (int pivot = 0; pivot < gradient.length; pivot++) {
            for (int row = pivot + 1; row < gradient.length; row++) {
                double factor = curvature[row][pivot] / curvature[pivot][pivot];
                for (int column = pivot; column < gradient.length; column++) {
                    curvature[row][column] -= factor * curvature[pivot][column];
                }
                gradient[row] -= factor * gradient[pivot];
            }
        }
    }
}
