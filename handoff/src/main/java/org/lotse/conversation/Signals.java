package org.lotse.conversation;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lotse.redis.Redis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes up the readers of conversations on every node, through one Redis channel. A signal is a hint: it may be lost, and
 * then the next one, or a reconnect, makes the reader catch up from the log.
 *
 * <p>Listeners are called on the subscription's thread and must hand work on at once.
 */
public final class Signals implements AutoCloseable {
    public static final String CHANNEL = "lotse:signals";
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final Redis redis;
    private final ConcurrentHashMap<ConversationId, CopyOnWriteArrayList<Consumer<Signal>>> listeners =
            new ConcurrentHashMap<>();
    private final List<BiConsumer<ConversationId, Signal>> everywhere = new CopyOnWriteArrayList<>();
    private final List<Runnable> resumed = new CopyOnWriteArrayList<>();
    private final AutoCloseable subscription;

    public Signals(Redis redis) {
        this.redis = redis;
        this.subscription = redis.subscribe(CHANNEL, this::heard, this::wakeAll);
    }

    /** Listens to one conversation until the returned handle is closed. */
    public Listening listen(ConversationId id, Consumer<Signal> listener) {
        listeners.compute(id, (_, list) -> {
            CopyOnWriteArrayList<Consumer<Signal>> known = list == null ? new CopyOnWriteArrayList<>() : list;
            known.add(listener);
            return known;
        });
        return () -> listeners.computeIfPresent(id, (_, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    /** Listens to every conversation. */
    public Listening listenToAll(BiConsumer<ConversationId, Signal> listener) {
        everywhere.add(listener);
        return () -> everywhere.remove(listener);
    }

    /** Calls back after the subscription was lost and is there again, when signals may have been missed. */
    public Listening whenResumed(Runnable caller) {
        resumed.add(caller);
        return () -> resumed.remove(caller);
    }

    /** Tells every node. */
    public void publish(ConversationId id, Signal signal) {
        String words =
                switch (signal) {
                    case Signal.Grown(Owner owner) -> "appended " + owner.code();
                    case Signal.Typing(Event.Role role, String name) ->
                        "typing " + role.code() + " " + name.replace(' ', '\u00a0');
                    case Signal.QueuePosition(int position, Long eta) ->
                        "position " + position + " " + (eta == null ? "-" : eta);
                    case Signal.Noted() -> "noted";
                    case Signal.Back() -> "back";
                    case Signal.Moved() -> "moved";
                    case Signal.Drafted(String agent) -> "drafted " + agent;
                    case Signal.Marked(Event.Role role) -> "marked " + role.code();
                };
        redis.call(jedis -> jedis.publish(CHANNEL, id + " " + words));
    }

    private void heard(String message) {
        String[] words = message.split(" ", -1);
        Signal signal =
                switch (words[1]) {
                    case "appended" -> new Signal.Grown(Owner.of(words[2]));
                    case "typing" -> new Signal.Typing(role(words[2]), words[3].replace('\u00a0', ' '));
                    case "position" ->
                        new Signal.QueuePosition(
                                Integer.parseInt(words[2]), words[3].equals("-") ? null : Long.valueOf(words[3]));
                    case "noted" -> new Signal.Noted();
                    case "back" -> new Signal.Back();
                    case "moved" -> new Signal.Moved();
                    case "drafted" -> new Signal.Drafted(words[2]);
                    case "marked" -> new Signal.Marked(role(words[2]));
                    default -> throw new IllegalArgumentException("unknown signal " + message);
                };
        tell(new ConversationId(words[0]), signal);
    }

    private static Event.Role role(String code) {
        return Event.Role.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** After a lost subscription anything may have happened, so everybody reads on. */
    private void wakeAll() {
        listeners.keySet().forEach(id -> tell(id, new Signal.Grown(Owner.BOT)));
        resumed.forEach(Runnable::run);
    }

    private void tell(ConversationId id, Signal signal) {
        for (Consumer<Signal> listener : listeners.getOrDefault(id, new CopyOnWriteArrayList<>())) {
            try {
                listener.accept(signal);
            } catch (RuntimeException e) { // one reader's fault must not silence the others
                LOG.warn("a listener of {} failed", id, e);
            }
        }
        for (BiConsumer<ConversationId, Signal> listener : everywhere) {
            try {
                listener.accept(id, signal);
            } catch (RuntimeException e) { // as above
                LOG.warn("a listener to all failed on {}", id, e);
            }
        }
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }

    /** Ends a listening. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
