package org.lotse.nlu.data;

/**
 * How many examples training asks for.
 *
 * @param perLabel for each label and language
 * @param outOfScope for each language
 */
public record Minimums(int perLabel, int outOfScope) {
    /** What the shipped training data keeps to. */
    public static Minimums standard() {
        return new Minimums(60, 300);
    }
}
