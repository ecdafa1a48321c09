package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteningTest {
    private static final double[][] CENTRES = {{5, 0, 0}, {0, 4, -3}, {-2, 1, 6}};

    /** Examples of three classes, which spread alike, but not alike in all directions. */
    private record Data(List<float[]> vectors, int[] classes, double[][] deviations) {
        static Data of(int examples) {
            Random random = new Random(7);
            List<float[]> vectors = new ArrayList<>();
            int[] classes = new int[examples];
            double[][] deviations = new double[examples][3];
            for (int i = 0; i < examples; i++) {
                classes[i] = i % 3;
                double a = random.nextGaussian();
                double b = random.nextGaussian();
                double c = random.nextGaussian();
                deviations[i] = new double[] {3 * a, 2 * a + b, -a + 0.3 * b + c};
                float[] vector = new float[3];
                for (int d = 0; d < 3; d++) {
                    vector[d] = (float) (CENTRES[i % 3][d] + deviations[i][d]);
                }
                vectors.add(vector);
            }
            return new Data(vectors, classes, deviations);
        }
    }

    /** The map as it is written: what is taken away, and a lower triangle. */
    private record Map(double[] mean, double[][] rows) {
        static Map of(Whitening whitening, int size) throws IOException {
            ByteBuffer numbers = ByteBuffer.wrap(write(whitening));
            double[] mean = new double[size];
            double[][] rows = new double[size][size];
            for (int d = 0; d < size; d++) {
                mean[d] = numbers.getFloat();
            }
            for (int row = 0; row < size; row++) {
                for (int d = 0; d <= row; d++) {
                    rows[row][d] = numbers.getFloat();
                }
            }
            assertThat(numbers.hasRemaining()).isFalse();
            return new Map(mean, rows);
        }

        double[] apply(double[] vector) {
            double[] mapped = new double[vector.length];
            for (int row = 0; row < mapped.length; row++) {
                for (int d = 0; d <= row; d++) {
                    mapped[row] += rows[row][d] * vector[d];
                }
            }
            return mapped;
        }
    }

    @Test
    void plentyOfExamples_spreadAlikeInAllDirections() throws IOException {
        Data data = Data.of(60_000);
        Map map = Map.of(Whitening.fit(data.vectors, data.classes, 3), 3);
        double[][] covariance = new double[3][3];
        for (double[] deviation : data.deviations) {
            double[] mapped = map.apply(deviation);
            for (int d = 0; d < 3; d++) {
                for (int e = 0; e < 3; e++) {
                    covariance[d][e] += mapped[d] * mapped[e] / data.deviations.length;
                }
            }
        }
        assertThat(covariance[0]).containsExactly(new double[] {1, 0, 0}, within(0.06));
        assertThat(covariance[1]).containsExactly(new double[] {0, 1, 0}, within(0.06));
        assertThat(covariance[2]).containsExactly(new double[] {0, 0, 1}, within(0.06));
    }

    @Test
    void mean_isThatOfAllExamples() throws IOException {
        Data data = Data.of(30_000);
        Map map = Map.of(Whitening.fit(data.vectors, data.classes, 3), 3);
        assertThat(map.mean).containsExactly(new double[] {1, 5 / 3.0, 1}, within(0.06));
    }

    @Test
    void apply_mapsAndScalesToLengthOne() throws IOException {
        Data data = Data.of(300);
        Whitening whitening = Whitening.fit(data.vectors, data.classes, 3);
        Map map = Map.of(whitening, 3);
        float[] vector = data.vectors.get(17);
        double[] centred = new double[3];
        for (int d = 0; d < 3; d++) {
            centred[d] = vector[d] - map.mean[d];
        }
        double[] mapped = map.apply(centred);
        double length =
                Math.sqrt(Arrays.stream(mapped).map(value -> value * value).sum());
        float[] applied = whitening.apply(vector);
        for (int d = 0; d < 3; d++) {
            assertThat(applied[d]).isCloseTo((float) (mapped[d] / length), within(1e-5f));
        }
        assertThat(vector).isEqualTo(Data.of(300).vectors.get(17));
    }

    @Test
    void fewExamples_giveNearlyTheIdentity_upToScale() throws IOException {
        Random random = new Random(3);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            vectors.add(vector(random, 40));
        }
        Map map = Map.of(Whitening.fit(vectors, new int[] {0, 1, 2, 0, 1, 2}, 3), 40);
        double scale = map.rows[0][0];
        assertThat(scale).isPositive();
        for (int row = 0; row < 40; row++) {
            for (int d = 0; d <= row; d++) {
                assertThat(map.rows[row][d] / scale).isCloseTo(row == d ? 1 : 0, within(0.05));
            }
        }
    }

    @Test
    void directionsWithoutSpread_stayFinite() {
        List<float[]> same = List.of(new float[] {1, 0, 0}, new float[] {1, 0, 0}, new float[] {0, 1, 0});
        Whitening whitening = Whitening.fit(same, new int[] {0, 0, 1}, 2);
        for (float value : whitening.apply(new float[] {0, 0.6f, 0.8f})) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void writtenMap_isTheSame() throws IOException {
        Random random = new Random(4);
        List<float[]> vectors = new ArrayList<>();
        int[] classes = new int[30];
        for (int i = 0; i < classes.length; i++) {
            vectors.add(vector(random, SentenceEncoder.SIZE));
            classes[i] = i % 4;
        }
        Whitening whitening = Whitening.fit(vectors, classes, 4);
        byte[] bytes = write(whitening);
        Whitening read = Whitening.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        float[] vector = vector(random, SentenceEncoder.SIZE);
        assertThat(read.apply(vector)).isEqualTo(whitening.apply(vector));
        assertThat(write(read)).isEqualTo(bytes);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> Whitening.read(new DataInputStream(new ByteArrayInputStream(cut))))
                .isInstanceOf(IOException.class);
    }

    private static float[] vector(Random random, int size) {
        float[] vector = new float[size];
        for (int d = 0; d < size; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return Unit.of(vector);
    }

    private static byte[] write(Whitening whitening) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whitening.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
