package org.lotse.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a managed Redis again when it has died, as it does by itself when it cannot write to the disk. It waits for room
 * there: a Redis that cannot write would say that it is ready and die of the first message. One that only does not answer is left
 * alone.
 */
final class RedisWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final long ROOM_BYTES = 8 * 1024 * 1024;

    private final ManagedRedis server;
    private final Thread thread;
    private volatile boolean closed;
    private boolean full; // only touched by the thread

    RedisWatch(ManagedRedis server) {
        this.server = server;
        this.thread = Thread.ofVirtual().name("redis-watch").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            Duration pause = INTERVAL;
            try {
                if (server.process().isEmpty() && hasRoom()) {
                    server.revive();
                }
            } catch (RuntimeException | IOException e) { // whatever is in its way, it may be gone the next time
                if (!closed) {
                    LOG.error("Redis could not be started again, trying on: {}", e.getMessage());
                    pause = AFTER_FAILURE;
                }
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean hasRoom() throws IOException {
        boolean room = Files.getFileStore(server.folder()).getUsableSpace() >= ROOM_BYTES;
        if (!room && !full) {
            LOG.error("Redis has died and {} is full: it is started again when there is room", server.folder());
        }
        full = !room;
        return room;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
