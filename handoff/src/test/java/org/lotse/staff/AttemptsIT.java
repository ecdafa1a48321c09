package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

class AttemptsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final LoginSettings.Attempts LIMITS = new LoginSettings.Attempts(5, 20, Duration.ofMinutes(15));

    private Attempts attempts = new Attempts(REDIS.redis(), LIMITS);

    @BeforeEach
    void renew() {
        attempts = new Attempts(REDIS.redis(), LIMITS);
    }

    @Test
    void sixthAttemptForAnAccount_waits_fromWhereverItComes() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin("anna", "192.0.2." + i)).isEmpty();
        }
        assertThat(attempts.begin("anna", "192.0.2.9").orElseThrow())
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(attempts.begin("ben", "192.0.2.9")).isEmpty();
    }

    @Test
    void rightPassword_forgetsTheWrongOnes() {
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(attempts.begin("anna", "192.0.2." + i)).isEmpty();
            }
            attempts.succeeded("anna", "192.0.2." + i);
        }
    }

    @Test
    void twentyFirstAttemptFromAnAddress_waits_forWhateverAccount() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin("account-" + i, "192.0.2.1")).isEmpty();
        }
        assertThat(attempts.begin("anna", "192.0.2.1")).isPresent();
        assertThat(attempts.begin("anna", "192.0.2.2")).isEmpty();
    }

    @Test
    void manyAtOnce_areNoWayAround() throws Exception {
        List<Future<Optional<Duration>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                String address = "192.0.2." + i;
                all.add(threads.submit(() -> attempts.begin("anna", address)));
            }
        }
        int allowed = 0;
        for (Future<Optional<Duration>> one : all) {
            allowed += one.get().isEmpty() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(5);
    }

    @Test
    void waiting_ends() {
        Attempts brief = new Attempts(REDIS.redis(), new LoginSettings.Attempts(1, 20, Duration.ofMillis(1)));
        brief.begin("anna", "192.0.2.1");
        org.awaitility.Awaitility.await()
                .until(() -> brief.begin("anna", "192.0.2.1").isEmpty());
        java.util.Set<String> keys = REDIS.redis().call(jedis -> jedis.keys("lotse:attempts:*"));
        assertThat(keys)
                .as("neither names nor addresses are stored")
                .noneMatch(key -> key.contains("anna") || key.contains("192.0.2.1"));
    }
}
