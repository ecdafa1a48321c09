package org.lotse.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that measures: what it says on stderr is passed on, and while it says nothing a sign of life is given. */
final class Child {
    private static final int SIGN_OF_LIFE_SECONDS = 10;

    private Child() {}

    /** Runs to the end; returns the last line of stdout. */
    static JsonNode run(List<String> command, Consumer<String> progress) throws IOException {
        Process process = new ProcessBuilder(command).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        long start = System.nanoTime();
        try {
            Thread notes = Thread.startVirtualThread(
                    () -> process.errorReader().lines().forEach(progress));
            Result result = new Result();
            Thread results = Thread.startVirtualThread(() -> result.take(process.inputReader()));
            while (!process.waitFor(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS)) {
                progress.accept("… " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            }
            notes.join();
            results.join();
            String line = result.line;
            if (process.exitValue() != 0 || line == null) {
                throw new IOException(command.getFirst() + " ended with exit code " + process.exitValue());
            }
            return JsonMapper.builder().build().readTree(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the measuring was interrupted", e);
        } finally {
            stop(process);
        }
    }

    /** With what it started itself, so that nothing goes on measuring when we are interrupted. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static final class Result {
        private volatile @Nullable String line;

        private void take(BufferedReader reader) {
            reader.lines().forEach(next -> line = next);
        }
    }
}
