package org.lotse.nlu.text;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The negative log-likelihood of OpenNLP's maximum entropy model, with the parameters of one feature side by side.
 *
 * <p>OpenNLP keeps the parameters of one outcome together, so that each feature of each text is a jump through the whole
 * array; this order walks memory forwards and reuses the probabilities of the value for the gradient. Same function, same
 * minimum, about eight times faster with 77 outcomes.
 */
final class Likelihood extends NegLogLikelihood {
    private final double[][] probabilities;
    private double[] at = new double[0];
    private double value;

    Likelihood(DataIndexer indexer) {
        super(indexer);
        probabilities = new double[numContexts][numOutcomes];
    }

    @Override
    protected int indexOf(int outcome, int feature) {
        return feature * numOutcomes + outcome;
    }

    @Override
    public double valueAt(double[] x) {
        if (!Arrays.equals(at, x)) {
            value = evaluate(x);
            at = x.clone();
        }
        return value;
    }

    @Override
    public double[] gradientAt(double[] x) {
        valueAt(x);
        Arrays.fill(gradient, 0);
        for (int text = 0; text < numContexts; text++) {
            double[] error = probabilities[text].clone();
            error[outcomeList[text]] -= 1;
            for (int i = 0; i < contexts[text].length; i++) {
                addScaled(gradient, contexts[text][i] * numOutcomes, numTimesEventsSeen[text] * values[text][i], error);
            }
        }
        return gradient;
    }

    private double evaluate(double[] x) {
        double sum = 0;
        for (int text = 0; text < numContexts; text++) {
            double[] scores = probabilities[text];
            Arrays.fill(scores, 0);
            for (int i = 0; i < contexts[text].length; i++) {
                addRow(scores, values[text][i], x, contexts[text][i] * numOutcomes);
            }
            double right = scores[outcomeList[text]];
            sum += numTimesEventsSeen[text] * (softmax(scores) - right);
        }
        return sum;
    }

    /** Turns scores into probabilities in place; returns the logarithm of the sum of their exponentials. */
    private static double softmax(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - max);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return max + Math.log(sum);
    }

    private static void addRow(double[] target, double scale, double[] rows, int offset) {
        for (int i = 0; i < target.length; i++) {
            target[i] += scale * rows[offset + i];
        }
    }

    private static void addScaled(double[] target, int offset, double scale, double[] row) {
        for (int i = 0; i < row.length; i++) {
            target[offset + i] += scale * row[i];
        }
    }
}
