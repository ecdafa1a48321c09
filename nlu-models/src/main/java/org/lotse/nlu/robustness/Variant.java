package org.lotse.nlu.robustness;

import java.util.random.RandomGenerator;

/**
 * One way in which a message may be written otherwise without meaning anything else.
 *
 * @param name as it stands in reports
 */
record Variant(String name, Rewriting rewriting) {
    /** What a variant does. The same text and the same random numbers give the same result. */
    @FunctionalInterface
    interface Rewriting {
        /** The text rewritten; the text itself where there is nothing to rewrite. */
        String apply(String text, RandomGenerator random);
    }

    /** The text rewritten; the text itself where the variant does not apply or would leave nothing. */
    String apply(String text, RandomGenerator random) {
        String rewritten = rewriting.apply(text, random);
        return rewritten.isBlank() ? text : rewritten;
    }
}
