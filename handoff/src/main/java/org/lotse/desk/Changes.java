package org.lotse.desk;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Reviews;
import org.lotse.conversation.Signal;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff.Outcome;
import org.lotse.handoff.Story;
import org.lotse.socket.FrameException;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;

/** What agents may do to conversations. Each change can be sent again and counts once. */
final class Changes {
    private final DeskRoom room;

    Changes(DeskRoom room) {
        this.room = room;
    }

    /**
     * Makes a change; durable when it returns.
     *
     * @return the number of the event or note, 0 if it makes none
     * @throws FrameException with PROTOCOL.md's code if it is refused
     */
    long make(DeskFrame.Change change, Agent agent) {
        return switch (change) {
            case DeskFrame.Claim claim -> done(claim, room.handoff().claim(claim.conversation(), claim.cid(), agent));
            case DeskFrame.Decline decline -> done(decline, room.handoff().decline(decline.conversation(), agent.id()));
            case DeskFrame.Message message -> say(message, agent);
            case DeskFrame.Transfer transfer -> transfer(transfer, agent);
            case DeskFrame.Resolve resolve -> resolve(resolve, agent);
            case DeskFrame.TakeOver takeOver -> takeOver(takeOver, agent);
            case DeskFrame.Note note ->
                room.notes().add(note.conversation(), note.cid(), agent.name(), agent.id(), note.text());
            case DeskFrame.Tag tag -> {
                room.log().tag(tag.conversation(), new TreeSet<>(tag.tags()));
                room.signals().publish(tag.conversation(), new Signal.Moved());
                room.signals().publish(tag.conversation(), new Signal.Noted()); // for the archive
                yield 0;
            }
        };
    }

    private long say(DeskFrame.Message message, Agent agent) {
        ConversationId id = message.conversation();
        Story before = room.stories().of(id).orElseThrow(() -> missing(message));
        Event words = Event.Message.of(new Event.Sender(Event.Role.AGENT, agent.name()), message.text());
        long seq = done(message, room.handoff().say(id, agent.id(), new Draft(message.cid(), words), before));
        room.mails().answer(id, seq); // on record before the agent is told
        room.drafts().put(id, agent.id(), "");
        return seq;
    }

    /** The note is kept first: whoever takes over must find it. */
    private long transfer(DeskFrame.Transfer transfer, Agent agent) {
        ConversationId id = transfer.conversation();
        boolean owns = room.log().find(id).orElseThrow(() -> missing(transfer)).ownedByAgent(agent.id());
        if (!owns && !room.notes().knows(id, transfer.cid())) { // known: sent again after it was done
            throw refusal(transfer, "not_owner");
        }
        String to = transfer.to().id() == null ? "" : transfer.to().id();
        Agent colleague = transfer.to().kind().equals("agent")
                ? room.staff().agent(to).orElseThrow(() -> refusal(transfer, "not_there"))
                : agent;
        if (transfer.to().kind().equals("team") && owns && !isThere(to, agent)) {
            throw refusal(transfer, "not_there");
        }
        room.notes().add(id, transfer.cid(), agent.name(), agent.id(), transfer.note());
        return switch (transfer.to().kind()) {
            case "agent" -> done(transfer, room.handoff().passTo(id, agent.id(), colleague, transfer.note()));
            case "team" -> owns ? toQueue(transfer, agent, to) : sentBefore(transfer);
            case "queue" -> owns ? toQueue(transfer, agent, null) : sentBefore(transfer);
            default -> toBot(transfer, agent);
        };
    }

    private long toQueue(DeskFrame.Transfer transfer, Agent agent, @Nullable String team) {
        ConversationId id = transfer.conversation();
        Story before = room.stories().of(id).orElseThrow(() -> missing(transfer));
        return done(transfer, room.handoff().passToQueue(id, transfer.cid(), agent.id(), team, before));
    }

    /** Its event names a place in the line, and that is another one by now: appended again it would be other content. */
    private long sentBefore(DeskFrame.Transfer transfer) {
        return room.log().read(transfer.conversation()).stream()
                .filter(entry -> entry.cid().equals(transfer.cid()))
                .map(Entry::seq)
                .findFirst()
                .orElseThrow(() -> refusal(transfer, "not_owner"));
    }

    /** Whether there is such a team and somebody in it who can take it. */
    private boolean isThere(String team, Agent from) {
        return room.staff().team(team).isPresent()
                && room.overviews().takers(from.id()).containsKey(team);
    }

    /** The bot's work is on record before the agent is told. */
    private long toBot(DeskFrame.Transfer transfer, Agent agent) {
        Draft back = new Draft(transfer.cid(), new Event.ReturnedToBot(Event.Role.AGENT));
        long seq = done(transfer, room.handoff().finish(transfer.conversation(), agent.id(), back));
        room.turns().add(transfer.conversation());
        room.drafts().clear(transfer.conversation());
        return seq;
    }

    private long resolve(DeskFrame.Resolve resolve, Agent agent) {
        ConversationId id = resolve.conversation();
        Story story = room.stories().of(id).orElseThrow(() -> missing(resolve));
        Draft closed = new Draft(resolve.cid(), new Event.Closed(Event.Role.AGENT, resolve.outcome()));
        long seq = done(resolve, room.handoff().finish(id, agent.id(), closed));
        room.drafts().clear(id);
        if (resolve.intentRight() != null && !story.intents().isEmpty()) {
            String intent = story.intents().getFirst().label();
            room.reviews()
                    .put(new Reviews.Review(id, seq, story.concernSeq(), intent, resolve.intentRight(), agent.id()));
        }
        return seq;
    }

    private long takeOver(DeskFrame.TakeOver takeOver, Agent agent) {
        if (!agent.role().atLeast(Role.SUPERVISOR)) {
            throw refusal(takeOver, "forbidden");
        }
        Story story = room.stories().of(takeOver.conversation()).orElseThrow(() -> missing(takeOver));
        String intent =
                story.intents().isEmpty() ? null : story.intents().getFirst().label();
        Case.Asked asked = Case.Asked.of(story.language(), intent, story.customerId());
        return done(takeOver, room.handoff().takeOver(takeOver.conversation(), takeOver.cid(), agent, asked));
    }

    private static long done(DeskFrame.Change change, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Appended appended) -> done(change, appended);
            case Outcome.Refused(String code) -> throw refusal(change, code);
        };
    }

    private static long done(DeskFrame.Change change, Appended appended) {
        return switch (appended) {
            case Appended.Done done -> done.seq();
            case Appended.Refused _ -> throw refusal(change, "not_owner");
            case Appended.IdReused _ -> throw refusal(change, "id_reused");
            case Appended.Missing _ -> throw missing(change);
        };
    }

    private static FrameException missing(DeskFrame.Change change) {
        return refusal(change, "no_such_conversation");
    }

    private static FrameException refusal(DeskFrame.Change change, String code) {
        return new FrameException(code, words(code), cid(change.cid()));
    }

    private static String cid(ClientId cid) {
        return cid.value();
    }

    private static String words(String code) {
        return switch (code) {
            case "not_owner" -> "this conversation is not yours";
            case "already_claimed" -> "somebody else took this conversation";
            case "not_waiting" -> "nobody waits in this conversation";
            case "at_capacity" -> "you have as many conversations as you can take";
            case "other_language" -> "the shopper's language is none of yours";
            case "not_offered" -> "this conversation is not offered to you";
            case "not_there" -> "the one to take over is away, full, or does not exist";
            case "forbidden" -> "your role does not allow this";
            case "id_reused" -> "cid was used for other content";
            default -> "there is no such conversation";
        };
    }
}
