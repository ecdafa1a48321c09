package org.lotse.nlu.intent;

/**
 * What the experts say of one text, before anyone weighs them.
 *
 * @param logs for each expert the logarithms of its probabilities, one for each label; never under {@link #FLOOR}
 * @param knownShare share of the text's word and character features that training has seen, 0 to 1
 * @param nearest cosine of the nearest known example, -1 to 1; 0 where vectors were not asked
 * @param chars length of the text
 */
record Opinions(double[][] logs, double knownShare, double nearest, int chars) {
    /** No expert can rule a label out altogether. */
    static final double FLOOR = Math.log(1e-6);

    static double[] logs(double[] probabilities) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.max(FLOOR, Math.log(probabilities[i]));
        }
        return logs;
    }

    /** The same without the experts on vectors. */
    Opinions wordsAlone() {
        return new Opinions(new double[][] {logs[0]}, knownShare, 0, chars);
    }
}
