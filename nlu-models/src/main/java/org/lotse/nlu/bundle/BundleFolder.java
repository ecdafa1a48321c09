package org.lotse.nlu.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotse.nlu.InvalidBundleException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of a bundle: files with a manifest that names the digest of each. */
final class BundleFolder {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String REMEDY = "; train the model anew with ./lotse train";

    private final Path path;

    BundleFolder(Path path) {
        this.path = path;
    }

    /** @throws InvalidBundleException if there is no manifest of this format */
    Manifest manifest() {
        Path file = path.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidBundleException(path + " holds no model: " + Manifest.FILE + " is missing" + REMEDY);
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new InvalidBundleException(
                        file + " has format " + manifest.format() + ", this version reads " + Manifest.FORMAT + REMEDY);
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new InvalidBundleException(file + " cannot be read: " + firstLine(e) + REMEDY, e);
        }
    }

    /** The contents of all files, each of which has the digest that the manifest names. */
    Map<String, byte[]> checkedFiles(Manifest manifest) {
        Map<String, byte[]> contents = new HashMap<>();
        manifest.files().forEach((name, digest) -> {
            Path file = path.resolve(name);
            if (!name.matches("[\\w.-]+")) {
                throw new InvalidBundleException(
                        path.resolve(Manifest.FILE) + " names a file elsewhere: " + name + REMEDY);
            }
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (!Digests.of(bytes).equals(digest)) {
                    throw new InvalidBundleException(file + " was changed: its SHA-256 is not the manifest's" + REMEDY);
                }
                contents.put(name, bytes);
            } catch (IOException e) {
                throw new InvalidBundleException(file + " cannot be read: " + firstLine(e) + REMEDY, e);
            }
        });
        if (!version(manifest.files()).equals(manifest.version())) {
            throw new InvalidBundleException(
                    path.resolve(Manifest.FILE) + " was changed: its version does not fit its digests" + REMEDY);
        }
        return contents;
    }

    /** The short digest of all files' names and digests. */
    static String version(Map<String, String> digests) {
        return Digests.of(new TreeMap<>(digests).toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 7);
    }

    /** Writes all beside the folder first and then renames it into place, so that a half-written bundle is never seen. */
    void replace(Map<String, byte[]> files, Manifest manifest) throws IOException {
        Path target = path.toAbsolutePath();
        Path parent = target.getParent() == null ? target : target.getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createDirectory(parent.resolve(".bundle-" + UUID.randomUUID()));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(fresh.resolve(file.getKey()), file.getValue());
            }
            Files.write(fresh.resolve(Manifest.FILE), JSON.writeValueAsBytes(manifest));
            Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
            if (Files.exists(target)) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
