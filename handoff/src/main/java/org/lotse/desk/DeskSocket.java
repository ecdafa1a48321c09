package org.lotse.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lotse.handoff.HandoffSettings;
import org.lotse.socket.Connection;
import org.lotse.socket.Leaving;
import org.lotse.socket.SocketSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** {@code /desk/socket}: the open desks of this node, and the heartbeat that keeps their agents present. */
final class DeskSocket extends TextWebSocketHandler implements Leaving.Sockets, AutoCloseable {
    static final String AGENT = "agent";
    static final String LOGIN = "login";
    private static final Logger LOG = LoggerFactory.getLogger(DeskSocket.class);

    private final DeskRoom room;
    private final SocketSettings settings;
    private final Map<String, DeskConnection> desks = new ConcurrentHashMap<>();
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-heartbeat").factory());

    DeskSocket(DeskRoom room, SocketSettings settings, HandoffSettings handoff) {
        this.room = room;
        this.settings = settings;
        long beat = handoff.heartbeat().toMillis();
        heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            desks.values().stream().filter(DeskConnection::present).forEach(desk -> room.presence()
                    .renew(desk.agent().id()));
        } catch (RuntimeException e) { // the lease outlives two missed beats, and one fault must not stop the heart
            LOG.debug("cannot renew the agents' leases at the moment");
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Agent agent =
                (Agent) Optional.ofNullable(session.getAttributes().get(AGENT)).orElseThrow();
        DeskConnection desk = new DeskConnection(room, agent, new Connection(session, settings), threads, this::away);
        desks.put(session.getId(), desk);
        logins.put(session.getId(), String.valueOf(session.getAttributes().get(LOGIN)));
        desk.start();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        DeskConnection desk = desks.get(session.getId());
        if (desk != null) {
            desk.receive(message.getPayload());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("desk {} broke: {}", session.getId(), failure.getMessage());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        DeskConnection desk = desks.remove(session.getId());
        logins.remove(session.getId());
        if (desk == null) {
            return;
        }
        desk.end();
        if (!status.equalsCode(Connection.RESTART)) { // the agent comes back within the lease
            away(desk.agent());
        }
    }

    /** The agent is away unless another desk of theirs takes conversations. */
    private void away(Agent agent) {
        boolean elsewhere = desks.values().stream()
                .anyMatch(other -> other.present() && other.agent().equals(agent));
        if (!elsewhere) {
            room.presence().leave(agent.id());
        }
    }

    @Override
    public Collection<DeskConnection> open() {
        return List.copyOf(desks.values());
    }

    /** Closes the desks that were opened with a login that has ended. */
    void loggedOut(String login) {
        logins.forEach((session, other) -> {
            DeskConnection desk = desks.get(session);
            if (desk != null && other.equals(login)) {
                desk.close();
            }
        });
    }

    @Override
    public void close() {
        heart.shutdownNow();
        threads.close();
    }
}
