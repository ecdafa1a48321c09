package org.lotse.trials.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** An {@link EchoServer} as a process of its own, with the same Java and no flags that Lotse's server has not. */
final class Baseline implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Path folder;
    private final Target target;

    /** Returns when it listens. */
    Baseline(boolean durable) {
        try {
            folder = Files.createTempDirectory("lotse-echo");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EchoServer.class.getName()));
            if (durable) {
                command.add(folder.toString());
            }
            process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("error.log").toFile())
                    .start();
            target = Target.of("http://localhost:" + port(), EchoServer.PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(EchoServer.PORT)) {
                return Integer.parseInt(line.substring(EchoServer.PORT.length()));
            }
        }
        String error = Files.readString(folder.resolve("error.log"));
        throw new IllegalStateException("the echo did not start: " + error);
    }

    Target target() {
        return target;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
