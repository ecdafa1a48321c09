package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

class LoginsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Duration IDLE = Duration.ofHours(12);
    private static final String HASH = "{bcrypt}$2a$10$" + "x".repeat(53);

    private StaffSignals signals = new StaffSignals(REDIS.redis());
    private Staff staff = staff();
    private Logins logins = new Logins(REDIS.redis(), staff, signals, IDLE);

    @BeforeEach
    void renew() throws Exception {
        signals.close();
        signals = new StaffSignals(REDIS.redis());
        staff = staff();
        staff.put(new Agent("anna", "Anna", Role.AGENT, 3), false, null);
        logins = new Logins(REDIS.redis(), staff, signals, IDLE);
    }

    @AfterEach
    void close() throws Exception {
        signals.close();
    }

    /** A node on which no time passes: it learns of changes only by signals and when it must. */
    private Staff staff() {
        return new Staff(REDIS.redis(), new Hours(java.time.ZoneId.of("UTC"), Map.of(), Set.of()), signals, () -> 0);
    }

    private static String key(String token) {
        return "lotse:login:" + Secrets.digest(token);
    }

    private static long millisLeft(String token) {
        Long millis = REDIS.redis().call(jedis -> jedis.pttl(key(token)));
        return millis;
    }

    @Test
    void login_isFoundByItsToken_thatIsNotStored() {
        String token = logins.issue("anna").orElseThrow();
        assertThat(token).hasSize(43);
        Logins.Login login = logins.find(token).orElseThrow();
        assertThat(login.agent().name()).isEqualTo("Anna");
        assertThat(logins.holds(login.key())).isTrue();
        Map<String, String> stored = REDIS.redis().call(jedis -> jedis.hgetAll(key(token)));
        assertThat(stored).containsEntry("agent", "anna").containsOnlyKeys("agent", "epoch", "created", "used");
        assertThat(stored.values()).doesNotContain(token);
        assertThat(logins.find(Secrets.next())).isEmpty();
        assertThat(logins.find(null)).isEmpty();
        assertThat(logins.find("*")).isEmpty();
        assertThat(logins.issue("nobody")).isEmpty();
    }

    @Test
    void login_thatIsUsed_endsLater() {
        String token = logins.issue("anna").orElseThrow();
        long twoMinutesAgo = REDIS.redis().now().minusSeconds(120).toEpochMilli();
        REDIS.redis().call(jedis -> jedis.hset(key(token), "used", String.valueOf(twoMinutesAgo)));
        REDIS.redis().call(jedis -> jedis.pexpire(key(token), 60_000));
        assertThat(logins.find(token)).isPresent();
        assertThat(millisLeft(token)).isGreaterThan(IDLE.minusMinutes(1).toMillis());
        REDIS.redis().call(jedis -> jedis.pexpire(key(token), 60_000));
        assertThat(logins.find(token)).isPresent();
        assertThat(millisLeft(token)).as("not written again within the minute").isLessThanOrEqualTo(60_000);
    }

    @Test
    void login_endsWithItsEpoch() {
        for (Runnable end : new Runnable[] {
            () -> staff.password("anna", HASH),
            () -> staff.put(new Agent("anna", "Anna", Role.AGENT, 3), true, null),
            () -> staff.removeAgent("anna")
        }) {
            staff.put(new Agent("anna", "Anna", Role.AGENT, 3), false, null);
            String token = logins.issue("anna").orElseThrow();
            assertThat(logins.find(token)).isPresent();
            end.run();
            assertThat(logins.find(token)).isEmpty();
            staff.put(new Agent("anna", "Anna", Role.AGENT, 3), false, null);
            assertThat(logins.find(token)).as("it does not come back").isEmpty();
        }
    }

    @Test
    void login_ofAnEpochThatThisNodeDoesNotKnowYet_counts() throws Exception {
        try (StaffSignals deaf = new StaffSignals(REDIS.redis())) {
            deaf.close();
            Staff late = new Staff(REDIS.redis(), staff.defaultHours(), deaf, () -> 0);
            staff.password("anna", HASH);
            String token = logins.issue("anna").orElseThrow();
            assertThat(new Logins(REDIS.redis(), late, deaf, IDLE).find(token)).isPresent();
        }
    }

    @Test
    void end_isToldEverywhere() throws Exception {
        BlockingQueue<BiPredicate<String, String>> told = new LinkedBlockingQueue<>();
        String token = logins.issue("anna").orElseThrow();
        String key = logins.find(token).orElseThrow().key();
        logins.listen(told::add);
        logins.end(key);
        BiPredicate<String, String> one = java.util.Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS));
        assertThat(one.test("anna", key)).isTrue();
        assertThat(one.test("anna", "another")).isFalse();
        assertThat(logins.find(token)).isEmpty();
        staff.password("anna", HASH);
        BiPredicate<String, String> all = java.util.Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS));
        assertThat(all.test("anna", "another")).isTrue();
        assertThat(all.test("ben", "another")).isFalse();
    }
}
