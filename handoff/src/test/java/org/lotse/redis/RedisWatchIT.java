package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RedisWatchIT {

    @TempDir
    Path folder;

    private RedisSettings settings() {
        return new RedisSettings(null, folder, Duration.ofSeconds(5), 4, 0, Duration.ofSeconds(1));
    }

    private static ProcessHandle kill(ManagedRedis server) {
        ProcessHandle process = server.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        return process;
    }

    @Test
    void deadServer_isStartedAgainWhereItWas_withItsData() {
        try (ManagedRedis server = new ManagedRedis(settings());
                Redis redis = new Redis(server.address(), settings());
                RedisWatch _ = new RedisWatch(server)) {
            redis.call(jedis -> jedis.set("kept", "yes"));
            ProcessHandle killed = kill(server);
            redis.awaitBack();
            assertThat(server.process().orElseThrow().pid()).isNotEqualTo(killed.pid());
            assertThat(redis.<String>call(jedis -> jedis.get("kept"))).isEqualTo("yes");
        }
    }

    @Test
    void closedServer_staysDead() throws Exception {
        ManagedRedis server = new ManagedRedis(settings());
        server.close();
        server.revive();
        assertThat(server.process()).isEmpty();
    }

    @Test
    void access_besideARunningServer_leavesItRunning() {
        try (RedisAccess first = RedisAccess.folder(folder)) {
            first.redis().call(jedis -> jedis.set("kept", "yes"));
            try (RedisAccess second = RedisAccess.folder(folder)) {
                assertThat(second.redis().<String>call(jedis -> jedis.get("kept")))
                        .isEqualTo("yes");
            }
            assertThat(first.redis().answers()).isTrue();
            try (RedisAccess byUrl = RedisAccess.url(first.url())) {
                assertThat(byUrl.redis().answers()).isTrue();
            }
        }
        assertThat(folder.resolve("redis.pid")).doesNotExist(); // the one that started it has ended it
    }
}
