package org.lotse.trials.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server as operators run it, in a process of its own. Limits are lifted; everything else is as shipped. */
final class Node implements AutoCloseable {
    static final String PASSWORD = "trial-trial";
    private static final Duration START = Duration.ofMinutes(3); // a model that is not current is trained
    private static final Duration LEAVE = Duration.ofSeconds(60);
    private static final Duration ASK = Duration.ofSeconds(8);
    private static final int OK = 200;
    private static final String HEAP = "-Xmx512m";

    private final Ground ground;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private final boolean kept;
    private @Nullable Process process;

    /** @param environment settings besides the lifted limits */
    Node(Ground ground, Path data, Map<String, String> environment) throws IOException {
        this(ground, data, environment, false);
    }

    /** @param kept for other rows; then {@link #close} leaves it running */
    Node(Ground ground, Path data, Map<String, String> environment, boolean kept) throws IOException {
        this.kept = kept;
        this.ground = ground;
        this.data = data;
        this.port = Ground.freePort();
        this.environment = new HashMap<>(environment);
    }

    /** Starts it, and returns when it is ready. */
    Node up() throws IOException, InterruptedException {
        start();
        awaitReady();
        return this;
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xlog:disable", HEAP));
        Path cache = ground.lib().resolve("lotse.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.serialFilter=!*",
                "-cp",
                ground.lib() + "/*",
                "org.lotse.LotseApplication",
                "demo",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--content",
                ground.content().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "LOTSE_SOCKET_ORIGINS", "http://trial.localhost",
                        "LOTSE_DEMO_PASSWORD", PASSWORD,
                        "LOTSE_CHAT_MESSAGES", "1000000",
                        "LOTSE_CHAT_BURST", "1000000",
                        "LOTSE_CHAT_FRAMES", "1000000",
                        "LOTSE_CHAT_CONNECTIONSPERADDRESS", "100000",
                        "LOTSE_HANDOFF_CAPACITY", "50")); // rows share servers, and their agents
        builder.environment().putAll(environment);
        process = builder.start();
    }

    Path log() {
        return data.resolve("server-" + port + ".log");
    }

    void awaitReady() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (System.nanoTime() > giveUp || !alive()) {
                throw new IOException("the server did not start: " + lastWords());
            }
            Thread.sleep(20);
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    ProcessHandle handle() {
        return java.util.Objects.requireNonNull(process).toHandle();
    }

    /** Whether it says that it is ready; a server that does not answer is not. */
    boolean ready() throws InterruptedException {
        try {
            return get("http://127.0.0.1:" + port + "/readyz").statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ASK)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
        return ground.http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The heap in use, in bytes; 0 if it cannot be asked. */
    long heap() throws InterruptedException {
        try (Stream<String> lines = get("http://127.0.0.1:" + (port + 1) + "/actuator/prometheus")
                .body()
                .lines()) {
            return (long) lines.filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether its log speaks of too little memory. */
    boolean ranOutOfMemory() throws IOException {
        return Files.readString(log()).contains("OutOfMemoryError");
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    URI chat() {
        return chat(port);
    }

    /** By way of a wire. */
    static URI chat(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/chat");
    }

    void kill() {
        Processes.kill(handle());
    }

    @Override
    public void close() {
        if (!kept) {
            end();
        }
    }

    /** Ends it the normal way, its Redis with it. */
    void end() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(LEAVE)) {
                kill();
            }
            Processes.redis(data.resolve("redis")).ifPresent(Processes::kill); // what a killed server left
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            ground.note("could not end the Redis in " + data + ": " + e.getMessage());
        }
    }
}
