package org.lotse.nlu.intent;

import java.util.List;

/**
 * What a model gave for a message that it was not trained on.
 *
 * @param sample the message
 * @param gold place of the right label
 * @param probabilities before calibration
 * @param labels in the order of the probabilities
 */
record HeldOut(Sample sample, int gold, double[] probabilities, List<String> labels) {}
