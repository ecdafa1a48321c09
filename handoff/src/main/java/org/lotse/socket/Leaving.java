package org.lotse.socket;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How this node says goodbye, before the web server stops: Spring Boot has declared it not ready already; it finishes the
 * turns that it has in hand and takes no more; each peer is told to come back after a time of its own, so that they do not
 * all come at once, and is closed with 1012. Nothing is lost: what was not acknowledged, clients send again.
 */
public final class Leaving implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(10);

    private final Runnable finish;
    private final List<Sockets> sockets;
    private final Duration within;
    private final RandomGenerator random;
    private volatile boolean running;

    /** @param finish finishes the work in hand and takes no more */
    Leaving(Runnable finish, List<Sockets> sockets, SocketSettings settings, RandomGenerator random) {
        this.finish = finish;
        this.sockets = List.copyOf(sockets);
        this.within = settings.reconnectWithin();
        this.random = random;
    }

    /** One open socket. */
    public interface Peer {
        /** Sends the protocol's {@code reconnect} and closes with {@link Connection#RESTART}; does not wait. */
        void sendAway(long afterMillis);
    }

    /** A kind of sockets; every bean of this type is asked. */
    public interface Sockets {
        /** Those that are open now; closed ones disappear from it. */
        Collection<? extends Peer> open();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        finish.run();
        LOG.info("left {} sockets", sendAllAway());
    }

    /** Also those that come meanwhile. Those that do not read are cut off with the web server. */
    private int sendAllAway() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Set<Peer> told = Collections.newSetFromMap(new IdentityHashMap<>());
        while (true) {
            List<? extends Peer> open =
                    sockets.stream().flatMap(kind -> kind.open().stream()).toList();
            open.stream().filter(told::add).forEach(peer -> peer.sendAway(random.nextLong(within.toMillis() + 1)));
            if (open.isEmpty() || System.nanoTime() > giveUp) {
                return told.size();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop, before the web server's graceful shutdown. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
