package org.lotse.desk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.lotse.redis.StoreUnavailable;
import org.lotse.staff.Logins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the desks of this node whose login has ended: at once when that is told, and once a minute whatever was missed. The
 * latter also keeps a login from ending while its desk is open.
 */
final class EndedLogins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndedLogins.class);
    private static final long ROUND_SECONDS = 60;

    private final Logins logins;
    private final DeskSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-logins").factory());

    EndedLogins(Logins logins, DeskSocket socket) {
        this.logins = logins;
        this.socket = socket;
        logins.listen(told -> threads.execute(() -> close(told)));
        rounds.scheduleWithFixedDelay(() -> close((_, _) -> true), ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    private void close(BiPredicate<String, String> suspected) {
        try {
            socket.loggedOut((agent, key) -> suspected.test(agent, key) && !logins.holds(key));
        } catch (StoreUnavailable e) { // nobody is thrown out for that; the next round looks again
            LOG.debug("cannot check the logins at the moment");
        } catch (RuntimeException e) { // one fault must not stop the rounds
            LOG.warn("could not check the logins", e);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        threads.close();
    }
}
