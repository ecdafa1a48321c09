package org.lotse.nlu.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that an evaluation read.
 *
 * @param role what it was read for, such as {@code test}
 * @param name of the file or folder, without the path
 * @param messages how many there are in it; 0 for a model
 * @param digest SHA-256 in lower-case hex, or a model's version
 */
public record Source(String role, String name, int messages, String digest) {

    public static Source file(String role, Path file, int messages) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new Source(
                    role,
                    String.valueOf(file.getFileName()),
                    messages,
                    HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
