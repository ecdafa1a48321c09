package org.lotse.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Tail;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.lotse.socket.FrameException;
import org.lotse.socket.Leaving;

/** One open desk. Frames come in one after the other; what is tailed goes out as it comes. */
final class DeskConnection implements Leaving.Peer {
    private final DeskRoom room;
    private final Agent agent;
    private final Connection connection;
    private final Executor executor;
    private final Consumer<Agent> away;
    private final Map<ConversationId, Opened> opened = new HashMap<>();
    private final Consumer<List<DeskReply.Row>> inbox = this::sendInbox;
    private volatile boolean available = true;
    private boolean ended;

    /** @param away told when the agent takes no more conversations here; another desk of theirs may be open */
    DeskConnection(DeskRoom room, Agent agent, Connection connection, Executor executor, Consumer<Agent> away) {
        this.room = room;
        this.agent = agent;
        this.connection = connection;
        this.executor = executor;
        this.away = away;
    }

    /** A conversation on screen: its tail and the listening for what is not in the log. */
    private final class Opened implements AutoCloseable {
        private final ConversationId id;
        private final Signals.Listening listening;
        private final Tail tail;
        private long lastNote;

        private Opened(ConversationId id, long after) {
            this.id = id;
            sendPacket(id);
            this.listening = room.signals().listen(id, this::heard);
            this.tail = new Tail(room.log(), room.signals(), id, after, executor, entry -> {
                connection.deliver(DeskReply.EventSeen.of(id, entry));
                if (!(entry.event() instanceof Event.Message message)
                        || message.from().role() != Event.Role.AGENT) {
                    sendPacket(id);
                }
            });
            executor.execute(this::sendNotes);
        }

        private void heard(Signal signal) {
            switch (signal) {
                case Signal.Typing(Event.Role role)
                when role == Event.Role.SHOPPER -> connection.send(new DeskReply.Typing(id, role));
                case Signal.Noted _ -> executor.execute(this::sendNotes);
                case Signal.Typing _, Signal.Grown _, Signal.QueuePosition _, Signal.Back _ -> {}
            }
        }

        private synchronized void sendNotes() {
            for (Notes.Note note : room.notes().read(id, lastNote)) {
                connection.deliver(new DeskReply.NoteSeen(id, note.seq(), note.at(), note.agent(), note.text()));
                lastNote = note.seq();
            }
        }

        @Override
        public void close() {
            listening.close();
            tail.close();
        }
    }

    synchronized void start() {
        if (ended) {
            return;
        }
        room.presence().renew(agent.id());
        connection.send(new DeskReply.Welcome(agent, available));
        room.inbox().join(inbox);
    }

    synchronized void end() {
        ended = true;
        room.inbox().leave(inbox);
        opened.values().forEach(Opened::close);
        opened.clear();
    }

    Agent agent() {
        return agent;
    }

    boolean present() {
        return available;
    }

    @Override
    public void sendAway(long afterMillis) {
        connection.send(new DeskReply.Reconnect(afterMillis));
        connection.close(Connection.RESTART);
    }

    void close() {
        connection.close(org.springframework.web.socket.CloseStatus.POLICY_VIOLATION.withReason("logged out"));
    }

    private void sendInbox(List<DeskReply.Row> rows) {
        connection.send(new DeskReply.Inbox(rows));
    }

    private void sendPacket(ConversationId id) {
        room.packet(id).ifPresent(connection::send);
    }

    void receive(String text) {
        try {
            handle(DeskFrame.READER.read(text));
        } catch (FrameException e) {
            connection.sendError(e, Map.of());
        } catch (StoreUnavailable e) {
            connection.sendError(
                    new FrameException("unavailable", "the log cannot be written at the moment; send it again"),
                    Map.of());
        }
    }

    private void handle(DeskFrame frame) {
        switch (frame) {
            case DeskFrame.Ping _ -> connection.send(new DeskReply.Pong());
            case DeskFrame.Available(Boolean now) -> setAvailable(now);
            case DeskFrame.Open(ConversationId id, Long lastSeq) -> open(id, lastSeq);
            case DeskFrame.Leave(ConversationId id) -> leave(id);
            case DeskFrame.Typing(ConversationId id) -> typing(id);
            case DeskFrame.Change change -> change(change);
        }
    }

    private void setAvailable(boolean now) {
        available = now;
        if (now) {
            room.presence().renew(agent.id());
        } else {
            away.accept(agent);
        }
    }

    private synchronized void open(ConversationId id, long lastSeq) {
        if (room.log().find(id).isEmpty()) {
            throw new FrameException("no_such_conversation", "there is no conversation " + id);
        }
        leave(id);
        if (ended) {
            return;
        }
        opened.put(id, new Opened(id, lastSeq));
    }

    private synchronized void leave(ConversationId id) {
        Opened former = opened.remove(id);
        if (former != null) {
            former.close();
        }
    }

    private void typing(ConversationId id) {
        if (room.log().find(id).filter(c -> c.ownedByAgent(agent.id())).isPresent()) {
            room.signals().publish(id, new Signal.Typing(Event.Role.AGENT));
        }
    }

    private void change(DeskFrame.Change change) {
        long seq =
                switch (change) {
                    case DeskFrame.Note note ->
                        room.notes().add(note.conversation(), note.cid(), agent.name(), note.text());
                    case DeskFrame.Claim claim ->
                        done(claim, room.handoff().claim(claim.conversation(), claim.cid(), agent.id(), agent.name()));
                    case DeskFrame.Message message ->
                        act(
                                message,
                                Event.Message.of(new Event.Sender(Event.Role.AGENT, agent.name()), message.text()));
                    case DeskFrame.Return back -> act(back, new Event.ReturnedToBot(Event.Role.AGENT));
                    case DeskFrame.Resolve resolve ->
                        act(resolve, new Event.Closed(Event.Role.AGENT, resolve.outcome()));
                };
        if (change instanceof DeskFrame.Return) {
            room.turns().add(change.conversation()); // the bot's work is on record before the agent is told
        }
        connection.send(new DeskReply.Ack(change.cid(), change.conversation(), seq));
    }

    private long act(DeskFrame.Change change, Event event) {
        return done(change, room.handoff().act(change.conversation(), agent.id(), new Draft(change.cid(), event)));
    }

    private static long done(DeskFrame.Change change, Appended appended) {
        return switch (appended) {
            case Appended.Done done -> done.seq();
            case Appended.Refused refused -> throw refusal(change, refused);
            case Appended.IdReused _ ->
                throw new FrameException(
                        "id_reused",
                        "cid was used for other content",
                        change.cid().value());
            case Appended.Missing _ ->
                throw new FrameException(
                        "no_such_conversation",
                        "there is no conversation " + change.conversation(),
                        change.cid().value());
        };
    }

    private static FrameException refusal(DeskFrame.Change change, Appended.Refused refused) {
        String cid = change.cid().value();
        if (!(change instanceof DeskFrame.Claim)) {
            return new FrameException("not_owner", "this conversation is not yours", cid);
        }
        return refused.agent() == null
                ? new FrameException("not_waiting", "nobody waits in this conversation", cid)
                : new FrameException("already_claimed", refused.agent() + " took this conversation", cid);
    }
}
