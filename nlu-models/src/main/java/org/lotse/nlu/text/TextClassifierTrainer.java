package org.lotse.nlu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lotse.nlu.maxent.MaxentTrainer;

/**
 * Trains a {@link TextClassifier}. The same texts in the same order give the same classifier.
 *
 * @param extractor names the features
 * @param minTexts in how many training texts a feature must stand to be kept
 * @param maxent fits the parameters
 */
public record TextClassifierTrainer(FeatureExtractor extractor, int minTexts, MaxentTrainer maxent) {
    /** @param labels one for each text */
    public TextClassifier train(List<String> texts, List<String> labels) {
        return train(texts, labels, List.copyOf(new TreeSet<>(labels)));
    }

    /** @param order all labels in the order of the alphabet; those without a text get the probability 0 */
    public TextClassifier train(List<String> texts, List<String> labels, List<String> order) {
        Vocabulary vocabulary = Vocabulary.of(extractor, texts, minTexts);
        List<MaxentTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SparseVector vector = vocabulary.vector(texts.get(i));
            if (!vector.isEmpty()) {
                examples.add(new MaxentTrainer.Example(labels.get(i), vector.features(), vector.values()));
            }
        }
        return new TextClassifier(vocabulary, maxent.train(examples, order));
    }
}
