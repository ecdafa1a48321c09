package org.lotse.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;

/**
 * Who is logged in, on whatever node: a token of 256 random bits for the browser, its SHA-256 in Redis. A login ends when it
 * was not used for a while, by {@link #end}, and with its account's epoch: by a changed password, disabling or removal.
 */
public final class Logins {
    private static final Script LOGIN = Script.of(Logins.class, "login.lua");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    /** A login that counts. {@code key} is the token's digest, no secret. */
    public record Login(String key, Agent agent) {}

    private final Redis redis;
    private final Staff staff;
    private final StaffSignals signals;
    private final Duration idle;

    /** @param idle how long a login lasts without being used */
    Logins(Redis redis, Staff staff, StaffSignals signals, Duration idle) {
        this.redis = redis;
        this.staff = staff;
        this.signals = signals;
        this.idle = idle;
    }

    /** A new login's token, which nobody but the agent's browser may know; empty if the account is gone or disabled. */
    public Optional<String> issue(String agent) {
        return staff.account(agent).filter(account -> !account.disabled()).map(account -> {
            String token = Secrets.next();
            redis.run(
                    LOGIN,
                    List.of(redisKey(Secrets.digest(token))),
                    List.of(String.valueOf(idle.toMillis()), "", agent, account.epoch()));
            return token;
        });
    }

    /** The login of a token, whose end is put off; empty for every reason alike. */
    public Optional<Login> find(@Nullable String token) {
        return token == null || !TOKEN.matcher(token).matches() ? Optional.empty() : byKey(Secrets.digest(token));
    }

    /** Whether that login counts still; puts off its end, too. */
    public boolean holds(String key) {
        return byKey(key).isPresent();
    }

    private Optional<Login> byKey(String key) {
        List<?> reply = (List<?>) redis.run(
                LOGIN,
                List.of(redisKey(key)),
                List.of(String.valueOf(idle.toMillis()), String.valueOf(BETWEEN_WRITES.toMillis())));
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        String id = (String) reply.getFirst();
        String epoch = (String) reply.getLast();
        Optional<Agent> known = inEpoch(id, epoch);
        if (known.isEmpty()) { // another node may have changed the account and then given this login
            staff.refresh();
            known = inEpoch(id, epoch);
        }
        return known.map(agent -> new Login(key, agent));
    }

    private Optional<Agent> inEpoch(String id, String epoch) {
        return staff.account(id)
                .filter(account -> !account.disabled() && account.epoch().equals(epoch))
                .map(Account::agent);
    }

    /** Ends a login everywhere. */
    public void end(String key) {
        redis.call(jedis -> jedis.del(redisKey(key)));
        signals.publishLoginOut(key);
    }

    /**
     * Tells on every node that logins have ended, on the thread of the subscription.
     *
     * @param ended given a test that says of an agent's id and a login's key whether this login may have ended now
     */
    public void listen(Consumer<BiPredicate<String, String>> ended) {
        signals.listen(signal -> {
            switch (signal) {
                case StaffSignals.AgentOut(String id) -> ended.accept((agent, key) -> agent.equals(id));
                case StaffSignals.LoginOut(String out) -> ended.accept((agent, key) -> key.equals(out));
                case StaffSignals.Resumed() -> ended.accept((agent, key) -> true);
                case StaffSignals.Changed() -> {}
            }
        });
    }

    private static String redisKey(String key) {
        return "lotse:login:" + key;
    }
}
