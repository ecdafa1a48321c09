package org.lotse.nlu.data;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Copies of the small training data of the tests, to be changed at will. */
public final class Folder {
    private Folder() {}

    /** The small data itself; not to be changed. */
    public static Path small() {
        try {
            return Path.of(
                    Objects.requireNonNull(Folder.class.getResource("/small")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path copyTo(Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(small())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(small().relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return target;
    }
}
