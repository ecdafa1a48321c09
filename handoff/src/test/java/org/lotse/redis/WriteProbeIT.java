package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.UnifiedJedis;

@Timeout(60)
class WriteProbeIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final AtomicLong nanos = new AtomicLong();
    private final WriteProbe probe = new WriteProbe(REDIS.redis(), nanos::get);

    private boolean aSecondLater() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        return probe.succeeds();
    }

    @ParameterizedTest
    @CsvSource({"maxmemory, 1, 0", "min-replicas-to-write, 1, 0", "replicaof, 127.0.0.1 1, no one"})
    void serverThatAnswersAndRefusesWrites_isNotReady(String setting, String refusing, String accepting) {
        assertThat(probe.succeeds()).isTrue();
        set(setting, refusing);
        try {
            assertThat(REDIS.redis().answers()).isTrue();
            assertThat(probe.succeeds()).as("not asked again within a second").isTrue();
            assertThat(aSecondLater()).isFalse();
        } finally {
            set(setting, accepting);
        }
        assertThat(aSecondLater()).isTrue();
    }

    private static void set(String setting, String value) {
        String[] words = value.split(" ");
        REDIS.redis()
                .call(jedis -> setting.equals("replicaof")
                        ? jedis.sendCommand(Command.REPLICAOF, words)
                        : jedis.configSet(setting, value));
    }

    @Test
    void replicasThatAreMissing_countAsARefusal() {
        URI address = REDIS.address();
        RedisSettings settings =
                new RedisSettings(null, Path.of("."), Duration.ofSeconds(2), 4, 1, Duration.ofMillis(50));
        try (Redis redis = new Redis(address, settings)) {
            assertThat(new WriteProbe(redis, nanos::get).succeeds()).isFalse();
        }
    }

    @Test
    void serverThatHangs_isWaitedForOnlyBriefly() {
        UnifiedJedis other = new UnifiedJedis(REDIS.address());
        try {
            other.sendCommand(Command.CLIENT, "PAUSE", "3000", "WRITE");
            long before = System.nanoTime();
            assertThat(probe.succeeds()).isFalse();
            assertThat(aSecondLater()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            other.sendCommand(Command.CLIENT, "UNPAUSE");
            Awaitility.await().until(this::aSecondLater);
        } finally {
            other.close();
        }
    }
}
