package org.lotse.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.staff.BusinessHours;

/**
 * The way from the bot to a person and back. Every step is an append to the conversation's log under a guard on its owner;
 * of a thousand agents who claim at once, one is the owner afterwards.
 */
public final class Handoff {
    private final ConversationLog log;
    private final Signals signals;
    private final WaitingLine line;
    private final Presence presence;
    private final BusinessHours hours;
    private final Clock clock;
    private final Timer waits;

    Handoff(
            ConversationLog log,
            Signals signals,
            WaitingLine line,
            Presence presence,
            BusinessHours hours,
            Clock clock,
            MeterRegistry metrics) {
        this.log = log;
        this.signals = signals;
        this.line = line;
        this.presence = presence;
        this.hours = hours;
        this.clock = clock;
        this.waits = Timer.builder("lotse.queue.wait")
                .description("from asking for a person to being taken")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** A conversation that a person should see or has. {@code since} is when the shopper began to wait, if it waits. */
    public record Open(
            ConversationId conversation, @Nullable Instant since) {}

    /** Whether a person can answer now. */
    public Staffing staffing() {
        Instant now = clock.instant();
        boolean open = hours.open(now);
        return new Staffing(
                open,
                !presence.present().isEmpty(),
                open ? null : hours.nextOpening(now).orElse(null));
    }

    /** The place that the next conversation in the line would get. */
    public int nextPosition() {
        return line.length() + 1;
    }

    /**
     * Puts a conversation into the line, with the bot's last words.
     *
     * @param drafts appended in one step if the bot still owns the conversation; one of them must be {@code queued} or
     *     {@code ticket}
     */
    public Appended enqueue(ConversationId id, List<Draft> drafts) {
        boolean ticket = drafts.stream().anyMatch(draft -> draft.event() instanceof Event.Ticket);
        line.add(id, ticket);
        Appended appended = log.append(id, new Guard.OwnedBy(Owner.BOT), drafts);
        if (appended instanceof Appended.Done) {
            line.add(id, ticket); // the desk may have swept the entry away while the log did not yet say "queue"
        } else if (log.find(id).map(Conversation::owner).orElse(Owner.NOBODY) != Owner.QUEUE) {
            line.remove(id);
        }
        tellPositions();
        return appended;
    }

    /** The shopper goes on with the bot instead of waiting. */
    public Appended leaveQueue(ConversationId id, List<Draft> drafts) {
        Appended appended = log.append(id, new Guard.OwnedBy(Owner.QUEUE), drafts);
        return afterwards(id, appended);
    }

    /** An agent takes a waiting conversation; {@code Refused} if somebody was faster or nobody waits. */
    public Appended claim(ConversationId id, ClientId cid, String agent, String name) {
        Instant since = log.find(id).map(Conversation::created).orElse(clock.instant());
        Appended appended = log.append(id, new Guard.Claim(agent), List.of(new Draft(cid, new Event.Assigned(name))));
        if (appended instanceof Appended.Done done && done.owner() == Owner.AGENT) {
            waitedSince(id, since);
            line.assign(id);
            tellPositions();
        }
        return appended;
    }

    private void waitedSince(ConversationId id, Instant otherwise) {
        Instant since = line.waiting().stream()
                .filter(waiting -> waiting.conversation().equals(id))
                .map(WaitingLine.Waiting::since)
                .findFirst()
                .orElse(otherwise);
        Duration waited = Duration.between(since, clock.instant());
        waits.record(waited.isNegative() ? Duration.ZERO : waited);
    }

    /** What an agent says or does in a conversation of their own. */
    public Appended act(ConversationId id, String agent, Draft draft) {
        Appended appended = log.append(id, new Guard.OwnedByAgent(agent), List.of(draft));
        return afterwards(id, appended);
    }

    private Appended afterwards(ConversationId id, Appended appended) {
        if (appended instanceof Appended.Done done && (done.owner() == Owner.BOT || done.owner() == Owner.NOBODY)) {
            line.finish(id);
            tellPositions();
        }
        return appended;
    }

    /**
     * All that is open for people: the line in its order, then tickets, then what agents have. Sweeps out what is none of
     * these any more.
     */
    public List<Open> open() {
        int before = line.length();
        List<Open> open = new ArrayList<>();
        line.waiting().stream()
                .filter(entry -> stillOpen(entry.conversation()))
                .forEach(entry -> open.add(new Open(entry.conversation(), entry.since())));
        line.tickets().stream()
                .filter(entry -> stillOpen(entry.conversation()))
                .forEach(entry -> open.add(new Open(entry.conversation(), entry.since())));
        line.assigned().stream().filter(this::stillOpen).forEach(id -> open.add(new Open(id, null)));
        if (line.length() != before) {
            tellPositions();
        }
        return open;
    }

    private boolean stillOpen(ConversationId id) {
        if (isOpen(id)) {
            return true;
        }
        line.finish(id);
        boolean queuedMeanwhile = log.find(id).map(Conversation::owner).orElse(Owner.NOBODY) == Owner.QUEUE;
        if (queuedMeanwhile) {
            line.add(id, false);
        }
        return queuedMeanwhile;
    }

    private boolean isOpen(ConversationId id) {
        Owner owner = log.find(id).map(Conversation::owner).orElse(Owner.NOBODY);
        return owner == Owner.QUEUE || owner == Owner.AGENT;
    }

    /** Tells each waiting shopper its place, after every change. */
    public void tellPositions() {
        Long seconds = line.usualWaitSeconds();
        int position = 0;
        for (WaitingLine.Waiting waiting : line.waiting()) {
            position++;
            signals.publish(waiting.conversation(), new Signal.QueuePosition(position, seconds));
        }
    }

    int length() {
        return line.length();
    }
}
