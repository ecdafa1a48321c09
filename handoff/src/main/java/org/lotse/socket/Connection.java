package org.lotse.socket;

import java.io.IOException;
import java.util.Map;
import org.lotse.conversation.LogJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/** The server's end of a WebSocket: many threads may send, and a slow reader is closed before it fills the memory. */
public final class Connection {
    /** Going on breaks the limits. */
    public static final CloseStatus LIMITS = CloseStatus.POLICY_VIOLATION;

    /** The reader is too slow; it resumes from the log. */
    public static final CloseStatus TOO_SLOW = new CloseStatus(1013, "reading too slowly");

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final ConcurrentWebSocketSessionDecorator session;

    public Connection(WebSocketSession session, SocketSettings settings) {
        this.session = new ConcurrentWebSocketSessionDecorator(
                session, (int) settings.sendTimeout().toMillis(), (int)
                        settings.buffer().toBytes());
    }

    /** Sends a frame; a peer that is gone or too slow is closed, without a complaint to the caller. */
    public void send(Object frame) {
        try {
            session.sendMessage(new TextMessage(LogJson.MAPPER.writeValueAsString(frame)));
        } catch (SessionLimitExceededException e) {
            close(TOO_SLOW);
        } catch (IOException
                | IllegalStateException
                | IllegalArgumentException e) { // it has gone meanwhile: its client resumes from the log
            LOG.debug("could not send to {}: {}", session.getId(), e.getMessage());
        }
    }

    public void sendError(FrameException error, Map<String, ?> more) {
        var frame = new java.util.LinkedHashMap<String, Object>();
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
        try {
            session.sendMessage(new PingMessage());
        } catch (IOException | IllegalStateException | SessionLimitExceededException e) { // as in send
            LOG.debug("could not ping {}: {}", session.getId(), e.getMessage());
        }
    }

    public void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("could not close {}: {}", session.getId(), e.getMessage());
        }
    }
}
