package org.lotse.nlu.text;

/**
 * The known features of a text with their weights. Owned by the caller, never changed after it was built.
 *
 * @param features names, without doubles
 * @param values weights, in the same order
 * @param knownShare share of the text's distinct features that the vocabulary knows, 0 to 1
 * @param blank whether the text has no features, known or not
 */
record SparseVector(String[] features, float[] values, double knownShare, boolean blank) {
    boolean isEmpty() {
        return features.length == 0;
    }
}
