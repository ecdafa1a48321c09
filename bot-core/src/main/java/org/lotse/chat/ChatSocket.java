package org.lotse.chat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lotse.socket.Connection;
import org.lotse.socket.Leaving;
import org.lotse.socket.SocketSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** {@code /chat}: the shoppers' sockets of this node. */
final class ChatSocket extends TextWebSocketHandler implements Leaving.Sockets, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);

    private final ChatRoom room;
    private final ChatSettings settings;
    private final SocketSettings sockets;
    private final Map<String, ChatSession> sessions = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChatSocket(ChatRoom room, ChatSettings settings, SocketSettings sockets, MeterRegistry metrics) {
        this.room = room;
        this.settings = settings;
        this.sockets = sockets;
        Gauge.builder("lotse.sockets", sessions, Map::size)
                .description("open sockets of shoppers")
                .register(metrics);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Connection connection = new Connection(session, sockets);
        if (!room.limits().admit(address(session))) {
            connection.close(Connection.LIMITS);
            return;
        }
        sessions.put(session.getId(), new ChatSession(room, connection, threads, settings));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        find(session).ifPresent(chat -> chat.receive(message.getPayload()));
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("socket {} broke: {}", session.getId(), failure.getMessage());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        ChatSession chat = sessions.remove(session.getId());
        if (chat != null) {
            chat.end();
            room.limits().leave(address(session));
        }
    }

    @Override
    public Collection<ChatSession> open() {
        return List.copyOf(sessions.values());
    }

    private Optional<ChatSession> find(WebSocketSession session) {
        return Optional.ofNullable(sessions.get(session.getId()));
    }

    private static String address(WebSocketSession session) {
        InetSocketAddress remote = session.getRemoteAddress();
        return remote == null ? "unknown" : remote.getAddress().getHostAddress();
    }

    @Override
    public void close() {
        threads.close();
    }
}
