package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled text as another program wrote it.
 *
 * @param label as it stands there
 * @param parts of the text, in its order
 * @param line of the file, from 1
 */
record Example(String label, List<Part> parts, Path file, int line) {
    Example {
        parts = List.copyOf(parts);
    }

    /** A text in which nothing is marked. */
    static Example plain(String label, String text, Path file, int line) {
        return new Example(label, List.of(new Part(text, null)), file, line);
    }

    /**
     * A piece of a text.
     *
     * @param entity what it is marked as; null for a piece between marks
     */
    record Part(String text, @Nullable String entity) {}

    String place() {
        return file.getFileName() + ":" + line;
    }
}
