package org.lotse.desk;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Receipts;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Tail;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.lotse.staff.Agent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation on an agent's screen: its tail, and the listening for what is not in the log. */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final DeskRoom room;
    private final ConversationId id;
    private final Agent agent;
    private final BooleanSupplier seesPast;
    private final Connection connection;
    private final Executor executor;
    private final Signals.Listening listening;
    private final Tail tail;
    private final long begun;
    private long lastNote;

    /**
     * Sends the packet, notes, drafts and all events after {@code after}, and from then on what comes.
     *
     * @param seesPast whether the agent may see it also when it is no longer open for people
     */
    Opened(
            DeskRoom room,
            ConversationId id,
            long after,
            Agent agent,
            BooleanSupplier seesPast,
            Connection connection,
            Executor executor) {
        this.seesPast = seesPast;
        this.room = room;
        this.id = id;
        this.agent = agent;
        this.connection = connection;
        this.executor = executor;
        this.begun = room.log().find(id).map(Conversation::seq).orElse(0L);
        sendPacket();
        this.listening = room.signals().listen(id, this::heard);
        this.tail = new Tail(room.log(), room.signals(), id, after, executor, this::send);
        soon(this::sendNotes);
        soon(() -> {
            room.drafts().all(id).forEach(this::sendDraft);
            sendReceipt();
        });
    }

    private void send(Entry entry) {
        if (entry.seq() > begun && !sees()) { // the one that takes it away, or one after it
            close();
            return;
        }
        connection.deliver(DeskReply.EventSeen.of(id, entry));
        boolean wasThere = entry.seq() < begun; // the packet knows of it, and the last one's receipt counts for all
        if (!wasThere) {
            quietly(() -> follow(entry));
        }
    }

    /** What goes with an event that has been sent. */
    private void follow(Entry entry) {
        Event.Role role =
                entry.event() instanceof Event.Message message ? message.from().role() : Event.Role.SYSTEM;
        if (role != Event.Role.AGENT) {
            sendPacket();
        }
        if (role == Event.Role.SHOPPER && mine()) {
            room.receipts().delivered(id, Event.Role.AGENT, entry.seq());
        }
    }

    private void soon(Runnable work) {
        executor.execute(() -> quietly(work));
    }

    /** Without the store there is no news; the next event brings what was left out. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) { // see above
            LOG.debug("left out for a desk: {}", e.getMessage());
        }
    }

    /** Up to there it was on the owner's screen; what others look at tells the shopper nothing. */
    void read(long seq) {
        if (mine()) {
            room.receipts().read(id, Event.Role.AGENT, seq);
        }
    }

    private boolean mine() {
        return room.log().find(id).filter(head -> head.ownedByAgent(agent.id())).isPresent();
    }

    private void heard(Signal signal) {
        switch (signal) {
            case Signal.Typing(Event.Role role, String name) -> {
                if (!name.equals(agent.name()) || role == Event.Role.SHOPPER) {
                    connection.send(new DeskReply.Typing(id, role, name));
                }
            }
            case Signal.Noted _ -> soon(this::sendNotes);
            case Signal.Drafted(String by) ->
                soon(() -> {
                    if (!by.equals(agent.id())) {
                        sendDraft(by, room.drafts().all(id).getOrDefault(by, ""));
                    }
                });
            case Signal.Marked(Event.Role role) -> {
                if (role == Event.Role.SHOPPER) {
                    soon(this::sendReceipt);
                }
            }
            case Signal.Moved _ -> soon(this::sendPacket);
            case Signal.Grown(Owner owner) -> {
                if (!owner.isPeople()) {
                    soon(this::closeUnlessSeen);
                }
            }
            case Signal.QueuePosition _, Signal.Back _ -> {}
        }
    }

    /** It has left the desk: whoever had no part in it hears no more of it. */
    private void closeUnlessSeen() {
        if (!sees()) {
            close();
        }
    }

    /** By the log, which knows sooner than the floor that people have no more to do with it. */
    private boolean sees() {
        return room.log().find(id).filter(head -> head.owner().isPeople()).isPresent() || seesPast.getAsBoolean();
    }

    private void sendPacket() {
        room.rows().packet(id).ifPresent(connection::send);
    }

    private synchronized void sendNotes() {
        for (Notes.Note note : room.notes().read(id, lastNote)) {
            connection.deliver(new DeskReply.NoteSeen(id, note.seq(), note.at(), note.agent(), note.text()));
            lastNote = note.seq();
        }
    }

    private void sendDraft(String by, String text) {
        connection.send(new DeskReply.DraftSeen(id, by, room.rows().name(by), text));
    }

    private void sendReceipt() {
        Receipts.Receipt receipt = room.receipts().of(id, Event.Role.SHOPPER);
        if (receipt.delivered() > 0) {
            connection.send(new DeskReply.Receipt(id, receipt.delivered(), receipt.read()));
        }
    }

    @Override
    public void close() {
        listening.close();
        tail.close();
    }
}
