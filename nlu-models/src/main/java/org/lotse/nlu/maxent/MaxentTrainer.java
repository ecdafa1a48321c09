package org.lotse.nlu.maxent;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Trains a {@link MaxentModel}: OpenNLP's indexer, minimiser (L-BFGS) and model, as its {@code MAXENT_QN} trainer puts
 * them together, around {@link Likelihood}. The same examples in the same order give the same model.
 *
 * @param l2 strength of the L2 penalty
 * @param iterations bound on the minimiser's steps
 */
public record MaxentTrainer(double l2, int iterations) {
    /** Steps that L-BFGS remembers; each costs two passes over all parameters. */
    private static final int MEMORY = 5;

    /**
     * A vector with its label.
     *
     * @param features names, without doubles
     * @param values in the same order
     */
    public record Example(String label, String[] features, float[] values) {}

    /** @param labels the order in which the model gives its probabilities; at least those of the examples */
    public MaxentModel train(List<Example> examples, List<String> labels) {
        List<String> seen = examples.stream().map(Example::label).distinct().toList();
        if (seen.size() < 2) { // nothing to tell apart, and OpenNLP would search for ever
            return MaxentModel.ofOne(seen.isEmpty() ? labels.getFirst() : seen.getFirst(), labels);
        }
        DataIndexer indexer = index(examples.stream()
                .map(example -> new Event(example.label, example.features, example.values))
                .toList());
        QNMinimizer minimizer = new QNMinimizer(0, l2, iterations, MEMORY, QNTrainer.MAX_FCT_EVAL_DEFAULT);
        double[] parameters = minimizer.minimize(new Likelihood(indexer));
        String[] outcomes = indexer.getOutcomeLabels();
        String[] features = indexer.getPredLabels();
        double[][] rows = new double[features.length][outcomes.length];
        for (int feature = 0; feature < features.length; feature++) {
            System.arraycopy(parameters, feature * outcomes.length, rows[feature], 0, outcomes.length);
        }
        return new MaxentModel(features, outcomes, rows, labels);
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

    static QNModel model(String[] features, String[] outcomes, double[][] rows) {
        int[] all = IntStream.range(0, outcomes.length).toArray();
        Context[] contexts = new Context[features.length];
        for (int feature = 0; feature < features.length; feature++) {
            contexts[feature] = new Context(all, rows[feature]);
        }
        return new QNModel(contexts, features, outcomes);
    }
}
