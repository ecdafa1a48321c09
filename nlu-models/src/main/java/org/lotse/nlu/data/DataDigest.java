package org.lotse.nlu.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The SHA-256 of all files that training reads, by name and content; equal wherever the folder lies. */
public final class DataDigest {
    /** What of a training-data folder training reads: files, and folders with all YAML files below. */
    private static final List<String> READ =
            List.of("labels.yaml", "utterances", "out-of-scope", "entities", "language", "shop/products.yaml");

    private DataDigest() {}

    /** Lower-case hex. */
    public static String of(Path folder) {
        MessageDigest digest = sha256();
        try {
            for (String part : READ) {
                for (Path file : yamlFiles(folder.resolve(part))) {
                    digest.update(folder.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(sha256().digest(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The YAML files of a folder and its subfolders in the order of their names; a file is its own list. */
    static List<Path> yamlFiles(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
