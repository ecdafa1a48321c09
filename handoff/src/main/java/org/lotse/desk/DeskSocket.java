package org.lotse.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.lotse.handoff.HandoffSettings;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.lotse.socket.Leaving;
import org.lotse.socket.SocketSettings;
import org.lotse.staff.Agent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** {@code /desk/socket}: the open desks of this node. Each browser is asked for a sign of life, which renews its lease. */
final class DeskSocket extends TextWebSocketHandler implements Leaving.Sockets, AutoCloseable {
    static final String AGENT = "agent";
    static final String LOGIN = "login";
    private static final Logger LOG = LoggerFactory.getLogger(DeskSocket.class);

    private final DeskRoom room;
    private final SocketSettings settings;
    private final Clock clock;
    private final Map<String, DeskConnection> desks = new ConcurrentHashMap<>();
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-heartbeat").factory());

    DeskSocket(DeskRoom room, SocketSettings settings, HandoffSettings handoff, Clock clock) {
        this.room = room;
        this.settings = settings;
        this.clock = clock;
        long beat = handoff.heartbeat().toMillis();
        heart.scheduleWithFixedDelay(
                () -> desks.values().forEach(DeskConnection::ping), beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Agent agent =
                (Agent) Optional.ofNullable(session.getAttributes().get(AGENT)).orElseThrow();
        DeskConnection desk = new DeskConnection(room, agent, new Connection(session, settings), threads, clock);
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
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        DeskConnection desk = desks.get(session.getId());
        if (desk != null) {
            try {
                desk.alive();
            } catch (StoreUnavailable e) { // the lease outlives two missed beats
                LOG.debug("cannot renew a lease at the moment");
            }
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
        if (desk != null) {
            desk.end();
        }
    }

    @Override
    public Collection<DeskConnection> open() {
        return List.copyOf(desks.values());
    }

    /** Closes the desks whose login has ended. {@code ended} is asked with the agent's id and the login's key. */
    void loggedOut(BiPredicate<String, String> ended) {
        logins.forEach((session, login) -> {
            DeskConnection desk = desks.get(session);
            if (desk != null && ended.test(desk.agent().id(), login)) {
                desk.close(CloseStatus.POLICY_VIOLATION.withReason("logged out"));
            }
        });
    }

    @Override
    public void close() {
        heart.shutdownNow();
        threads.close();
    }
}
