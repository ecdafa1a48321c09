package org.lotse.canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Two mistakes that a build must refuse. */
@NullMarked
final class Canary {
    private Canary() {}

    /** NullAway: dereferences what may be null. */
    static int length(@Nullable String text) {
        return text.length();
    }

    /** Error Prone (ArrayEquals): compares arrays by identity. */
    static boolean same(int[] one, int[] other) {
        return one.equals(other);
    }
}
