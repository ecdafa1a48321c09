package org.lotse.nlu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.StrictText;

/**
 * The files about intents of a Dialogflow ES export, {@code intents/*.json}, from a folder or a zip archive. An archive is
 * read in memory and never unpacked; one with a path that leads out of it is refused all the same.
 */
final class DialogflowFiles {
    static final int MAX_ENTRIES = 50_000;
    /** The most that all files may have together when they are unpacked. */
    static final long MAX_TOTAL = 2L * StrictText.MAX_BYTES;

    private static final String AGAIN = "export the agent again";

    private final Path source;
    private final List<Problem> problems;
    private final Map<Path, String> texts = new TreeMap<>();
    private long total;

    private DialogflowFiles(Path source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The texts by their paths, in the order of these; a path in an archive stands below the archive's. */
    static Map<Path, String> read(Path source, List<Problem> problems) {
        DialogflowFiles files = new DialogflowFiles(source, problems);
        try {
            if (Files.isDirectory(source)) {
                files.folder();
            } else {
                files.archive();
            }
        } catch (IOException e) {
            problems.add(
                    new Problem(source, 0, "neither a folder nor a valid zip archive (" + e.getMessage() + ")", AGAIN));
        } catch (IllegalArgumentException e) { // names of entries that are not UTF-8
            problems.add(new Problem(source, 0, "no valid zip archive (" + e.getMessage() + ")", AGAIN));
        }
        return files.texts;
    }

    private void folder() throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(source)) {
            found = walk.filter(Files::isRegularFile)
                    .filter(file -> isIntent(file.toAbsolutePath().normalize()))
                    .sorted()
                    .toList();
        }
        for (Path file : found) {
            if (isFull()) {
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                add(file, bounded(in));
            }
        }
    }

    private void archive() throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                problems.add(new Problem(source, 0, "more than " + MAX_ENTRIES + " entries", AGAIN));
                return;
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (isFull()) {
                    return;
                }
                Path path = Path.of(entry.getName().replace('\\', '/'));
                if (path.isAbsolute() || hasDots(path)) {
                    String what = "the entry '" + entry.getName() + "' leads out of the archive";
                    problems.add(new Problem(source, 0, what, AGAIN));
                } else if (!entry.isDirectory() && isIntent(path)) {
                    entry(zip, entry, source.resolve(path));
                }
            }
        }
    }

    /** Checks the sum too, which {@link ZipFile} leaves to its callers. */
    private void entry(ZipFile zip, ZipEntry entry, Path file) {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            byte[] bytes = bounded(in);
            if (bytes.length <= StrictText.MAX_BYTES && in.getChecksum().getValue() != entry.getCrc()) {
                problems.add(new Problem(file, 0, "damaged in the archive", AGAIN));
            } else {
                add(file, bytes);
            }
        } catch (IOException e) {
            problems.add(new Problem(file, 0, "damaged in the archive (" + e.getMessage() + ")", AGAIN));
        }
    }

    private static boolean hasDots(Path path) {
        for (Path part : path) {
            if (part.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIntent(Path file) {
        Path parent = file.getParent();
        return parent != null && parent.endsWith("intents") && file.toString().endsWith(".json");
    }

    /** At most a byte more than a file may have. */
    private static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(StrictText.MAX_BYTES + 1);
    }

    private void add(Path file, byte[] bytes) {
        total += bytes.length;
        String text = StrictText.decode(file, bytes, problems);
        if (text != null && texts.put(file, text) != null) {
            problems.add(new Problem(file, 0, "stands twice in the archive", AGAIN));
        }
    }

    /** Whether no more files may be read, which is reported. */
    private boolean isFull() {
        if (total > MAX_TOTAL) {
            String what = "the files about intents have more than " + (MAX_TOTAL >> 20) + " MiB";
            problems.add(new Problem(source, 0, what, "export fewer intents at once"));
        }
        return total > MAX_TOTAL;
    }
}
