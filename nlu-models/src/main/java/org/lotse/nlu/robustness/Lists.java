package org.lotse.nlu.robustness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the word lists beside this class: an entry a line; lines that begin with # are remarks. */
final class Lists {
    private Lists() {}

    static List<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The two sides of each line, which a tab divides. */
    static List<Pair> pairs(String name) {
        return read(name).stream().map(Pair::of).toList();
    }

    /** An entry of two sides. */
    record Pair(String left, String right) {
        private static Pair of(String line) {
            int tab = line.indexOf('\t');
            return new Pair(line.substring(0, tab), line.substring(tab + 1));
        }

        Pair turned() {
            return new Pair(right, left);
        }
    }
}
