package org.lotse.nlu.intent;

/**
 * What the experts said of a message that they were not trained on.
 *
 * @param gold place of the right label
 */
record HeldOut(Sample sample, int gold, Opinions opinions) {
    HeldOut wordsAlone() {
        return new HeldOut(sample, gold, opinions.wordsAlone());
    }
}
