package org.lotse.redis;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Makes a write wait until replicas have it too: {@code WAITAOF} (Redis 7.2 and later: on the primary's disk and on that of
 * the replicas), else {@code WAIT} (in the replicas' memory). Redis confirms what was written through one connection, so
 * both go through the connection of the write.
 */
final class Confirmation {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);

    private final int replicas;
    private final long millis;
    private volatile boolean onDisk = true;

    Confirmation(RedisSettings settings) {
        this.replicas = settings.replicas();
        this.millis = settings.patience().toMillis();
    }

    /** @throws StoreUnavailable if fewer replicas than asked for have confirmed in time */
    void await(Connection connection) {
        if (replicas == 0) {
            return;
        }
        try {
            if (!confirmed(connection)) {
                throw new StoreUnavailable("written on the primary, not confirmed by " + replicas + " replicas");
            }
        } catch (JedisDataException e) { // it is no primary any more
            throw new StoreUnavailable(e);
        }
    }

    private boolean confirmed(Connection connection) {
        if (onDisk) {
            try {
                List<?> counts = (List<?>) connection.executeCommand(new CommandArguments(Command.WAITAOF)
                        .add(1)
                        .add(replicas)
                        .add(millis));
                return (Long) counts.get(0) >= 1 && (Long) counts.get(1) >= replicas;
            } catch (JedisDataException e) {
                onDisk = !withoutAppendOnlyFile(e);
                if (onDisk) {
                    throw e;
                }
                LOG.warn("replicas confirm writes in their memory, not on disk: {}", e.getMessage());
            }
        }
        return (Long) connection.executeCommand(
                        new CommandArguments(Command.WAIT).add(replicas).add(millis))
                >= replicas;
    }

    private static boolean withoutAppendOnlyFile(JedisDataException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("unknown command") || message.contains("appendonly is disabled");
    }
}
