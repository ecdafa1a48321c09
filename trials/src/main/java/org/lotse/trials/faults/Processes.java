package org.lotse.trials.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Signals to processes of ours. */
final class Processes {
    private Processes() {}

    /** The managed Redis of that folder, if it runs. */
    static Optional<ProcessHandle> redis(Path redisFolder) throws IOException {
        Path file = redisFolder.resolve("redis.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).strip();
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().isPresent())
                : Optional.empty();
    }

    /** @param signal {@code STOP}, {@code CONT}, {@code TERM} … */
    static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + signal + " " + process.pid() + " gave " + code);
        }
    }

    /** Kills without warning and waits for the end. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
