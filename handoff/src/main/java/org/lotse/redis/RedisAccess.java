package org.lotse.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Redis of a data folder, or one by URL, for a program that is not the server. A folder's Redis is used where it runs,
 * beside the server that started it, and otherwise started until {@link #close}.
 */
public final class RedisAccess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 64;

    private final Redis redis;
    private final String url;
    private final RedisConfiguration.@Nullable RedisServer server;

    private RedisAccess(Redis redis, String url, RedisConfiguration.@Nullable RedisServer server) {
        this.redis = redis;
        this.url = url;
        this.server = server;
    }

    /** @throws RedisUnavailable if it does not answer */
    public static RedisAccess url(String url) {
        return opened(settings(url, Path.of(".")), url);
    }

    /**
     * @param folder the managed server's, {@code redis} below the data folder
     * @throws RedisUnavailable if a server has the folder and its Redis does not answer, or none can be started
     */
    public static RedisAccess folder(Path folder) {
        RedisSettings settings = settings(null, folder.toAbsolutePath());
        return running(settings).orElseGet(() -> opened(settings, null));
    }

    private static RedisSettings settings(@Nullable String url, Path folder) {
        return new RedisSettings(url, folder, TIMEOUT, CONNECTIONS, 0, WAIT);
    }

    private static RedisAccess opened(RedisSettings settings, @Nullable String url) {
        RedisConfiguration configuration = new RedisConfiguration();
        RedisConfiguration.RedisServer server = configuration.redisServer(settings);
        ManagedRedis managed = server.managed();
        String address =
                managed == null ? String.valueOf(url) : managed.address().toString();
        return new RedisAccess(configuration.redis(server, settings), address, server);
    }

    private static Optional<RedisAccess> running(RedisSettings settings) {
        Path file = settings.folder().resolve("redis.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            known.load(in);
        } catch (IOException e) {
            throw new RedisUnavailable(file + " cannot be read: " + e.getMessage());
        }
        URI address = URI.create(known.getProperty("url", "redis://127.0.0.1:1"));
        Redis redis = new Redis(address, settings);
        if (redis.answers() && ManagedRedis.keepsItsDataIn(settings.folder(), redis)) {
            return Optional.of(new RedisAccess(redis, address.toString(), null));
        }
        redis.close();
        return Optional.empty();
    }

    public Redis redis() {
        return redis;
    }

    /** As {@code LOTSE_REDIS_URL} names it, with the password in it. */
    public String url() {
        return url;
    }

    /** Ends the server if it was started here. */
    @Override
    public void close() {
        redis.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new RedisUnavailable("The data folder could not be released: " + e.getMessage());
            }
        }
    }
}
