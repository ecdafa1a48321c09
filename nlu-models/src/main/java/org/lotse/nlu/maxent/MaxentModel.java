package org.lotse.nlu.maxent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;

/** Gives a vector of named features a probability for each label. Immutable and safe for any number of threads. */
public final class MaxentModel {
    private final String[] features;
    private final String[] outcomes;
    private final double[][] rows;
    private final List<String> labels;
    private final QNModel model;
    private final int[] places;

    /**
     * @param rows for each feature the parameters, one for each outcome
     * @param labels the order of the probabilities; those that are no outcome get the probability 0
     */
    MaxentModel(String[] features, String[] outcomes, double[][] rows, List<String> labels) {
        this.features = features;
        this.outcomes = outcomes;
        this.rows = rows;
        this.labels = List.copyOf(labels);
        this.model = MaxentTrainer.model(features, outcomes, rows);
        this.places = Arrays.stream(outcomes).mapToInt(labels::indexOf).toArray();
    }

    /** A model that is always for one label. */
    static MaxentModel ofOne(String label, List<String> labels) {
        return new MaxentModel(new String[0], new String[] {label}, new double[0][], labels);
    }

    public List<String> labels() {
        return labels;
    }

    /** The names of all features that have parameters. */
    public List<String> features() {
        return List.of(features);
    }

    /** One probability for each label, in their order, sum 1. Features without parameters do not count. */
    public double[] probabilities(String[] names, float[] values) {
        double[] byOutcome = model.eval(names, values);
        double[] byLabel = new double[labels.size()];
        for (int i = 0; i < places.length; i++) {
            byLabel[places[i]] = byOutcome[i];
        }
        return byLabel;
    }

    /** Writes the parameters with eight bits each, scaled by feature. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(outcomes.length);
        for (String outcome : outcomes) {
            out.writeUTF(outcome);
        }
        out.writeInt(features.length);
        int[] byName = IntStream.range(0, features.length)
                .boxed()
                .sorted((a, b) -> features[a].compareTo(features[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int feature : byName) {
            out.writeUTF(features[feature]);
            Row.write(rows[feature], out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static MaxentModel read(DataInputStream in, List<String> labels) throws IOException {
        String[] outcomes = new String[in.readInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = in.readUTF();
        }
        String[] features = new String[in.readInt()];
        double[][] rows = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readUTF();
            rows[i] = Row.read(in, outcomes.length);
        }
        return new MaxentModel(features, outcomes, rows, labels);
    }

    /** Parameters of one feature on disk: a scale and a signed byte for each. */
    private static final class Row {
        private static final int STEPS = 127;

        static void write(double[] row, DataOutputStream out) throws IOException {
            float scale = (float) (Arrays.stream(row).map(Math::abs).max().orElse(0) / STEPS);
            out.writeFloat(scale);
            for (double parameter : row) {
                out.writeByte(scale == 0 ? 0 : (int) Math.round(parameter / scale));
            }
        }

        static double[] read(DataInputStream in, int size) throws IOException {
            float scale = in.readFloat();
            byte[] steps = in.readNBytes(size);
            if (steps.length != size) {
                throw new IOException("the model ends too early");
            }
            double[] row = new double[size];
            for (int i = 0; i < size; i++) {
                row[i] = steps[i] * scale;
            }
            return row;
        }
    }
}
