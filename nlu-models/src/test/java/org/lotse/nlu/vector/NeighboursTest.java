package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final int CLASSES = 5;

    private final Random random = new Random(11);
    private final List<float[]> known = new ArrayList<>();
    private final int[] classes = new int[40];
    private final Neighbours neighbours;

    NeighboursTest() {
        for (int i = 0; i < classes.length; i++) {
            known.add(vector());
            classes[i] = i % CLASSES;
        }
        neighbours = Neighbours.of(known, classes, CLASSES);
    }

    private float[] vector() {
        float[] vector = new float[SentenceEncoder.SIZE];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return Unit.of(vector);
    }

    /** A vector between the known one and a random one. */
    private float[] near(float[] one) {
        float[] other = vector();
        float[] between = new float[one.length];
        for (int d = 0; d < between.length; d++) {
            between[d] = one[d] + 0.5f * other[d];
        }
        return Unit.of(between);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    @Test
    void nearestOne_wins() {
        for (int i = 0; i < classes.length; i++) {
            double[] votes = neighbours.vote(near(known.get(i))).probabilities();
            int best = classes[i];
            assertThat(votes[best])
                    .isEqualTo(Arrays.stream(votes).max().orElseThrow())
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void votes_sumToOne_andNoClassIsRuledOut() {
        Neighbours.Vote vote = neighbours.vote(vector());
        assertThat(vote.probabilities()).hasSize(CLASSES);
        assertThat(Arrays.stream(vote.probabilities()).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(neighbours.vote(known.getFirst()).probabilities())
                        .min()
                        .orElseThrow())
                .isGreaterThan(0.0009);
    }

    @Test
    void nearestCosine_isThatOfTheExactVectors_toWithinAHundredth() {
        for (int i = 0; i < 20; i++) {
            float[] asked = i % 2 == 0 ? vector() : near(known.get(i));
            double exact =
                    known.stream().mapToDouble(one -> cosine(one, asked)).max().orElseThrow();
            assertThat(neighbours.vote(asked).nearest()).isCloseTo(exact, within(0.01));
        }
    }

    @Test
    void dotProducts_areExact() {
        byte[] extremes = new byte[SentenceEncoder.SIZE];
        Arrays.fill(extremes, (byte) -128);
        for (int size : new int[] {1, 3, 63, 64, 65, SentenceEncoder.SIZE}) {
            ByteRows rows = new ByteRows(4, size);
            byte[] asked = new byte[size];
            byte[][] values = new byte[4][size];
            for (int row = 0; row < 3; row++) {
                random.nextBytes(values[row]);
            }
            values[3] = Arrays.copyOf(extremes, size);
            Arrays.fill(asked, (byte) 127);
            for (int row = 0; row < values.length; row++) {
                rows.set(row, values[row]);
            }
            for (int row = 0; row < values.length; row++) {
                int sum = 0;
                for (byte value : values[row]) {
                    sum += 127 * value;
                }
                assertThat(rows.dot(asked, row)).isEqualTo(sum);
                assertThat(rows.get(row)).isEqualTo(values[row]);
            }
        }
    }

    @Test
    void signs_findTheNearestOfMany() {
        List<float[]> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(vector());
        }
        Neighbours crowd = Neighbours.of(many, new int[many.size()], 1);
        for (int i = 0; i < 50; i++) {
            float[] asked = near(many.get(i));
            assertThat(crowd.vote(asked).nearest()).isCloseTo(cosine(many.get(i), asked), within(0.01));
        }
    }

    @Test
    void closerNeighbour_isLouder() {
        float[] east = axis(0, 1);
        float[] north = axis(1, 1);
        float[] asked = Unit.of(new float[] {1, 0.9f, 0});
        double difference = cosine(asked, east) - cosine(asked, north);
        double[] votes = Neighbours.of(List.of(east, north), new int[] {0, 1}, 2)
                .vote(asked)
                .probabilities();
        assertThat(votes[0] / votes[1]).isCloseTo(Math.exp(difference / 0.07), within(0.2));
    }

    @Test
    void fifteenNearest_areAsked_andNoMore() {
        List<float[]> crowd = new ArrayList<>();
        int[] sides = new int[40];
        for (int i = 0; i < sides.length; i++) { // 15 of class 1 close by, 25 of class 0 a little further away
            sides[i] = i % 8 < 3 ? 1 : 0;
            crowd.add(Unit.of(new float[] {1, sides[i] == 1 ? 0.05f : 0.2f, 0}));
        }
        double[] votes = Neighbours.of(crowd, sides, 2).vote(axis(0, 1)).probabilities();
        assertThat(votes[0]).isCloseTo(0.001, within(1e-4));
        sides[0] = 0;
        votes = Neighbours.of(crowd, sides, 2).vote(axis(0, 1)).probabilities();
        assertThat(votes[0]).isCloseTo((1 / 15.0 + 0.001) / 1.002, within(1e-4));
    }

    @Test
    void fewerKnownThanAsked_voteAll() {
        Neighbours few = Neighbours.of(List.of(axis(0, 1), axis(1, 1)), new int[] {2, 0}, 3);
        Neighbours.Vote vote = few.vote(axis(1, 1));
        assertThat(vote.nearest()).isCloseTo(1, within(0.01));
        assertThat(vote.probabilities()[0]).isGreaterThan(0.99);
        assertThat(Arrays.stream(vote.probabilities()).sum()).isCloseTo(1, within(1e-9));
        assertThat(few.vote(axis(0, -1)).nearest()).isCloseTo(0, within(0.01));
        assertThat(Neighbours.of(List.of(axis(0, 1)), new int[] {0}, 1)
                        .vote(axis(0, -1))
                        .nearest())
                .isCloseTo(-1, within(0.01));
    }

    @Test
    void writtenNeighbours_voteTheSame() throws IOException {
        byte[] bytes = write(neighbours);
        Neighbours read = read(bytes);
        for (int i = 0; i < 10; i++) {
            float[] asked = near(known.get(i));
            assertThat(read.vote(asked).probabilities())
                    .isEqualTo(neighbours.vote(asked).probabilities());
            assertThat(read.vote(asked).nearest())
                    .isEqualTo(neighbours.vote(asked).nearest());
        }
        assertThat(write(read)).isEqualTo(bytes);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1))).isInstanceOf(IOException.class);
    }

    @Test
    void classes_areCopied() {
        Arrays.fill(classes, 4);
        assertThat(neighbours.vote(known.getFirst()).probabilities()[0]).isGreaterThan(0.9);
    }

    private static float[] axis(int place, float value) {
        float[] axis = new float[3];
        axis[place] = value;
        return axis;
    }

    private static byte[] write(Neighbours neighbours) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        neighbours.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Neighbours read(byte[] bytes) throws IOException {
        return Neighbours.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
