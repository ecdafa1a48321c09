package org.lotse.nlu.intent;

/** One step of Newton's method: gathers slope and curvature of a convex function, then solves for the step. */
final class NewtonStep {
    private final double[] slope;
    private final double[][] curvature;

    NewtonStep(int size) {
        slope = new double[size];
        curvature = new double[size][size];
    }

    void add(int place, double amount) {
        slope[place] += amount;
    }

    void add(int row, int column, double amount) {
        curvature[row][column] += amount;
    }

    double slope(int place) {
        return slope[place];
    }

    /** Keeps a coordinate where it is: it lies on its bound, and the step would cross it. */
    void hold(int place) {
        for (int other = 0; other < slope.length; other++) {
            curvature[place][other] = 0;
            curvature[other][place] = 0;
        }
        curvature[place][place] = 1;
        slope[place] = 0;
    }

    /** What to subtract from the point. The curvature must be positive definite, so no row needs to be exchanged. */
    double[] solve() {
        for (int pivot = 0; pivot < slope.length; pivot++) {
            for (int row = pivot + 1; row < slope.length; row++) {
                double factor = curvature[row][pivot] / curvature[pivot][pivot];
                for (int column = pivot; column < slope.length; column++) {
                    curvature[row][column] -= factor * curvature[pivot][column];
                }
                slope[row] -= factor * slope[pivot];
            }
        }
        double[] step = new double[slope.length];
        for (int row = slope.length - 1; row >= 0; row--) {
            double rest = slope[row];
            for (int column = row + 1; column < slope.length; column++) {
                rest -= curvature[row][column] * step[column];
            }
            step[row] = rest / curvature[row][row];
        }
        return step;
    }
}
