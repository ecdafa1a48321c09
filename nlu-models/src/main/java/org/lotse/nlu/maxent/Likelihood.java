package org.lotse.nlu.maxent;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The negative log-likelihood of OpenNLP's maximum entropy model, with the parameters of one feature side by side.
 *
 * <p>OpenNLP keeps the parameters of one outcome together, so that each feature of each text is a jump through the whole
 * array; this order walks memory forwards and reuses the probabilities of the value for the gradient. Four rows are added
 * at a time: four features of a text for its scores, and for the gradient four texts, where they have the same features, as
 * dense vectors do. Rows are added in single precision, whose error is far below the minimiser's tolerance. Same function,
 * same minimum, more than ten times faster with 77 outcomes.
 */
final class Likelihood extends NegLogLikelihood {
    /** Each text's probabilities at {@link #at}, less 1 for the right outcome: the slope of its scores. */
    private final float[][] errors;

    private final float[] parameters;
    private final float[] slopes;
    private double[] at = new double[0];
    private double value;

    Likelihood(DataIndexer indexer) {
        super(indexer);
        errors = new float[numContexts][numOutcomes];
        parameters = new float[getDimension()];
        slopes = new float[getDimension()];
    }

    @Override
    protected int indexOf(int outcome, int feature) {
        return feature * numOutcomes + outcome;
    }

    @Override
    public double valueAt(double[] x) {
        if (!Arrays.equals(at, x)) {
            for (int i = 0; i < x.length; i++) {
                parameters[i] = (float) x[i];
            }
            value = evaluate();
            at = x.clone();
        }
        return value;
    }

    private double evaluate() {
        double sum = 0;
        for (int text = 0; text < numContexts; text++) {
            float[] scores = errors[text];
            Arrays.fill(scores, 0);
            int size = contexts[text].length;
            int i = 0;
            for (; i + 3 < size; i += 4) {
                addFourFeatures(scores, text, i);
            }
            for (; i < size; i++) {
                float v = values[text][i];
                int row = contexts[text][i] * numOutcomes;
                for (int o = 0; o < scores.length; o++) {
                    scores[o] += v * parameters[row + o];
                }
            }
            double right = scores[outcomeList[text]];
            sum += numTimesEventsSeen[text] * (softmax(scores) - right);
            scores[outcomeList[text]] -= 1;
        }
        return sum;
    }

    private void addFourFeatures(float[] scores, int text, int i) {
        float v0 = values[text][i];
        float v1 = values[text][i + 1];
        float v2 = values[text][i + 2];
        float v3 = values[text][i + 3];
        int r0 = contexts[text][i] * numOutcomes;
        int r1 = contexts[text][i + 1] * numOutcomes;
        int r2 = contexts[text][i + 2] * numOutcomes;
        int r3 = contexts[text][i + 3] * numOutcomes;
        for (int o = 0; o < scores.length; o++) {
            scores[o] += v0 * parameters[r0 + o]
                    + v1 * parameters[r1 + o]
                    + v2 * parameters[r2 + o]
                    + v3 * parameters[r3 + o];
        }
    }

    /** Turns scores into probabilities in place; returns the logarithm of the sum of their exponentials. */
    private static double softmax(float[] scores) {
        float max = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double power = Math.exp(scores[i] - max);
            scores[i] = (float) power;
            sum += power;
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (scores[i] / sum);
        }
        return max + Math.log(sum);
    }

    @Override
    public double[] gradientAt(double[] x) {
        valueAt(x);
        Arrays.fill(slopes, 0);
        int text = 0;
        while (text < numContexts) {
            if (text + 3 < numContexts && alike(text, text + 1) && alike(text, text + 2) && alike(text, text + 3)) {
                addFourTexts(text);
                text += 4;
            } else {
                addText(text);
                text++;
            }
        }
        for (int i = 0; i < slopes.length; i++) {
            gradient[i] = slopes[i];
        }
        return gradient;
    }

    /** Whether two texts have the same features and count once. */
    private boolean alike(int one, int other) {
        return numTimesEventsSeen[one] == 1
                && numTimesEventsSeen[other] == 1
                && Arrays.equals(contexts[one], contexts[other]);
    }

    private void addText(int text) {
        float[] error = errors[text];
        for (int i = 0; i < contexts[text].length; i++) {
            float v = numTimesEventsSeen[text] * values[text][i];
            int row = contexts[text][i] * numOutcomes;
            for (int o = 0; o < error.length; o++) {
                slopes[row + o] += v * error[o];
            }
        }
    }

    private void addFourTexts(int text) {
        float[] e0 = errors[text];
        float[] e1 = errors[text + 1];
        float[] e2 = errors[text + 2];
        float[] e3 = errors[text + 3];
        for (int i = 0; i < contexts[text].length; i++) {
            float v0 = values[text][i];
            float v1 = values[text + 1][i];
            float v2 = values[text + 2][i];
            float v3 = values[text + 3][i];
            int row = contexts[text][i] * numOutcomes;
            for (int o = 0; o < e0.length; o++) {
                slopes[row + o] += v0 * e0[o] + v1 * e1[o] + v2 * e2[o] + v3 * e3[o];
            }
        }
    }
}
