package org.lotse.nlu.vector;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A linear map after which messages of one intent spread alike in all directions, so that what varies within intents
 * counts less than what tells them apart (within-class covariance normalisation; Hatch, Kajarekar, Stolcke 2006). The
 * covariance is drawn towards a multiple of the identity, the more so the fewer examples there are.
 */
public final class Whitening {
    /** As many examples for each dimension weigh as much as the identity. */
    private static final double SHRINKAGE = 20;

    private final float[] mean;
    /** The lower triangle's columns: column d has the numbers from row d on. */
    private final float[][] columns;

    private Whitening(float[] mean, float[][] columns) {
        this.mean = mean;
        this.columns = columns;
    }

    /** @param classes the class of each vector, 0 to {@code count} - 1 */
    public static Whitening fit(List<float[]> vectors, int[] classes, int count) {
        int size = vectors.getFirst().length;
        double[] mean = new double[size];
        double[][] centres = new double[count][size];
        int[] members = new int[count];
        for (int i = 0; i < classes.length; i++) {
            members[classes[i]]++;
            for (int d = 0; d < size; d++) {
                centres[classes[i]][d] += vectors.get(i)[d];
                mean[d] += vectors.get(i)[d] / vectors.size();
            }
        }
        for (int c = 0; c < count; c++) {
            for (int d = 0; d < size; d++) {
                centres[c][d] /= Math.max(1, members[c]);
            }
        }
        double[][] covariance = new double[size][size];
        double[] deviation = new double[size];
        for (int i = 0; i < classes.length; i++) {
            for (int d = 0; d < size; d++) {
                deviation[d] = vectors.get(i)[d] - centres[classes[i]][d];
            }
            for (int d = 0; d < size; d++) {
                for (int e = 0; e <= d; e++) {
                    covariance[d][e] += deviation[d] * deviation[e];
                }
            }
        }
        double free = Math.max(1, vectors.size() - count);
        shrink(covariance, free, 1 / (1 + free / (SHRINKAGE * size)));
        return new Whitening(floats(mean), inverse(cholesky(covariance)));
    }

    /** Divides by the degrees of freedom and mixes in a share of the identity, scaled to the same trace. */
    private static void shrink(double[][] covariance, double free, double share) {
        double trace = 0;
        for (int d = 0; d < covariance.length; d++) {
            trace += covariance[d][d] / free;
        }
        double variance = Math.max(trace / covariance.length, 1e-9);
        for (int d = 0; d < covariance.length; d++) {
            for (int e = 0; e <= d; e++) {
                covariance[d][e] *= (1 - share) / free;
            }
            covariance[d][d] += share * variance;
        }
    }

    /** The lower triangle L with L L' = matrix, of which only the lower triangle is read. */
    private static double[][] cholesky(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= lower[row][k] * lower[column][k];
                }
                lower[row][column] = row == column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / lower[column][column];
            }
        }
        return lower;
    }

    /** The inverse of a lower triangle, by columns: column i has the numbers from row i on. */
    private static float[][] inverse(double[][] lower) {
        int size = lower.length;
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int row = column; row < size; row++) {
                double rest = row == column ? 1 : 0;
                for (int k = column; k < row; k++) {
                    rest -= lower[row][k] * inverse[k][column];
                }
                inverse[row][column] = rest / lower[row][row];
            }
        }
        float[][] columns = new float[size][];
        for (int column = 0; column < size; column++) {
            columns[column] = new float[size - column];
            for (int row = column; row < size; row++) {
                columns[column][row - column] = (float) inverse[row][column];
            }
        }
        return columns;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The vector after the map, scaled to length 1. */
    public float[] apply(float[] vector) {
        float[] mapped = new float[mean.length];
        for (int d = 0; d < mean.length; d++) { // column by column, which the compiler vectorises
            float centred = vector[d] - mean[d];
            float[] column = columns[d];
            for (int below = 0; below < column.length; below++) {
                mapped[d + below] += column[below] * centred;
            }
        }
        return Unit.of(mapped);
    }

    public void write(DataOutputStream out) throws IOException {
        for (float value : mean) {
            out.writeFloat(value);
        }
        for (int row = 0; row < mean.length; row++) {
            for (int column = 0; column <= row; column++) {
                out.writeFloat(columns[column][row - column]);
            }
        }
    }

    /** Reads what {@link #write} wrote for vectors of {@link SentenceEncoder#SIZE}. */
    public static Whitening read(DataInputStream in) throws IOException {
        float[] mean = floats(in, SentenceEncoder.SIZE);
        float[][] columns = new float[mean.length][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = new float[mean.length - column];
        }
        for (int row = 0; row < mean.length; row++) {
            for (int column = 0; column <= row; column++) {
                columns[column][row - column] = in.readFloat();
            }
        }
        return new Whitening(mean, columns);
    }

    private static float[] floats(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
