package org.lotse.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.SafeEncoder;

/** What the settings of an outside Redis mean for an acknowledgement; read once, at the start. */
final class Durability {
    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private static final String ON_DISK = "Redis has every write on disk before it answers";

    private static final List<String> NAMES =
            List.of("appendonly", "appendfsync", "no-appendfsync-on-rewrite", "maxmemory-policy");

    private Durability() {}

    /** @throws RedisUnavailable if a primary may throw keys away when its memory is full */
    static void check(Redis redis, RedisSettings settings) {
        List<Map<String, String>> primaries = redis.primaries().stream()
                .map(Durability::read)
                .filter(known -> !known.isEmpty())
                .toList();
        if (primaries.isEmpty()) {
            LOG.warn("Redis does not show its settings: whether it is durable (appendonly yes, appendfsync always, "
                    + "no-appendfsync-on-rewrite no, maxmemory-policy noeviction) is not known here");
            return;
        }
        for (Map<String, String> primary : primaries) {
            String policy = primary.getOrDefault("maxmemory-policy", "noeviction");
            if (!policy.equals("noeviction")) {
                throw new RedisUnavailable("Redis has maxmemory-policy " + policy
                        + ": when its memory is full it throws conversations away. Set it to noeviction.");
            }
        }
        String promise = promise(primaries, settings.replicas());
        if (promise.startsWith(ON_DISK)) {
            LOG.info("{}", promise);
        } else {
            LOG.warn("{}", promise);
        }
    }

    /** As far as the server tells. */
    private static Map<String, String> read(Supplier<Connection> primary) {
        Map<String, String> known = new HashMap<>();
        try (Connection connection = Redis.guarded(primary)) {
            for (String name : NAMES) {
                List<?> pair = (List<?>) Redis.guarded(() -> connection.executeCommand(
                        new CommandArguments(Command.CONFIG).add("GET").add(name)));
                if (pair.size() == 2) {
                    known.put(name, SafeEncoder.encode((byte[]) pair.get(1)));
                }
            }
        } catch (JedisDataException e) { // hosted servers hide or rename the command
            LOG.debug("Redis does not show its settings: {}", e.getMessage());
        }
        return known;
    }

    /** One sentence: what is lost at the worst. */
    static String promise(List<Map<String, String>> primaries, int replicas) {
        String copies = replicas == 0
                ? "; a failover may lose what was just acknowledged (lotse.redis.replicas is 0)"
                : "; an acknowledged write is on " + replicas + " replicas too";
        if (has(primaries, "appendonly", "no")) {
            return "Redis keeps no append-only file: when it stops, everything since its last snapshot is lost"
                    + copies;
        }
        if (has(primaries, "appendfsync", "no")) {
            return "Redis leaves writing to the system (appendfsync no): a power loss costs up to half a minute"
                    + copies;
        }
        if (has(primaries, "no-appendfsync-on-rewrite", "yes")) {
            return "Redis leaves writing to the system while it rewrites its file (no-appendfsync-on-rewrite yes): a "
                    + "power loss then costs up to half a minute" + copies;
        }
        if (has(primaries, "appendfsync", "everysec")) {
            return "Redis writes once a second (appendfsync everysec): a power loss costs about 1 s of what was "
                    + "acknowledged" + copies;
        }
        return ON_DISK + copies;
    }

    private static boolean has(List<Map<String, String>> primaries, String setting, String value) {
        return primaries.stream().anyMatch(primary -> value.equals(primary.get(setting)));
    }
}
