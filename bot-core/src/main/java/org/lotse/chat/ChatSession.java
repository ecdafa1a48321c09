package org.lotse.chat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Tail;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.lotse.socket.FrameException;
import org.lotse.socket.Leaving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One shopper's socket, from {@code hello} on. Frames come in one after the other. */
final class ChatSession implements Leaving.Peer {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSession.class);
    private static final String HANDOFF = "handoff";

    private final ChatRoom room;
    private final Connection connection;
    private final Executor executor;
    private final Bucket frames;
    private final ChatSettings settings;
    private int refusals;
    private boolean confirmed;
    private boolean ended;
    private @Nullable Joined joined;

    ChatSession(ChatRoom room, Connection connection, Executor executor, ChatSettings settings) {
        this.room = room;
        this.connection = connection;
        this.executor = executor;
        this.frames = room.limits().frames();
        this.settings = settings;
    }

    /** The conversation that this socket follows. */
    private record Joined(
            ConversationId id,
            String token,
            @Nullable String language,
            Bucket messages,
            HumanPart people,
            Tail tail,
            Signals.Listening listening) {}

    void receive(String text) {
        try {
            if (!frames.tryConsume(1)) {
                throw limited(null);
            }
            ChatFrame frame = ChatFrame.READER.read(text);
            try {
                handle(frame);
            } catch (FrameException e) {
                throw e;
            } catch (StoreUnavailable e) {
                throw FrameException.unavailable(null);
            } catch (RuntimeException e) { // a closed socket would only be opened again, for the same frame
                LOG.error("a frame of a shopper failed", e);
                throw FrameException.failed(frame instanceof ChatFrame.Said said ? said.cid() : null);
            }
            refusals = 0;
        } catch (FrameException e) {
            connection.sendError(e, Map.of());
            if (e.code().equals("rate_limited") && ++refusals >= settings.refusals()) {
                connection.close(Connection.LIMITS);
            }
        }
    }

    private static FrameException limited(@Nullable String cid) {
        return new FrameException("rate_limited", "too many messages; wait a little", cid);
    }

    private void handle(ChatFrame frame) {
        if (frame instanceof ChatFrame.Hello hello) {
            hello(hello);
            return;
        }
        Joined here = joined;
        if (here == null) {
            throw new FrameException("hello_expected", "the first frame is hello");
        }
        confirm(here);
        switch (frame) {
            case ChatFrame.Ping _ -> connection.send(new ChatReply.Pong());
            case ChatFrame.Typing _ -> hint(here.id(), new Signal.Typing(Event.Role.SHOPPER, ""));
            case ChatFrame.Read read -> here.people().read(read.seq());
            case ChatFrame.Hello _ -> {}
            case ChatFrame.Said said -> say(here, said);
        }
    }

    private void hello(ChatFrame.Hello hello) {
        if (joined != null) {
            throw new FrameException("hello_repeated", "hello comes once");
        }
        try {
            ConversationId id = hello.conversation();
            if (id == null) {
                open(hello);
            } else {
                resume(id, hello);
            }
        } catch (StoreUnavailable e) {
            throw FrameException.unavailable(null);
        }
    }

    private void open(ChatFrame.Hello hello) {
        Conversation conversation = room.log().open(hello.language(), hello.page());
        String token = room.tokens().issue(conversation.id());
        join(conversation, token, conversation.epoch(), 0);
        room.turns().add(conversation.id());
    }

    private void resume(ConversationId id, ChatFrame.Hello hello) {
        Optional<String> next = Optional.ofNullable(hello.token())
                .flatMap(token -> room.tokens().exchange(id, token));
        Optional<Conversation> conversation = next.flatMap(_ -> room.log().find(id));
        if (next.isEmpty() || conversation.isEmpty()) {
            throw new FrameException("resume_refused", "conversation and token do not belong together; start anew");
        }
        Conversation log = conversation.get();
        if (log.owner() == Owner.NOBODY && isOver(log)) {
            throw new FrameException("resume_refused", "the conversation has ended long ago; start anew");
        }
        String epoch = epochFor(hello, log);
        join(log, next.get(), epoch, known(hello, epoch, log.seq()));
        if (log.owner() == Owner.BOT || log.owner() == Owner.QUEUE) {
            room.turns().add(id); // the node that stored the last words may have died before it asked for an answer
        }
        Conversation.Page page = hello.page();
        if (page != null && !page.equals(log.page())) {
            room.log().page(id, page);
            hint(id, new Signal.Moved()); // for the desks
        }
    }

    /** An answer that went out by e-mail may be read days later, and says that the chat goes on. */
    private boolean isOver(Conversation closed) {
        Duration gone = Duration.between(closed.lastAt(), room.log().now());
        if (gone.compareTo(settings.returnWithin()) <= 0) {
            return false;
        }
        boolean answeredLater =
                room.log().read(closed.id()).stream().anyMatch(entry -> entry.event() instanceof Event.Ticket);
        return !answeredLater || gone.compareTo(settings.returnToTicketWithin()) > 0;
    }

    /** How far the client knows this log; 0 if what it knows is another one, or a part that was lost with a server. */
    private static long known(ChatFrame.Hello hello, String epoch, long seq) {
        Long lastSeq = hello.lastSeq();
        boolean otherLog = hello.epoch() != null && !epoch.equals(hello.epoch());
        return lastSeq == null || otherLog || lastSeq > seq ? 0 : lastSeq;
    }

    /** The log's epoch, a new one if the client has seen another event under the last number that it knows. */
    private String epochFor(ChatFrame.Hello hello, Conversation log) {
        long last = known(hello, log.epoch(), log.seq());
        boolean other = last > 0
                && hello.lastCid() != null
                && room.log().read(log.id(), last - 1, 1).stream()
                        .noneMatch(entry -> entry.cid().value().equals(hello.lastCid()));
        return other ? room.log().beginEpoch(log.id()) : log.epoch();
    }

    private void join(Conversation conversation, String token, String epoch, long after) {
        ConversationId id = conversation.id();
        connection.send(new ChatReply.Welcome(id, token, epoch, conversation.seq(), conversation.owner()));
        HumanPart people = new HumanPart(room, id, connection, settings.recommendSample());
        synchronized (this) {
            if (ended) { // the peer has gone while it was welcomed
                return;
            }
            Signals.Listening listening = room.signals().listen(id, signal -> heard(signal, people));
            Tail tail = new Tail(room.log(), room.signals(), id, after, executor, entry -> {
                connection.deliver(ChatReply.Happened.of(entry));
                people.sent(entry);
            });
            joined =
                    new Joined(id, token, conversation.language(), room.limits().join(id), people, tail, listening);
        }
        switch (conversation.owner()) {
            case QUEUE -> hint(id, new Signal.Back());
            case AGENT -> people.marked();
            case NOBODY -> people.survey();
            case BOT -> {}
        }
    }

    /** Nobody is the worse for a hint that is lost. */
    private void hint(ConversationId id, Signal signal) {
        try {
            room.signals().publish(id, signal);
        } catch (StoreUnavailable e) {
            LOG.debug("could not publish {} of {}", signal, id);
        }
    }

    /** The page has the welcome: who speaks after it has kept its token. A pong would only be the browser's word. */
    private void confirm(Joined here) {
        if (confirmed) {
            return;
        }
        try {
            room.tokens().confirm(here.id(), here.token());
            confirmed = true;
        } catch (StoreUnavailable e) { // the older token stays valid a little longer
            LOG.debug("could not confirm the token of {}", here.id());
        }
    }

    private void heard(Signal signal, HumanPart people) {
        switch (signal) {
            case Signal.Typing(Event.Role role, String _) -> {
                if (role != Event.Role.SHOPPER) {
                    connection.send(new ChatReply.Typing(role));
                }
            }
            case Signal.QueuePosition(int position, Long eta) -> connection.send(new ChatReply.Queue(position, eta));
            case Signal.Marked(Event.Role role) -> {
                if (role == Event.Role.AGENT) {
                    executor.execute(people::marked);
                }
            }
            case Signal.Grown _, Signal.Noted _, Signal.Back _, Signal.Moved _, Signal.Drafted _ -> {}
        }
    }

    private void say(Joined here, ChatFrame.Said said) {
        String cid = said.cid().value();
        if (!here.messages().tryConsume(1)) {
            throw limited(cid);
        }
        try {
            Event event = event(here, said);
            Draft draft = new Draft(said.cid(), event);
            Appended appended = room.log().append(here.id(), new Guard.Anyone(), List.of(draft));
            switch (appended) {
                case Appended.Done done -> acknowledge(here, said, event, done);
                case Appended.IdReused _ ->
                    throw new FrameException("id_reused", "cid was used for other content", cid);
                case Appended.Refused _, Appended.Missing _ ->
                    throw new FrameException(
                            "resume_refused", "there is no such conversation any more; start anew", cid);
            }
        } catch (StoreUnavailable e) {
            throw FrameException.unavailable(said.cid());
        }
    }

    /** The bot's work is on record before the shopper is told that all is well. */
    private void acknowledge(Joined here, ChatFrame.Said said, Event event, Appended.Done done) {
        boolean opinion = said instanceof ChatFrame.Rate || said instanceof ChatFrame.Recommend;
        boolean mayConcernBot = done.owner() == Owner.BOT || done.owner() == Owner.QUEUE;
        if (mayConcernBot && !opinion) {
            room.turns().add(here.id());
        }
        if (opinion) {
            room.ratings().count(here.id(), event);
        }
        connection.send(new ChatReply.Ack(said.cid(), done.seq()));
    }

    private Event event(Joined here, ChatFrame.Said said) {
        return switch (said) {
            case ChatFrame.Message message ->
                Event.Message.of(Event.Sender.SHOPPER, PrivateData.masked(message.text()));
            case ChatFrame.Choose choose -> pressed(label(here, choose), choose.choice());
            case ChatFrame.Handoff _ -> pressed(wish(here), HANDOFF);
            case ChatFrame.Rate rate ->
                new Event.Rated(
                        rate.score(), rate.comment() == null ? null : PrivateData.masked(rate.comment()), rate.about());
            case ChatFrame.Recommend recommend -> new Event.Recommended(recommend.score());
            case ChatFrame.Helpful helpful -> {
                requireAnswer(here, helpful);
                yield new Event.Helpful(helpful.seq(), helpful.helpful());
            }
            case ChatFrame.Close _ -> new Event.Closed(Event.Role.SHOPPER, null);
        };
    }

    private static Event pressed(String label, String choice) {
        return new Event.Message(Event.Sender.SHOPPER, label, List.of(), List.of(), List.of(), choice);
    }

    private static String wish(Joined here) {
        return "en".equals(here.language()) ? "I'd like to talk to a person" : "Ich möchte mit einem Menschen sprechen";
    }

    /** The label of the choice, as the newest message that offers it has it. */
    private String label(Joined here, ChatFrame.Choose choose) {
        return room.log().read(here.id()).reversed().stream()
                .map(Entry::event)
                .flatMap(event -> event instanceof Event.Message message
                        ? message.choices().stream()
                        : java.util.stream.Stream.<Event.Choice>empty())
                .filter(choice -> choice.id().equals(choose.choice()))
                .map(Event.Choice::label)
                .findFirst()
                .orElseThrow(() -> new FrameException(
                        "unknown_choice",
                        "no message offers this choice",
                        choose.cid().value()));
    }

    private void requireAnswer(Joined here, ChatFrame.Helpful helpful) {
        boolean answered = helpful.seq() > 0
                && room.log().read(here.id(), helpful.seq() - 1, 1).stream()
                        .anyMatch(entry -> entry.event() instanceof Event.Message message
                                && message.from().role() == Event.Role.BOT);
        if (!answered) {
            throw new FrameException(
                    "unknown_answer",
                    "seq is no answer of the bot",
                    helpful.cid().value());
        }
    }

    @Override
    public void sendAway(long afterMillis) {
        connection.send(new ChatReply.Reconnect(afterMillis));
        connection.close(Connection.RESTART);
    }

    synchronized void end() {
        ended = true;
        Joined here = joined;
        if (here != null) {
            here.listening().close();
            here.tail().close();
            room.limits().leave(here.id());
        }
    }
}
