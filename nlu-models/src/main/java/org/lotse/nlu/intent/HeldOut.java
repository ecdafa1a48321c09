package org.lotse.nlu.intent;

import java.util.List;

/**
 * What a model gave for a message that it was not trained on.
 *
 * @param sample the message
 * @param gold place of the right label
 * @param probabilities before calibration
 * @param knownShare share of the message's features that the model knows, 0 to 1
 * @param labels in the order of the probabilities
 */
record HeldOut(Sample sample, int gold, double[] probabilities, double knownShare, List<String> labels) {
    /** What {@link Acceptance} may know of the reading whose best intent has this confidence. */
    Acceptance.Evidence evidence(double confidence) {
        return Acceptance.Evidence.of(sample.text(), labels, probabilities, confidence, knownShare);
    }
}
