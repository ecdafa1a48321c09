package org.lotse.trials.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What a row stands on: the server to try, a trained model for it, a folder for its data, and how much of it is wanted.
 *
 * @param full the figures of the promise, else a shortened form that proves the same paths
 */
record Ground(
        Path lib,
        Path model,
        Path content,
        Path work,
        boolean full,
        boolean keep,
        HttpClient http,
        PrintStream notes,
        Stock stock)
        implements AutoCloseable {
    private static final int LOWEST_PORT = 12_000;
    private static final int HIGHEST_PORT = 30_000;

    static Ground of(Path lib, Path model, Path content, boolean full, boolean keep, PrintStream notes)
            throws IOException {
        HttpClient http = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        return new Ground(
                lib.toAbsolutePath().normalize(),
                model.toAbsolutePath().normalize(),
                content.toAbsolutePath().normalize(),
                Files.createTempDirectory("lotse-faults"),
                full,
                keep,
                http,
                notes,
                new Stock());
    }

    /** The number for the full form, or for the short one. */
    int size(int whenFull, int whenShort) {
        return full ? whenFull : whenShort;
    }

    void note(String words) {
        notes.println("  " + words);
    }

    /** A new data folder with the trained model in it. */
    Path data(String name) throws IOException {
        Path data = Files.createDirectories(work.resolve(name + "-" + System.nanoTime()));
        Path to = Files.createDirectories(data.resolve("models").resolve("shop"));
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return data;
    }

    /** A node for a row: its own, or in the short form the one that rows share. */
    Node node(String row) throws IOException, InterruptedException {
        return full ? new Node(this, data(row), Map.of()).up() : stock.node(this);
    }

    /** Two nodes for a row; {@code clocks} counts in the full form only. */
    Pair pair(String row, String clocks) throws IOException, InterruptedException {
        return full ? Pair.start(this, row, clocks, false) : stock.pair(this);
    }

    /**
     * A port whose successor is free as well. Below those that are given to outgoing connections: who knocks at a port of
     * theirs again and again while its server is dead ends up connected to itself, and keeps it.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (free(port) && free(port + 1)) {
                return port;
            }
        }
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) { // taken: another one
            return false;
        }
    }

    /** Ends whatever a row that was interrupted left running. */
    void sweep() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        if (!Files.isDirectory(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(file -> file.endsWith("redis.pid")).toList()) {
                Files.deleteIfExists(file.resolveSibling("redis.conf")); // or it would be started again
                Processes.redis(file.resolveSibling("")).ifPresent(Processes::kill);
            }
        } catch (IOException | java.io.UncheckedIOException e) { // a file that vanished meanwhile
            note("not all could be ended: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        stock.close();
        sweep();
        http.shutdownNow();
        if (keep) {
            note("kept in " + work);
        } else {
            FileSystemUtils.deleteRecursively(work);
        }
    }
}
