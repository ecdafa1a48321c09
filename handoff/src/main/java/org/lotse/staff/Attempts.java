package org.lotse.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;

/**
 * Slows down whoever guesses passwords, counted for all nodes together: an attempt counts before it is made, so that many at
 * once are no way around, and is taken back when the password was right.
 */
public final class Attempts {
    private static final Script ATTEMPT = Script.of(Attempts.class, "attempt.lua");

    private final Redis redis;
    private final LoginSettings.Attempts limits;

    Attempts(Redis redis, LoginSettings.Attempts limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /** Counts an attempt; if it must not be made, how long to wait. */
    public Optional<Duration> begin(String account, String address) {
        Optional<Duration> wait = count(byAddress(address), limits.address());
        if (wait.isPresent()) {
            return wait;
        }
        wait = count(byAccount(account), limits.account());
        if (wait.isPresent()) {
            release(byAddress(address));
        }
        return wait;
    }

    /** The password was right: earlier mistakes with this account are forgotten. */
    public void succeeded(String account, String address) {
        redis.call(jedis -> jedis.del(byAccount(account)));
        release(byAddress(address));
    }

    private Optional<Duration> count(String key, int most) {
        long wait = (Long) redis.run(
                ATTEMPT,
                List.of(key),
                List.of(
                        "count",
                        String.valueOf(most),
                        String.valueOf(limits.within().toMillis())));
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait));
    }

    private void release(String key) {
        redis.run(ATTEMPT, List.of(key), List.of("release"));
    }

    /** As a digest: people type passwords where their name belongs. */
    private static String byAccount(String account) {
        return "lotse:attempts:" + Secrets.digest("account " + account);
    }

    private static String byAddress(String address) {
        return "lotse:attempts:" + Secrets.digest("address " + address);
    }
}
