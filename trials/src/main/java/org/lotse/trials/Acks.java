package org.lotse.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lotse.conversation.Ack;
import org.lotse.conversation.ConversationId;

/** All that the clients of a trial were told is kept. Safe for use by many threads. */
public final class Acks {
    private final ConcurrentHashMap<String, Ack> told = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final List<Consumer<Ack>> listeners = new CopyOnWriteArrayList<>();

    /** Called for each new acknowledgement, on the thread that received it. */
    public void listen(Consumer<Ack> listener) {
        listeners.add(listener);
    }

    void told(String conversation, String cid, long seq) {
        Ack ack = new Ack(new ConversationId(conversation), cid, seq);
        Ack former = told.putIfAbsent(cid, ack);
        if (former == null) {
            listeners.forEach(listener -> listener.accept(ack));
        } else if (!former.equals(ack)) {
            contradictions.add(former + ", then " + ack);
        }
    }

    /** Ids that were acknowledged with two numbers. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    public int count() {
        return told.size();
    }

    public List<Ack> all() {
        return new ArrayList<>(told.values());
    }

    /** As {@code ./lotse check --acks} reads it. */
    public void write(Path file) throws IOException {
        Files.write(file, told.values().stream().map(Ack::toString).toList());
    }
}
