package org.lotse.nlu.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The argument of {@code --precision}. */
final class Precision {
    private Precision() {}

    /** @throws WrongArgumentException if it is no share between 0 and 1 */
    static OptionalDouble of(@Nullable Double precision) {
        if (precision == null) {
            return OptionalDouble.empty();
        }
        if (!(precision > 0 && precision < 1)) {
            throw new WrongArgumentException(
                    "--precision " + precision + " is no share between 0 and 1; write 0.95, for example");
        }
        return OptionalDouble.of(precision);
    }
}
