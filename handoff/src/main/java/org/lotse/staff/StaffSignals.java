package org.lotse.staff;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lotse.redis.Redis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every node, through one Redis channel, what changed; a lost message is made up for by whoever listens. */
final class StaffSignals implements AutoCloseable {
    static final String CHANNEL = "lotse:staff";
    private static final Logger LOG = LoggerFactory.getLogger(StaffSignals.class);

    sealed interface Signal {}

    /** The roster has changed. */
    record Changed() implements Signal {}

    /** All logins of an agent have ended. */
    record AgentOut(String id) implements Signal {}

    /** One login has ended. */
    record LoginOut(String key) implements Signal {}

    /** Messages may have been missed. */
    record Resumed() implements Signal {}

    private final Redis redis;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private final AutoCloseable subscription;

    StaffSignals(Redis redis) {
        this.redis = redis;
        this.subscription = redis.subscribe(CHANNEL, this::heard, () -> tell(new Resumed()));
    }

    void listen(Consumer<Signal> listener) {
        listeners.add(listener);
    }

    static String agentOut(String id) {
        return "agent " + id;
    }

    void publishLoginOut(String key) {
        redis.call(jedis -> jedis.publish(CHANNEL, "login " + key));
    }

    private void heard(String message) {
        String[] words = message.split(" ", -1);
        tell(
                switch (words[0]) {
                    case "changed" -> new Changed();
                    case "agent" -> new AgentOut(words[1]);
                    case "login" -> new LoginOut(words[1]);
                    default -> throw new IllegalArgumentException("unknown signal " + message);
                });
    }

    private void tell(Signal signal) {
        for (Consumer<Signal> listener : listeners) {
            try {
                listener.accept(signal);
            } catch (RuntimeException e) { // one listener's fault must not silence the others
                LOG.warn("a listener to changes of the staff failed", e);
            }
        }
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
