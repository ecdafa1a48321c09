package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.lotse.nlu.maxent.MaxentModel;

/**
 * Gives a text a probability for each label: tf-idf weighted features in a maximum entropy model. Immutable and safe for
 * any number of threads.
 */
public final class TextClassifier {
    private final Vocabulary vocabulary;
    private final MaxentModel model;

    TextClassifier(Vocabulary vocabulary, MaxentModel model) {
        this.vocabulary = vocabulary;
        this.model = model;
    }

    /** The labels in the order of the probabilities, which is that of the alphabet. */
    public List<String> labels() {
        return model.labels();
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
        return new Prediction(
                model.probabilities(vector.features(), vector.values()), vector.knownShare(), vector.blank());
    }

    public void write(DataOutputStream out) throws IOException {
        model.write(out);
        vocabulary.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param extractor the one of training
     * @param labels the labels of training, in the order of the alphabet
     */
    public static TextClassifier read(DataInputStream in, FeatureExtractor extractor, List<String> labels)
            throws IOException {
        MaxentModel model = MaxentModel.read(in, labels);
        return new TextClassifier(Vocabulary.read(in, extractor, model.features()), model);
    }
}
