package org.lotse.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Several real servers on this machine: a cluster, or a master with its replica and a sentinel. */
public final class TestServers implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final int BUS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<Redis> clients = new ArrayList<>();

    private TestServers() throws IOException {
        this.folder = Files.createTempDirectory("lotse-redis-servers");
    }

    /** Three masters that share the slots. */
    public static TestServers cluster() throws IOException {
        TestServers servers = new TestServers();
        for (int i = 0; i < 3; i++) {
            int port = servers.start("cluster-enabled yes", "cluster-node-timeout 2000", "appendonly yes");
            int first = SLOTS * i / 3;
            int[] slots = IntStream.range(first, SLOTS * (i + 1) / 3).toArray();
            try (Jedis node = new Jedis("127.0.0.1", port)) {
                node.clusterSetConfigEpoch(i + 1);
                node.clusterAddSlots(slots);
                if (i > 0) {
                    node.clusterMeet("127.0.0.1", servers.ports.getFirst());
                }
            }
        }
        for (int port : servers.ports) {
            await(() -> asked(
                    port,
                    node -> node.clusterInfo().contains("cluster_state:ok")
                            && node.clusterInfo().contains("cluster_known_nodes:3")));
        }
        return servers;
    }

    /** A master called {@code shop}, its replica, and a sentinel that notices a dead master after half a second. */
    public static TestServers sentinel() throws IOException {
        TestServers servers = new TestServers();
        int master = servers.start("appendonly yes");
        int replica = servers.start("appendonly yes", "replicaof 127.0.0.1 " + master);
        await(() -> asked(replica, node -> node.info("replication").contains("master_link_status:up")));
        int sentinel = servers.start(
                "sentinel monitor shop 127.0.0.1 " + master + " 1",
                "sentinel down-after-milliseconds shop 500",
                "sentinel failover-timeout shop 3000");
        await(() -> asked(sentinel, node -> node.info("sentinel").contains("slaves=1")));
        return servers;
    }

    /** A client of the cluster. */
    public Redis ofCluster() {
        return client("redis-cluster://127.0.0.1:" + ports.getFirst(), 0);
    }

    /** A client of the sentinel's master. */
    public Redis ofSentinel(int replicas) {
        return client("redis-sentinel://127.0.0.1:" + ports.getLast() + "/shop", replicas);
    }

    private Redis client(String url, int replicas) {
        RedisSettings settings =
                new RedisSettings(url, folder, Duration.ofSeconds(2), 16, replicas, Duration.ofMillis(500));
        Redis client = new Redis(RedisAddress.of(url), settings);
        clients.add(client);
        return client;
    }

    /** Kills the server that was started as number {@code n}, from 0, without warning. */
    public void kill(int n) {
        Process process = processes.get(n);
        process.destroyForcibly();
        process.onExit().join();
    }

    private interface Question {
        boolean ask(Jedis node);
    }

    private static boolean asked(int port, Question question) {
        try (Jedis node = new Jedis("127.0.0.1", port)) {
            return question.ask(node);
        } catch (JedisException e) { // not up yet
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("the servers did not come up");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int start(String... lines) throws IOException {
        int port = freePort();
        Path home = Files.createDirectory(folder.resolve("server-" + port));
        List<String> all = new ArrayList<>(List.of(
                "port " + port, "bind 127.0.0.1", "dir \"" + home + "\"", "save \"\"", "repl-diskless-sync-delay 0"));
        all.addAll(List.of(lines));
        boolean sentinel = lines[0].startsWith("sentinel");
        if (sentinel) {
            all.removeIf(line -> line.startsWith("save") || line.startsWith("repl"));
        }
        Path config = Files.writeString(home.resolve("redis.conf"), all.stream().collect(Collectors.joining("\n")));
        List<String> command =
                new ArrayList<>(List.of(ManagedRedis.binary(folder).toString(), config.toString()));
        if (sentinel) {
            command.add("--sentinel");
        }
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("redis.log").toFile())
                .start());
        ports.add(port);
        await(() -> asked(port, node -> "PONG".equals(node.ping())));
        return port;
    }

    /** A cluster's nodes talk to each other on a port that is higher by {@value #BUS}. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() < 55_000 && free(socket.getLocalPort() + BUS)) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        clients.forEach(Redis::close);
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        FileSystemUtils.deleteRecursively(folder);
    }
}
