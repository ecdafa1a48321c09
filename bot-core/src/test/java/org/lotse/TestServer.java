package org.lotse;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lotse.nlu.bundle.Training;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with a Redis of its own, the shipped content and a model trained on it; one for all tests of a run. */
public final class TestServer {
    /** Where the browser's journey keeps its model as well. */
    private static final Path MODEL =
            Path.of("../target/journey/models/shop").toAbsolutePath().normalize();

    private static final Path CONTENT =
            Path.of("../training-data").toAbsolutePath().normalize();
    private static final TestServer SHARED = new TestServer();

    private final int port;
    private final ConfigurableApplicationContext context;

    private TestServer() {
        try {
            if (!Training.isCurrent(MODEL, CONTENT)) {
                Training.train(CONTENT, MODEL, System.err::println);
            }
            port = freePort();
            Path data = Files.createTempDirectory("lotse-server");
            context = new SpringApplication(LotseApplication.class)
                    .run(
                            "--server.port=" + port,
                            "--management.server.port=" + freePort(),
                            "--lotse.content.demo=true",
                            "--lotse.content.folder=" + CONTENT,
                            "--lotse.content.data=" + data,
                            "--lotse.redis.folder=" + data.resolve("redis"),
                            "--lotse.nlu.bundle=" + MODEL,
                            "--lotse.desk.demo-password=test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static TestServer shared() {
        return SHARED;
    }

    public int port() {
        return port;
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    public String socket(String path) {
        return "ws://localhost:" + port + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
