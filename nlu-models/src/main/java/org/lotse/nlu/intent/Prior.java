package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How often each label came up in training, which is what the experts take for granted before they read a message. Where
 * the conversation knows better, Bayes' rule puts the probabilities right: each is multiplied by what is expected now over
 * what training expected (Saerens et al. 2002, "Adjusting the outputs of a classifier to new a priori probabilities").
 *
 * @param shares one for each label, sum 1
 */
record Prior(List<Double> shares) {
    /** Of shoppers who were asked something, so many answer it; the others want something else. */
    private static final double ANSWERS = 0.7;

    Prior {
        shares = List.copyOf(shares);
    }

    static Prior of(List<String> labels, List<HeldOut> samples) {
        List<Double> shares = new ArrayList<>(Collections.nCopies(labels.size(), 0.0));
        for (HeldOut message : samples) {
            shares.set(message.gold(), shares.get(message.gold()) + 1.0 / samples.size());
        }
        return new Prior(shares);
    }

    /**
     * The probabilities when some labels are likely now: these share {@link #ANSWERS}, as they share training, the others
     * the rest. Out of scope, if it is not likely itself, keeps its share: "what does that mean?" is no likelier a yes.
     *
     * @param likely may name labels that there are not; if no label is among them, nothing changes
     */
    double[] update(List<String> labels, double[] probabilities, Set<String> likely) {
        double expected = 0;
        double kept = 0;
        for (int label = 0; label < probabilities.length && !likely.isEmpty(); label++) {
            if (likely.contains(labels.get(label))) {
                expected += shares.get(label);
            } else if (labels.get(label).equals(IntentClassifier.OUT_OF_SCOPE)) {
                kept = shares.get(label);
            }
        }
        double others = 1 - kept - expected;
        if (expected <= 0 || others <= 0) {
            return probabilities;
        }
        double[] updated = new double[probabilities.length];
        double sum = 0;
        for (int label = 0; label < updated.length; label++) {
            boolean isLikely = likely.contains(labels.get(label));
            boolean keeps = !isLikely && labels.get(label).equals(IntentClassifier.OUT_OF_SCOPE);
            double now = isLikely ? ANSWERS / expected : (1 - ANSWERS) / others;
            updated[label] = probabilities[label] * (keeps ? 1 : now * (1 - kept));
            sum += updated[label];
        }
        for (int label = 0; label < updated.length; label++) {
            updated[label] /= sum;
        }
        return updated;
    }

    void write(DataOutputStream out) throws IOException {
        Doubles.write(shares, out);
    }

    static Prior read(DataInputStream in) throws IOException {
        return new Prior(Doubles.read(in));
    }
}
