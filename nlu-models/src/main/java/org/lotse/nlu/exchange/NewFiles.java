package org.lotse.nlu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.data.Problem;

/** Writes files that are not there yet: all of them or none. */
final class NewFiles {
    private NewFiles() {}

    /** @throws InvalidDataException if there are such files already, with all of these */
    static void write(Map<Path, byte[]> files) {
        List<Problem> there = files.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> new Problem(file, 0, "exists already and is not overwritten", "choose another --out"))
                .toList();
        if (!there.isEmpty()) {
            throw new InvalidDataException(there);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path path = file.getKey().toAbsolutePath();
            try {
                Files.createDirectories(path.getParent());
                written.add(Files.createFile(path));
                Files.write(path, file.getValue(), StandardOpenOption.WRITE);
            } catch (IOException e) {
                written.forEach(NewFiles::remove);
                throw new UncheckedIOException(file.getKey() + " cannot be written", e);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the failure to write is on its way to the user
        }
    }
}
