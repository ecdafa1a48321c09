package org.lotse.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.SafeEncoder;

/**
 * A Redis of our own: loopback only, random password, own folder, every write on disk before it is answered.
 *
 * <p>The server runs as a daemon, so that neither a Ctrl-C nor the death of this process takes it along. Its address
 * stands in {@code redis.properties}; the next start adopts it if it answers with that password, and otherwise ends what
 * is left of it and starts a new one on the same data. One that still reads its data is waited for, however long that
 * takes: whoever ended it would only begin again.
 */
final class ManagedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedRedis.class);
    /** How long a server may be silent; one that says that it is loading is not. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration TELL = Duration.ofSeconds(10);
    /** How long a server may take to end in peace, with its last writes on disk long before. */
    private static final Duration END = Duration.ofSeconds(10);

    private static final int LOWEST_PORT = 20_000;
    private static final int OUTGOING_PORTS = 32_768;
    private static final List<String> SERVERS = List.of("valkey-server", "redis-server");

    private final Path folder;
    private final RedisSettings settings;
    private final Duration silence;
    private final URI address;
    private volatile boolean closed;

    /** Adopts the running server of that folder or starts one; returns when it answers and has read its data. */
    ManagedRedis(RedisSettings settings) {
        this(settings, SILENCE);
    }

    ManagedRedis(RedisSettings settings, Duration silence) {
        this.folder = settings.folder().toAbsolutePath();
        this.settings = settings;
        this.silence = silence;
        try {
            Files.createDirectories(folder);
            this.address = adopt().orElseGet(this::start);
        } catch (IOException e) {
            throw new RedisUnavailable("The data folder " + folder + " cannot be used: " + e.getMessage()
                    + ". Give a writable one with --data DIR.");
        }
    }

    URI address() {
        return address;
    }

    /** The server's process, if it runs. */
    Optional<ProcessHandle> process() {
        try {
            return former();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<URI> adopt() throws IOException {
        Path file = folder.resolve("redis.properties");
        if (!Files.exists(file)) {
            former().ifPresent(this::end); // its address is lost
            return Optional.empty();
        }
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            known.load(in);
        }
        URI former = URI.create(known.getProperty("url", "redis://127.0.0.1:1"));
        Reply reply = ask(former);
        Optional<ProcessHandle> running = former();
        boolean loaded = reply == Reply.LOADING
                && running.isPresent()
                && becomesReady(former, () -> !running.get().isAlive());
        if (reply == Reply.READY || loaded) {
            LOG.info("Redis is still running on port {}: adopted", former.getPort());
            return Optional.of(former);
        }
        former().ifPresent(this::end);
        return Optional.empty();
    }

    /** The process that the pid file names, if it is alive and really our server. */
    private Optional<ProcessHandle> former() throws IOException {
        Path file = folder.resolve("redis.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).strip();
        if (!pid.matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .filter(name -> name.toString().contains("redis")
                                || name.toString().contains("valkey"))
                        .isPresent())
                .filter(this::worksHere);
    }

    /** A copy of a folder names the process of the original, which must be left alone. Known where there is {@code /proc}. */
    private boolean worksHere(ProcessHandle process) {
        Path directory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return !Files.exists(directory) || Files.isSameFile(directory, folder);
        } catch (IOException e) { // it has ended meanwhile
            return false;
        }
    }

    private void end(ProcessHandle process) {
        LOG.warn("Redis process {} does not answer: it is killed", process.pid());
        process.destroyForcibly();
        awaitEnd(process);
    }

    /** Whether it is gone in time. */
    private static boolean awaitEnd(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, END.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }

    private URI start() {
        try {
            int port = freePort();
            String password = password();
            Path config = writeConfig(port, password);
            URI started = URI.create("redis://:" + password + "@127.0.0.1:" + port);
            secretly("redis.properties", "url=" + started + "\n"); // first: the next start must find one that loads
            Process process = new ProcessBuilder(binary(folder).toString(), config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("start.log").toFile())
                    .start();
            await(started, process);
            LOG.info("Redis started on port {}, data in {}", port, folder);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path writeConfig(int port, String password) throws IOException {
        return secretly("redis.conf", """
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                daemonize yes
                pidfile "%s"
                logfile "%s"
                dir "%s"
                appendonly yes
                appendfsync always
                no-appendfsync-on-rewrite no
                aof-load-truncated yes
                save ""
                maxmemory-policy noeviction
                """.formatted(
                        port, password, folder.resolve("redis.pid"), folder.resolve("redis.log"), folder));
    }

    /** Writes a file that only this user may read. */
    private Path secretly(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private enum Reply {
        READY,
        LOADING,
        NONE
    }

    /** Waits for a server that was just started. */
    private void await(URI started, Process process) {
        if (!becomesReady(started, () -> closed || !process.isAlive() && process.exitValue() != 0)) {
            throw new RedisUnavailable("The local Redis did not start; see " + folder.resolve("start.log") + " and "
                    + folder.resolve("redis.log") + ", or give an outside one with LOTSE_REDIS_URL.");
        }
    }

    /** Waits as long as it says that it is loading, and otherwise for as long as it may be silent. */
    private boolean becomesReady(URI url, BooleanSupplier over) {
        long heard = System.nanoTime();
        long told = heard - TELL.toNanos();
        for (Reply reply = ask(url); reply != Reply.READY; reply = ask(url)) {
            long now = System.nanoTime();
            if (reply == Reply.LOADING) {
                heard = now;
                if (now - told >= TELL.toNanos()) {
                    told = now;
                    LOG.info("Redis reads its data in {}, waiting for it", folder);
                }
            }
            if (over.getAsBoolean() || now - heard > silence.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }

    private Reply ask(URI url) {
        try (Redis redis = new Redis(url, settings)) {
            if (!keepsItsDataIn(folder, redis)) {
                return Reply.NONE;
            }
            redis.<String>call(UnifiedJedis::ping);
            return Reply.READY;
        } catch (RuntimeException e) { // nobody, or another program on that port
            return Refusal.isLoading(e) ? Reply.LOADING : Reply.NONE;
        }
    }

    /** Whether it is that folder's server, and not the one of the folder that this is a copy of. */
    static boolean keepsItsDataIn(Path folder, Redis redis) {
        List<?> pair = (List<?>) redis.call(jedis -> jedis.sendCommand(Protocol.Command.CONFIG, "GET", "dir"));
        String directory = pair.size() == 2 ? SafeEncoder.encode((byte[]) pair.get(1)) : "";
        try {
            return Files.isSameFile(Path.of(directory), folder);
        } catch (IOException e) { // that folder is gone
            return false;
        }
    }

    /** An installed server of version 6.2 or later, else the one that is shipped. */
    static Path binary(Path folder) throws IOException {
        for (String name : SERVERS) {
            for (String directory :
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
                Path file = Path.of(directory, name);
                if (Files.isExecutable(file) && recent(file)) {
                    return file;
                }
            }
        }
        return shipped(folder);
    }

    private static boolean recent(Path server) throws IOException {
        Process process = new ProcessBuilder(server.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var version = java.util.regex.Pattern.compile("v=(\\d+)\\.(\\d+)").matcher(words);
        if (!version.find()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        return major > 6 || (major == 6 && Integer.parseInt(version.group(2)) >= 2);
    }

    static Path shipped(Path folder) throws IOException {
        String name = resource();
        Path file = folder.resolve("redis-server");
        try (InputStream in = ManagedRedis.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new RedisUnavailable(
                        "There is no Redis for this machine: install redis-server 6.2 or later, or give "
                                + "an outside one with LOTSE_REDIS_URL.");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    private static String resource() {
        String system = System.getProperty("os.name", "").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "amd64";
        return Stream.of(
                        "redis-server-6.2.6-v5-linux-amd64",
                        "redis-server-6.2.7-linux-arm64",
                        "redis-server-6.2.6-v5-darwin-amd64",
                        "redis-server-6.2.6-v5-darwin-arm64")
                .filter(name -> name.endsWith(system + "-" + processor))
                .findFirst()
                .orElse("none");
    }

    /** Starts the server again on the same port and data if it has died; does nothing after {@link #close}. */
    synchronized void revive() throws IOException {
        if (closed || former().isPresent()) {
            return;
        }
        LOG.error("Redis has died: it is started again");
        Process process = new ProcessBuilder(
                        binary(folder).toString(), folder.resolve("redis.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        await(address, process);
        LOG.info("Redis is back on port {}", address.getPort());
    }

    Path folder() {
        return folder;
    }

    /**
     * Below the ports that are given to outgoing connections: who knocks at a port of theirs again and again while its
     * server is dead ends up connected to itself, and keeps it.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, OUTGOING_PORTS);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) { // taken: another one
            return false;
        }
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Ends the server the normal way; its data stay. */
    @Override
    public void close() {
        closed = true; // whoever revives it waits no longer
        end();
    }

    private synchronized void end() {
        try {
            former().ifPresent(server -> {
                server.destroy();
                if (!awaitEnd(server)) {
                    end(server);
                }
            });
            Files.deleteIfExists(folder.resolve("redis.properties"));
        } catch (IOException e) {
            LOG.warn("could not end the local Redis: {}", e.getMessage());
        }
    }
}
