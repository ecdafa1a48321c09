package org.lotse.trials.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.lotse.redis.RedisAccess;

/**
 * Two nodes on one outside Redis.
 *
 * @param kept for other rows; then {@link #close} leaves it running
 */
record Pair(RedisAccess access, Node first, Node second, boolean kept) implements AutoCloseable {

    /** @param clocks how far the first node's clock is fast, and the second one's slow; {@code 0s} for right ones */
    static Pair start(Ground ground, String name, String clocks, boolean kept)
            throws IOException, InterruptedException {
        RedisAccess access = RedisAccess.folder(ground.work().resolve(name + "-redis"));
        Node first = new Node(ground, ground.data(name), settings(access, clocks));
        Node second = new Node(ground, ground.data(name), settings(access, "-" + clocks));
        Pair pair = new Pair(access, first, second, kept);
        try {
            first.up();
            second.up();
            return pair;
        } catch (IOException | InterruptedException e) {
            pair.end();
            throw e;
        }
    }

    private static Map<String, String> settings(RedisAccess access, String clock) {
        Map<String, String> settings = new HashMap<>();
        settings.put("LOTSE_REDIS_URL", access.url());
        settings.put("LOTSE_CLOCKOFFSET", clock);
        return settings;
    }

    @Override
    public void close() {
        if (!kept) {
            end();
        }
    }

    void end() {
        first.end();
        second.end();
        access.close();
    }
}
