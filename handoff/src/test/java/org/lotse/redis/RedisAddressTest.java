package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {
    @Test
    void singleServer_withEverything() {
        RedisAddress address = RedisAddress.of(" rediss://shop:p%40ss+word@redis.example:6380/3 ");
        assertThat(address)
                .isEqualTo(new RedisAddress.Single(
                        new HostAndPort("redis.example", 6380), 3, new RedisAddress.Login("shop", "p@ss+word", true)));
        assertThat(address.shown()).isEqualTo("redis.example:6380");
        assertThat(address.toString()).doesNotContain("p@ss");
    }

    @Test
    void singleServer_withoutAUser() {
        assertThat(RedisAddress.of("redis://:secret@127.0.0.1:6379").login())
                .isEqualTo(new RedisAddress.Login(null, "secret", false));
        assertThat(RedisAddress.of("redis://127.0.0.1:6379").login())
                .isEqualTo(new RedisAddress.Login(null, null, false));
    }

    @Test
    void cluster_namesSomeNodes() {
        assertThat(RedisAddress.of("redis-cluster://:x@a:1,b:2"))
                .isEqualTo(new RedisAddress.Cluster(
                        Set.of(new HostAndPort("a", 1), new HostAndPort("b", 2)),
                        new RedisAddress.Login(null, "x", false)));
    }

    @Test
    void sentinels_nameTheMaster() {
        assertThat(RedisAddress.of("redis-sentinel://u:x@a:1,b:2/shop"))
                .isEqualTo(new RedisAddress.Sentinel(
                        Set.of(new HostAndPort("a", 1), new HostAndPort("b", 2)),
                        "shop",
                        new RedisAddress.Login("u", "x", false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://localhost:6379",
                "redis://localhost",
                "redis://a:1,b:2",
                "redis://a:1/shop",
                "redis://a:65536",
                "redis://password@a:1",
                "redis-cluster://a:1,b",
                "redis-cluster://a:1/shop",
                "redis-sentinel://a:1",
                "redis-nothing://a:1"
            })
    void otherForms_areRefused_andTheRightOnesNamed(String url) {
        assertThatExceptionOfType(RedisUnavailable.class)
                .isThrownBy(() -> RedisAddress.of(url))
                .withMessageContainingAll("redis://", "rediss://", "redis-cluster://", "redis-sentinel://");
    }
}
