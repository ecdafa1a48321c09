package org.lotse.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A real Redis of its own for a test class, empty before each test. Register it as a static field. */
public final class TestRedis implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private Path folder = Path.of("unset");
    private ManagedRedis server = unset();
    private Redis redis = unset();

    public Redis redis() {
        return redis;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = java.nio.file.Files.createTempDirectory("lotse-redis");
        start();
    }

    private void start() {
        RedisSettings settings = new RedisSettings(null, folder, Duration.ofSeconds(5), 64, 0, Duration.ofSeconds(1));
        server = new ManagedRedis(settings);
        redis = new Redis(server.address(), settings);
    }

    /** Kills the server without warning and starts another one on the same data; {@link #redis()} is a new one. */
    public void killAndRestart() {
        kill();
        restart();
    }

    /** Starts a server on the data of the one that was killed. */
    public void restart() {
        redis.close();
        start();
    }

    /** Kills the server without warning. */
    public void kill() {
        ProcessHandle process = server.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        redis.call(jedis -> jedis.flushAll());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        redis.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
    private static <T> T unset() {
        return null;
    }
}
