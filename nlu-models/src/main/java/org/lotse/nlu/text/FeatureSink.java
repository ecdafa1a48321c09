package org.lotse.nlu.text;

/** Receives the features of one text. */
@FunctionalInterface
public interface FeatureSink {
    /**
     * Counts one occurrence.
     *
     * @param family number of the feature's family, from 0; each family is scaled to length 1 by itself
     */
    void add(int family, String feature);
}
