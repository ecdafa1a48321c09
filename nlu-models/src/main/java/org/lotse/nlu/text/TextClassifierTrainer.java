package org.lotse.nlu.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains a {@link TextClassifier}: OpenNLP's indexer, minimiser (L-BFGS) and model, as its {@code MAXENT_QN} trainer puts
 * them together, around {@link Likelihood}. The same texts in the same order give the same model.
 *
 * @param extractor names the features
 * @param minTexts in how many training texts a feature must stand to be kept
 * @param l2 strength of the L2 penalty
 * @param iterations bound on the minimiser's steps
 */
public record TextClassifierTrainer(FeatureExtractor extractor, int minTexts, double l2, int iterations) {
    /** Steps that L-BFGS remembers; each costs two passes over all parameters. */
    private static final int MEMORY = 5;

    /** @param labels one for each text */
    public TextClassifier train(List<String> texts, List<String> labels) {
        Vocabulary vocabulary = Vocabulary.of(extractor, texts, minTexts);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SparseVector vector = vocabulary.vector(texts.get(i));
            if (!vector.isEmpty()) {
                events.add(new Event(labels.get(i), vector.features(), vector.values()));
            }
        }
        return new TextClassifier(vocabulary, maxent(index(events)));
    }

    private static DataIndexer index(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractDataIndexer.SORT_PARAM, false);
        OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, new HashMap<>());
        try {
            indexer.index(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("the events are in memory", e);
        }
        return indexer;
    }

    private QNModel maxent(DataIndexer indexer) {
        QNMinimizer minimizer = new QNMinimizer(0, l2, iterations, MEMORY, QNTrainer.MAX_FCT_EVAL_DEFAULT);
        double[] parameters = minimizer.minimize(new Likelihood(indexer));
        String[] outcomes = indexer.getOutcomeLabels();
        String[] features = indexer.getPredLabels();
        int[] all = IntStream.range(0, outcomes.length).toArray();
        Context[] contexts = new Context[features.length];
        for (int feature = 0; feature < features.length; feature++) {
            double[] row = new double[outcomes.length];
            System.arraycopy(parameters, feature * outcomes.length, row, 0, outcomes.length);
            contexts[feature] = new Context(all, row);
        }
        return new QNModel(contexts, features, outcomes);
    }
}
