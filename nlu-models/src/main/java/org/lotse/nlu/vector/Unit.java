package org.lotse.nlu.vector;

/** Vectors of Euclidean length 1. */
final class Unit {
    private Unit() {}

    /** The vector scaled in place to length 1; a vector of zeros stays. */
    static float[] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
