package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RedisSettingsTest {
    private static RedisSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("lotse.redis", RedisSettings.class);
    }

    @Test
    void defaults_areThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RedisSettings(
                        null, Path.of(".lotse/redis"), Duration.ofSeconds(2), 64, 0, Duration.ofSeconds(1)));
    }

    @Test
    void wait_isShorterThanTheTimeout() {
        assertThat(bound(Map.of("lotse.redis.replicas", "1", "lotse.redis.wait", "300ms"))
                        .patience())
                .isEqualTo(Duration.ofMillis(300));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RedisSettings(null, Path.of("x"), Duration.ofSeconds(2), 4, 1, Duration.ofSeconds(2)))
                .withMessageContaining("lotse.redis.wait");
    }

    /** A connection that died silently while it lay idle is found before anybody needs it. */
    @Test
    void connections_areLimited_andTestedWhileIdle() {
        var pool = Clients.pool(bound(Map.of("lotse.redis.connections", "7", "lotse.redis.timeout", "3s")));
        assertThat(pool.getMaxTotal()).isEqualTo(7);
        assertThat(pool.getMaxIdle()).isEqualTo(7);
        assertThat(pool.getMaxWaitDuration()).isEqualTo(Duration.ofSeconds(3));
        assertThat(pool.getTestWhileIdle()).isTrue();
        assertThat(pool.getDurationBetweenEvictionRuns()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(pool.getMinEvictableIdleDuration()).isPositive();
    }

    @Test
    void promise_saysWhatIsLostAtTheWorst() {
        assertThat(Durability.promise(List.of(Map.of("appendonly", "yes", "appendfsync", "always")), 1))
                .contains("on disk before it answers")
                .contains("1 replicas");
        assertThat(Durability.promise(List.of(Map.of("appendonly", "yes", "appendfsync", "everysec")), 0))
                .contains("about 1 s")
                .contains("failover may lose");
        Map<String, String> always = Map.of("appendonly", "yes", "appendfsync", "always");
        Map<String, String> notWhileRewriting =
                Map.of("appendonly", "yes", "appendfsync", "always", "no-appendfsync-on-rewrite", "yes");
        assertThat(Durability.promise(List.of(always, notWhileRewriting), 0))
                .contains("while it rewrites")
                .contains("half a minute")
                .doesNotContain("before it answers");
        assertThat(Durability.promise(List.of(Map.of("appendonly", "no", "appendfsync", "everysec")), 0))
                .contains("no append-only file");
    }
}
