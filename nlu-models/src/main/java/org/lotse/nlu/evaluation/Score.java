package org.lotse.nlu.evaluation;

/**
 * Precision, recall and F1 of one label.
 *
 * @param support how often the label is right
 */
public record Score(double precision, double recall, double f1, int support) {

    /** Counts towards a score. */
    static final class Counter {
        private int gold;
        private int predicted;
        private int hits;

        void gold(boolean hit) {
            gold++;
            hits += hit ? 1 : 0;
        }

        void predicted() {
            predicted++;
        }

        boolean occurs() {
            return gold > 0;
        }

        Score score() {
            double precision = predicted == 0 ? 0 : (double) hits / predicted;
            double recall = gold == 0 ? 0 : (double) hits / gold;
            double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new Score(precision, recall, f1, gold);
        }
    }
}
