package org.lotse.socket;

import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The server's end of a WebSocket. Many threads may send, none of them is held up by a peer that reads slowly, and such a
 * peer is closed before it fills the memory: when more than the buffer waits for it, or when it takes nothing in for the
 * send timeout. Only {@link #deliver} waits for the peer, so that a long log goes out at the pace at which it is read.
 */
public final class Connection {
    /** Going on breaks the limits. */
    public static final CloseStatus LIMITS = CloseStatus.POLICY_VIOLATION;

    /** The reader is too slow; it resumes from the log. */
    public static final CloseStatus TOO_SLOW = new CloseStatus(1013, "reading too slowly");

    /** The server stops; another one, or the next start, goes on. */
    public static final CloseStatus RESTART = CloseStatus.SERVICE_RESTARTED;

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final long CLOSE_MILLIS = 1_000;

    private final WebSocketSession session;
    private final long buffer;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Queue<Outgoing> waiting = new ArrayDeque<>(); // the first one is being written
    private long size;
    private boolean writing;
    private @Nullable CloseStatus closing;

    public Connection(WebSocketSession session, SocketSettings settings) {
        this.session = session;
        this.buffer = settings.buffer().toBytes();
        this.patience = settings.sendTimeout().toNanos();
        limit(session, settings);
    }

    private record Outgoing(WebSocketMessage<?> message, long size) {}

    /**
     * Tomcat waits for ever for a peer that vanished, 20 s for one that reads nothing, and 30 s more to say goodbye to it.
     * It counts as silent when neither side has sent anything: what is sent to a peer that vanished fails by itself.
     */
    private static void limit(WebSocketSession session, SocketSettings settings) {
        if (session instanceof NativeWebSocketSession holder) {
            Session container = holder.getNativeSession(Session.class);
            if (container != null) {
                container.setMaxIdleTimeout(settings.idle().toMillis());
                container
                        .getUserProperties()
                        .put(
                                "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT",
                                settings.sendTimeout().toMillis());
                container.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", CLOSE_MILLIS);
            }
        }
    }

    /** Sends a frame as soon as the peer takes it; does not wait. A peer that is gone or too slow is closed. */
    public void send(Object frame) {
        put(text(frame), false);
    }

    /** Sends a frame and waits while half of the buffer is taken by frames before it, at most the send timeout. */
    public void deliver(Object frame) {
        put(text(frame), true);
    }

    private static Outgoing text(Object frame) {
        String json = LogJson.MAPPER.writeValueAsString(frame);
        return new Outgoing(new TextMessage(json), json.length());
    }

    public void sendError(FrameException error, Map<String, ?> more) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", "error");
        frame.put("code", error.code());
        frame.put("message", String.valueOf(error.getMessage()));
        if (error.cid() != null) {
            frame.put("cid", error.cid());
        }
        frame.putAll(more);
        send(frame);
    }

    /** Asks for a sign of life: the peer's WebSocket library answers with a pong by itself. */
    public void ping() {
        put(new Outgoing(new PingMessage(), 0), false);
    }

    /** Closes when all that was sent before is out; does not wait for that. */
    public void close(CloseStatus status) {
        lock.lock();
        try {
            if (closing == null) {
                closing = status;
                startWriting();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How much waits for the peer, in characters; never more than the buffer, or one frame. */
    long waiting() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    private void put(Outgoing next, boolean patient) {
        lock.lock();
        try {
            boolean fits = patient ? awaitRoom(next.size()) : fits(next.size(), buffer);
            if (closing != null) {
                return;
            }
            if (!fits) {
                drop(TOO_SLOW);
                return;
            }
            waiting.add(next);
            size += next.size();
            startWriting();
        } finally {
            lock.unlock();
        }
    }

    /** A single frame may be larger than the buffer. */
    private boolean fits(long more, long limit) {
        return size == 0 || size + more <= limit;
    }

    private boolean awaitRoom(long more) {
        long left = patience;
        while (closing == null && !fits(more, buffer / 2)) {
            try {
                left = room.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (left <= 0) {
                return false;
            }
        }
        return true;
    }

    /** What waits is in the log as well. The writer may hang in the middle of a frame, so another thread says goodbye. */
    private void drop(CloseStatus status) {
        closing = status;
        waiting.clear();
        size = 0;
        room.signalAll();
        Thread.startVirtualThread(() -> hangUp(status));
    }

    /** Invariant: one thread writes exactly while something waits or the close is due. */
    private void startWriting() {
        if (!writing) {
            writing = true;
            Thread.startVirtualThread(this::write);
        }
    }

    private void write() {
        for (Outgoing next = first(); next != null; next = first()) {
            try {
                session.sendMessage(next.message());
                sent(next);
            } catch (IOException | RuntimeException e) { // it has gone meanwhile: its client resumes from the log
                LOG.debug("could not send to {}: {}", session.getId(), e.getMessage());
                lock.lock();
                try {
                    if (closing == null) {
                        drop(TOO_SLOW);
                    }
                } finally {
                    lock.unlock();
                }
                return; // writing stays true: nobody writes any more
            }
        }
    }

    private @Nullable Outgoing first() {
        CloseStatus due;
        lock.lock();
        try {
            Outgoing next = waiting.peek();
            if (next != null) {
                return next;
            }
            due = closing;
            writing = due != null; // after a close nobody writes any more
        } finally {
            lock.unlock();
        }
        if (due != null) {
            hangUp(due);
        }
        return null;
    }

    private void sent(Outgoing one) {
        lock.lock();
        try {
            if (waiting.peek() == one) { // not dropped meanwhile
                waiting.remove();
                size -= one.size();
                room.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void hangUp(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | RuntimeException e) { // it was closed from the other end
            LOG.debug("could not close {}: {}", session.getId(), e.getMessage());
        }
    }
}
