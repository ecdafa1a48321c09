package org.lotse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Event;
import org.lotse.conversation.Signal;
import org.lotse.handoff.Attendance;
import org.lotse.handoff.Case;
import org.lotse.handoff.Overviews;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.lotse.socket.FrameException;
import org.lotse.socket.Leaving;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/** One open desk. Frames come in one after the other; what is tailed goes out as it comes. */
final class DeskConnection implements Inbox.Desk, Leaving.Peer {
    private static final Logger LOG = LoggerFactory.getLogger(DeskConnection.class);

    private static final Duration OVERVIEW_EVERY = Duration.ofSeconds(1);

    private final DeskRoom room;
    private final Agent agent;
    private final Connection connection;
    private final Executor executor;
    private final Clock clock;
    private final Changes changes;
    private final Offers offers;
    private final String id = UUID.randomUUID().toString();
    private final Map<ConversationId, Opened> opened = new HashMap<>();
    private Attendance.@Nullable State told;
    private DeskReply.@Nullable Overview overview;
    private Instant nextOverview = Instant.EPOCH;
    private CompletableFuture<Void> outgoing = CompletableFuture.completedFuture(null);
    private volatile boolean sentAway;
    private boolean ended;

    DeskConnection(DeskRoom room, Agent agent, Connection connection, Executor executor, Clock clock) {
        this.room = room;
        this.agent = agent;
        this.connection = connection;
        this.executor = executor;
        this.clock = clock;
        this.changes = new Changes(room);
        this.offers = new Offers(agent.id(), room.rows(), connection);
    }

    synchronized void start() {
        if (ended) {
            return;
        }
        room.attendance().arrive(agent.id(), id);
        Attendance.State state = room.attendance().of(agent.id());
        told = state;
        DeskReply.Me me = new DeskReply.Me(agent.id(), agent.name(), agent().role());
        connection.send(new DeskReply.Welcome(me, state.available(), agent.capacity()));
        room.inbox().join(this);
    }

    synchronized void end() {
        ended = true;
        room.inbox().leave(this);
        opened.values().forEach(Opened::close);
        opened.clear();
        if (!sentAway) { // whoever is sent to another node is there until the lease ends
            room.attendance().close(agent.id(), id);
        }
    }

    /** Whose desk it is, as the staff know them now. */
    Agent agent() {
        return room.staff().agent(agent.id()).orElse(agent);
    }

    /** The browser has given a sign of life. */
    void alive() {
        room.attendance().renew(agent.id(), id);
    }

    void ping() {
        connection.ping();
    }

    void close(CloseStatus status) {
        connection.close(status);
    }

    @Override
    public void sendAway(long afterMillis) {
        sentAway = true;
        connection.send(new DeskReply.Reconnect(afterMillis));
        connection.close(Connection.RESTART);
    }

    /** A desk that reads slowly holds up neither the others nor the order of what it is sent. */
    private synchronized void inTurn(Runnable sending) {
        outgoing = outgoing.thenRunAsync(sending, executor);
    }

    @Override
    public void all(List<DeskReply.Row> page, boolean more) {
        inTurn(() -> connection.deliver(new DeskReply.Inbox(page, more)));
    }

    @Override
    public void changed(List<DeskReply.Row> rows, List<ConversationId> gone, Map<ConversationId, Case> now) {
        if (!rows.isEmpty() || !gone.isEmpty()) {
            inTurn(() -> connection.deliver(new DeskReply.Rows(rows, gone)));
        }
        offers.look(now, room.handoff()::now);
    }

    @Override
    public void looked(Map<String, Attendance.State> agents) {
        Attendance.State state = agents.getOrDefault(agent.id(), new Attendance.State(true, false));
        if (told != null && told.available() != state.available()) {
            connection.send(new DeskReply.Available(state.available(), state.sentAway() ? "missed_offers" : null));
        }
        told = state;
        Instant now = clock.instant();
        if (agent().role().atLeast(Role.SUPERVISOR) && !now.isBefore(nextOverview)) {
            nextOverview = now.plus(OVERVIEW_EVERY);
            overview();
        }
    }

    private void overview() {
        Overviews.Overview now = room.overviews().now();
        DeskReply.Overview fresh = new DeskReply.Overview(
                now.queue(), now.agents(), now.levels(), room.ratings().today());
        if (!fresh.equals(overview)) {
            connection.send(fresh);
        }
        overview = fresh;
    }

    void receive(String text) {
        try {
            DeskFrame frame = DeskFrame.READER.read(text);
            ClientId cid = frame instanceof DeskFrame.Change change ? change.cid() : null;
            try {
                handle(frame);
            } catch (FrameException e) {
                throw e;
            } catch (StoreUnavailable e) {
                throw FrameException.unavailable(cid);
            } catch (RuntimeException e) { // a closed socket would only be opened again, for the same frame
                LOG.error("a frame of {} failed", agent.id(), e);
                throw FrameException.failed(cid);
            }
        } catch (FrameException e) {
            connection.sendError(e, Map.of());
        }
    }

    private void handle(DeskFrame frame) {
        switch (frame) {
            case DeskFrame.Ping _ -> connection.send(new DeskReply.Pong());
            case DeskFrame.Available(Boolean now) -> room.attendance().setAvailable(agent.id(), now);
            case DeskFrame.Open(ConversationId conversation, Long lastSeq) -> open(conversation, lastSeq);
            case DeskFrame.Leave(ConversationId conversation) -> leave(conversation);
            case DeskFrame.Read(ConversationId conversation, Long seq) -> read(conversation, seq);
            case DeskFrame.Typing(ConversationId conversation) -> typing(conversation);
            case DeskFrame.Draft(ConversationId conversation, String text) -> {
                requireSight(conversation, null);
                room.drafts().put(conversation, agent.id(), text);
            }
            case DeskFrame.Change change -> {
                requireSight(change.conversation(), change.cid().value());
                long seq = changes.make(change, agent());
                connection.send(new DeskReply.Ack(change.cid(), change.conversation(), seq));
            }
        }
    }

    private synchronized void open(ConversationId conversation, long lastSeq) {
        requireSight(conversation, null);
        leave(conversation);
        if (!ended) {
            opened.put(
                    conversation,
                    new Opened(
                            room,
                            conversation,
                            lastSeq,
                            agent,
                            () -> room.sight().ofThePast(agent(), conversation),
                            connection,
                            executor));
        }
    }

    private void requireSight(ConversationId conversation, @Nullable String cid) {
        if (room.log().find(conversation).isEmpty()) {
            throw new FrameException("no_such_conversation", "there is no conversation " + conversation, cid);
        }
        if (!room.sight().reads(agent(), conversation)) {
            throw new FrameException("forbidden", "this conversation is not for you to see", cid);
        }
    }

    private synchronized void leave(ConversationId conversation) {
        Opened former = opened.remove(conversation);
        if (former != null) {
            former.close();
        }
    }

    private synchronized void read(ConversationId conversation, long seq) {
        Opened shown = opened.get(conversation);
        if (shown != null) {
            shown.read(seq);
        }
    }

    private void typing(ConversationId conversation) {
        if (room.log()
                .find(conversation)
                .filter(c -> c.ownedByAgent(agent.id()))
                .isPresent()) {
            room.signals().publish(conversation, new Signal.Typing(Event.Role.AGENT, agent.name()));
        }
    }
}
