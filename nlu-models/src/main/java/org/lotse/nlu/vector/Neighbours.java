package org.lotse.nlu.vector;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The known examples around a vector: the nearest ones vote for their class, the closer the louder. Vectors of length 1
 * are kept with eight bits for each number, which keeps the cosine to within 0.01.
 */
public final class Neighbours {
    private static final int ASKED = 15;
    /** A neighbour whose cosine is lower by this much is e times quieter. */
    private static final double DECAY = 0.07;
    /** Share of the votes that goes to each class, asked or not. */
    private static final double FLOOR = 1e-3;

    private static final int STEPS = 127;

    private final ByteRows vectors;
    private final int[] classes;
    private final int count;
    private final float scale;

    private Neighbours(ByteRows vectors, int[] classes, int count, float scale) {
        this.vectors = vectors;
        this.classes = classes;
        this.count = count;
        this.scale = scale;
    }

    /** @param classes the class of each vector, 0 to {@code count} - 1 */
    public static Neighbours of(List<float[]> vectors, int[] classes, int count) {
        float max = 1e-6f;
        for (float[] vector : vectors) {
            for (float value : vector) {
                max = Math.max(max, Math.abs(value));
            }
        }
        float scale = max / STEPS;
        ByteRows rows = new ByteRows(vectors.size(), vectors.getFirst().length);
        for (int i = 0; i < vectors.size(); i++) {
            rows.set(i, steps(vectors.get(i), scale));
        }
        return new Neighbours(rows, classes.clone(), count, scale);
    }

    private static byte[] steps(float[] vector, float scale) {
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            steps[i] = (byte) Math.clamp(Math.round(vector[i] / scale), -STEPS, STEPS);
        }
        return steps;
    }

    /**
     * What the neighbours say.
     *
     * @param probabilities one for each class, sum 1
     * @param nearest cosine of the nearest one, -1 to 1
     */
    public record Vote(double[] probabilities, double nearest) {}

    public Vote vote(float[] vector) {
        byte[] asked = steps(vector, scale);
        double[] cosines = new double[Math.min(ASKED, classes.length)];
        int[] places = new int[cosines.length];
        int found = 0;
        double least = -2;
        for (int i : vectors.likely(asked)) {
            double cosine = vectors.dot(asked, i) * (double) scale * scale;
            if (found == cosines.length && cosine <= least) {
                continue;
            }
            int place = found < cosines.length ? found++ : found - 1;
            while (place > 0 && cosines[place - 1] < cosine) {
                cosines[place] = cosines[place - 1];
                places[place] = places[place - 1];
                place--;
            }
            cosines[place] = cosine;
            places[place] = i;
            least = cosines[found - 1];
        }
        return new Vote(votes(cosines, places), cosines.length == 0 ? -1 : cosines[0]);
    }

    private double[] votes(double[] cosines, int[] places) {
        double[] votes = new double[count];
        if (cosines.length == 0) {
            Arrays.fill(votes, 1.0 / count);
            return votes;
        }
        double sum = 0;
        for (int i = 0; i < cosines.length; i++) {
            double loudness = Math.exp((cosines[i] - cosines[0]) / DECAY);
            votes[classes[places[i]]] += loudness;
            sum += loudness;
        }
        for (int c = 0; c < count; c++) {
            votes[c] = (votes[c] / sum + FLOOR) / (1 + count * FLOOR);
        }
        return votes;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(count);
        out.writeFloat(scale);
        out.writeInt(classes.length);
        for (int i = 0; i < classes.length; i++) {
            out.writeShort(classes[i]);
            out.write(vectors.get(i));
        }
    }

    /** Reads what {@link #write} wrote for vectors of {@link SentenceEncoder#SIZE}. */
    public static Neighbours read(DataInputStream in) throws IOException {
        int count = in.readInt();
        float scale = in.readFloat();
        int[] classes = new int[in.readInt()];
        ByteRows vectors = new ByteRows(classes.length, SentenceEncoder.SIZE);
        byte[] vector = new byte[SentenceEncoder.SIZE];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.readUnsignedShort();
            in.readFully(vector);
            vectors.set(i, vector);
        }
        return new Neighbours(vectors, classes, count, scale);
    }
}
