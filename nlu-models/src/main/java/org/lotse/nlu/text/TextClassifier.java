package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Gives a text a probability for each label: tf-idf weighted features in an OpenNLP maximum entropy model. Immutable and
 * safe for any number of threads.
 */
public final class TextClassifier {
    private final Vocabulary vocabulary;
    private final AbstractModel model;
    private final List<String> labels;

    TextClassifier(Vocabulary vocabulary, AbstractModel model) {
        this.vocabulary = vocabulary;
        this.model = model;
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            outcomes.add(model.getOutcome(i));
        }
        this.labels = List.copyOf(outcomes);
    }

    /** The labels, in the order of the probabilities. */
    public List<String> labels() {
        return labels;
    }

    /**
     * The probabilities of a text.
     *
     * @param probabilities one for each label, sum 1; uniform when no feature is known
     * @param knownShare share of the text's features that training has seen, 0 to 1
     * @param empty whether the text has no features at all
     */
    public record Prediction(double[] probabilities, double knownShare, boolean empty) {}

    public Prediction predict(String text) {
        SparseVector vector = vocabulary.vector(text);
        return new Prediction(model.eval(vector.features(), vector.values()), vector.knownShare(), vector.blank());
    }

    public void write(DataOutputStream out) throws IOException {
        CompactModel.write(model, vocabulary, out);
    }

    /** Reads what {@link #write} wrote; the extractor must be the one of training. */
    public static TextClassifier read(DataInputStream in, FeatureExtractor extractor) throws IOException {
        return CompactModel.read(in, extractor);
    }
}
