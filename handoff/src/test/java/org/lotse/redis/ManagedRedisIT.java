package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;

class ManagedRedisIT {
    private static final long KEYS = 30_000;

    @TempDir
    Path folder;

    private RedisSettings settings() {
        return new RedisSettings(null, folder, Duration.ofSeconds(5), 4, 0, Duration.ofSeconds(1));
    }

    @Test
    void start_afterAProcessThatDied_adoptsTheRunningServer() {
        ManagedRedis first = new ManagedRedis(settings()); // never closed: its process was killed
        try (ManagedRedis second = new ManagedRedis(settings())) {
            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    @Test
    void start_afterTheServerWasKilled_keepsItsData() {
        ManagedRedis first = new ManagedRedis(settings());
        try (Redis redis = new Redis(first.address(), settings())) {
            redis.call(jedis -> jedis.set("kept", "yes"));
        }
        ProcessHandle process = first.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        try (ManagedRedis second = new ManagedRedis(settings());
                Redis redis = new Redis(second.address(), settings())) {
            String kept = redis.call(jedis -> jedis.get("kept"));
            assertThat(kept).isEqualTo("yes");
        }
    }

    /** So many that reading them takes seconds when each is made slow. */
    private void fill(ManagedRedis server) throws Exception {
        try (Redis redis = new Redis(server.address(), settings())) {
            redis.pipelined(commands -> {
                for (int i = 0; i < KEYS; i++) {
                    commands.set("k" + i, "v");
                }
            });
        }
        ProcessHandle process = server.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        Files.writeString(folder.resolve("redis.conf"), "key-load-delay 50\n", StandardOpenOption.APPEND);
    }

    @Test
    void start_besideAServerThatIsLoading_waitsForThatOne() throws Exception {
        ManagedRedis first = new ManagedRedis(settings());
        fill(first);
        new ProcessBuilder(
                        ManagedRedis.binary(folder).toString(),
                        folder.resolve("redis.conf").toString())
                .start()
                .waitFor();
        Awaitility.await().until(() -> first.process().isPresent());
        ProcessHandle loading = first.process().orElseThrow();
        try (ManagedRedis second = new ManagedRedis(settings());
                Redis redis = new Redis(second.address(), settings())) {
            assertThat(second.process()).contains(loading);
            assertThat(redis.<Long>call(UnifiedJedis::dbSize)).isEqualTo(KEYS);
        }
    }

    @Test
    void start_thatTakesLongerThanSilenceMay_isWaitedForWhileItLoads() throws Exception {
        Duration silence = Duration.ofSeconds(1);
        try (ManagedRedis server = new ManagedRedis(settings(), silence)) {
            fill(server);
            long before = System.nanoTime();
            server.revive();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(silence);
            try (Redis redis = new Redis(server.address(), settings())) {
                assertThat(redis.<Long>call(UnifiedJedis::dbSize)).isEqualTo(KEYS);
            }
        }
    }

    @Test
    void close_endsTheServer() {
        ManagedRedis server = new ManagedRedis(settings());
        ProcessHandle process = server.process().orElseThrow();
        server.close();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    @Timeout(60)
    void close_ofAServerThatHangs_killsIt() throws Exception {
        ManagedRedis server = new ManagedRedis(settings());
        ProcessHandle process = server.process().orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
        server.close();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void start_takesAPortThatNoOutgoingConnectionGets() {
        try (ManagedRedis server = new ManagedRedis(settings())) {
            assertThat(server.address().getPort()).isBetween(20_000, 32_767);
        }
    }

    @Test
    void start_hidesThePassword() throws Exception {
        try (ManagedRedis server = new ManagedRedis(settings())) {
            assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
            for (String file : new String[] {"redis.conf", "redis.properties"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void shippedServer_startsWithoutAnInstalledOne() throws Exception {
        Path binary = ManagedRedis.shipped(folder);
        Process process = new ProcessBuilder(binary.toString(), "--version").start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("v=6.2");
    }

    @Test
    void folder_thatAnotherServerHas_isRefused() throws Exception {
        try (FolderLock first = new FolderLock(folder)) {
            assertThatThrownBy(() -> new FolderLock(folder))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("Another Lotse");
            assertThat(first).isNotNull();
        }
        new FolderLock(folder).close();
    }

    @Test
    void outside_thatDoesNotAnswer_saysWhatToDo() {
        RedisSettings nowhere =
                new RedisSettings("redis://127.0.0.1:1", folder, Duration.ofSeconds(1), 4, 0, Duration.ofSeconds(1));
        RedisConfiguration configuration = new RedisConfiguration();
        assertThatThrownBy(() -> configuration.redis(configuration.redisServer(nowhere), nowhere))
                .isInstanceOf(RedisUnavailable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("LOTSE_REDIS_URL");
    }

    @Test
    void outside_thatMayThrowConversationsAway_isRefused() {
        try (ManagedRedis server = new ManagedRedis(settings());
                Redis redis = new Redis(server.address(), settings())) {
            Durability.check(redis, settings());
            redis.call(jedis -> jedis.configSet("maxmemory-policy", "allkeys-lru"));
            assertThatThrownBy(() -> Durability.check(redis, settings()))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("noeviction");
        }
    }

    @Test
    void outside_withAWrongPassword_saysSo() {
        try (ManagedRedis server = new ManagedRedis(settings())) {
            RedisSettings wrong = new RedisSettings(
                    "redis://:wrong@127.0.0.1:" + server.address().getPort(),
                    folder,
                    Duration.ofSeconds(1),
                    4,
                    0,
                    Duration.ofSeconds(1));
            RedisConfiguration configuration = new RedisConfiguration();
            assertThatThrownBy(() -> configuration.redis(configuration.redisServer(wrong), wrong))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("WRONGPASS");
        }
    }

    @Test
    void scan_findsEveryKey_andReturnsItsConnections() {
        try (ManagedRedis server = new ManagedRedis(settings());
                Redis redis = new Redis(server.address(), settings())) {
            for (int i = 0; i < 1_200; i++) {
                String key = "k" + i;
                redis.call(jedis -> jedis.set(key, "v"));
            }
            for (int i = 0; i < 10; i++) { // the pool has four connections
                assertThat(redis.scan("k*").distinct()).hasSize(1_200);
            }
            assertThat(redis.scan("nothing*")).isEmpty();
        }
    }
}
