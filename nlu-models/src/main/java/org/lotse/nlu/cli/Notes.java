package org.lotse.nlu.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Progress on stderr, each line with the seconds since the start. */
final class Notes {
    private final PrintWriter err;
    private final long start = System.nanoTime();

    Notes(@Nullable CommandSpec spec) {
        this.err = Objects.requireNonNull(spec, "picocli sets it").commandLine().getErr();
    }

    void say(String line) {
        err.printf("%6.1f s  %s%n", seconds(), line);
        err.flush();
    }

    /** A line of a table, without the time. */
    void line(String line) {
        err.println(line);
        err.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
