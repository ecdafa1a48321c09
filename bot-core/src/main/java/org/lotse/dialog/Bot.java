package org.lotse.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Event.HandoffRequested.Reason;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.Staffing;
import org.lotse.mail.Mails;
import org.lotse.nlu.Understanding;

/**
 * The bot's place at the log: takes up what the shopper said, lets {@link Replies} find an answer, and appends it. Running
 * a turn again appends nothing new, since its client ids are made of what it answers.
 */
final class Bot implements Turns.Worker {
    private final ConversationLog log;
    private final Handoff handoff;
    private final Replies replies;
    private final Phrases phrases;
    private final Mails mails;
    private final BotMetrics metrics;

    Bot(ConversationLog log, Handoff handoff, Replies replies, Phrases phrases, Mails mails, BotMetrics metrics) {
        this.log = log;
        this.handoff = handoff;
        this.replies = replies;
        this.phrases = phrases;
        this.mails = mails;
        this.metrics = metrics;
    }

    @Override
    public void take(ConversationId id) {
        Optional<Conversation> found = log.find(id);
        if (found.isEmpty()) {
            return;
        }
        Conversation conversation = found.get();
        Pending pending = Pending.of(log.read(id));
        Memory memory = pending.memory();
        if (!pending.greeted()) {
            greet(conversation, memory);
        }
        if (!pending.entries().isEmpty()) {
            pending.overheard().forEach(said -> replies.overhear(memory, said));
        }
        for (Entry entry : pending.entries()) {
            if (!metrics.turn(() -> answer(conversation, memory, entry))) {
                return; // somebody else owns the conversation now
            }
        }
        if (memory.ticket) {
            mails.confirm(id); // again after a crash in between; the second time changes nothing
        }
    }

    /** The first words say that a machine answers. */
    private void greet(Conversation conversation, Memory memory) {
        memory.language = "en".equals(conversation.language()) ? "en" : "de";
        Turn turn = new Turn(conversation, memory, phrases, "", null, replies.nothing());
        turn.say(Phrase.GREETING);
        append(turn, memory.answered, 0);
    }

    /** @return false if the answer was refused, since the bot is no longer the owner */
    private boolean answer(Conversation conversation, Memory memory, Entry entry) {
        Turn turn = replies.to(conversation, memory, entry.event());
        long before = memory.answered;
        memory.answered = entry.seq();
        boolean appended = append(turn, before, entry.seq()) instanceof Appended.Done;
        metrics.outcome(turn.decision(), turn.handover());
        return appended;
    }

    /** @param before what the bot had answered when it read the log: whoever answered more meanwhile is right */
    private Appended append(Turn turn, long before, long answered) {
        Reason reason = turn.handover();
        boolean leavesQueue =
                Pending.leavesQueue(turn.choice()) && turn.conversation().owner() == Owner.QUEUE;
        List<Event> events = new ArrayList<>();
        if (leavesQueue) {
            events.add(new Event.ReturnedToBot(Event.Role.SHOPPER));
        }
        if (reason == null) {
            events.addAll(turn.messages());
        } else {
            events.addAll(handOver(turn, reason));
        }
        if (turn.leavesTicket()) {
            events.add(Event.Ticket.to(turn.ticketEmail()));
        }
        List<Draft> drafts = drafts(turn, answered, events);
        Guard guard = new Guard.Answering(leavesQueue ? Owner.QUEUE : Owner.BOT, before, answered);
        return metrics.step("append", () -> append(turn, guard, drafts, leavesQueue));
    }

    private Appended append(Turn turn, Guard guard, List<Draft> drafts, boolean leavesQueue) {
        ConversationId id = turn.conversation().id();
        if (leavesQueue) {
            return handoff.leaveQueue(id, guard, drafts);
        }
        boolean queues = drafts.stream()
                .map(Draft::event)
                .anyMatch(event -> event instanceof Event.Queued || event instanceof Event.Ticket);
        return queues ? handoff.enqueue(id, guard, drafts, asked(turn)) : log.append(id, guard, drafts);
    }

    /** What the shopper wants, as far as the bot has understood. */
    private static Case.Asked asked(Turn turn) {
        return Case.Asked.of(turn.language(), turn.memory().concern, turn.memory().customer);
    }

    /** Truth first: nobody is promised who is not there. */
    private List<Event> handOver(Turn turn, Reason reason) {
        Staffing staffing = handoff.staffing(turn.language(), asked(turn).skill());
        Memory memory = turn.memory();
        memory.waiting = null;
        memory.interrupted.clear();
        memory.unsure = 0;
        memory.unhelpful = 0;
        memory.cited = false;
        memory.angry = 0;
        List<Event> events = new ArrayList<>();
        if (staffing.staffed()) {
            turn.say(Phrase.valueOf("HANDOFF_" + reason.name()));
            turn.offer(Pending.GO_ON, Phrase.GO_ON);
            events.addAll(turn.messages());
            events.add(new Event.HandoffRequested(reason, true));
            events.add(new Event.Queued(handoff.nextPosition()));
            return events;
        }
        turn.say((why(turn, reason) + " " + nobodyThere(turn, staffing)).strip());
        turn.offer(Pending.LEAVE_EMAIL, Phrase.LEAVE_EMAIL);
        turn.offer(Pending.CALL_BACK, Phrase.CALL_BACK);
        turn.offer(Pending.GO_ON, Phrase.GO_ON);
        events.add(new Event.HandoffRequested(reason, false));
        events.addAll(turn.messages());
        return events;
    }

    /** What the shopper did not ask for is explained. */
    private static String why(Turn turn, Reason reason) {
        return switch (reason) {
            case UNSURE, FLOW -> turn.phrase(Phrase.SORRY_UNSURE, Map.of());
            case FAILURE -> turn.phrase(Phrase.SORRY_FAILURE, Map.of());
            case ANGER -> turn.phrase(Phrase.SORRY_ANGER, Map.of());
            case WISH, UNHELPFUL -> "";
        };
    }

    private static String nobodyThere(Turn turn, Staffing staffing) {
        var opening = staffing.nextOpening();
        return opening == null
                ? turn.phrase(Phrase.NOBODY_THERE, Map.of())
                : turn.phrase(Phrase.CLOSED_UNTIL, Map.of("opening", new Wording(turn.language()).opening(opening)));
    }

    /** The last one carries what the bot knows from there on. */
    private static List<Draft> drafts(Turn turn, long answered, List<Event> events) {
        Insight insight = insight(turn, answered);
        List<Draft> drafts = new ArrayList<>();
        for (int n = 0; n < events.size(); n++) {
            boolean last = n == events.size() - 1;
            drafts.add(new Draft(
                    ClientId.ofBot(turn.conversation().id(), answered, n), events.get(n), last ? insight : null));
        }
        return drafts;
    }

    private static Insight insight(Turn turn, long answered) {
        Understanding understanding = turn.understanding();
        Memory memory = turn.memory();
        List<Insight.Value> slots = memory.slots.entrySet().stream()
                .map(slot -> new Insight.Value(slot.getKey(), slot.getValue()))
                .toList();
        return new Insight(
                memory.language,
                understanding.ranking().stream()
                        .map(intent -> new Insight.Belief(intent.label(), intent.confidence()))
                        .toList(),
                understanding.ranking().isEmpty() ? null : understanding.accepted(),
                understanding.entities().stream()
                        .map(entity -> new Insight.Value(entity.name(), entity.value()))
                        .toList(),
                turn.decision().isEmpty() ? null : turn.decision(),
                understanding.model(),
                slots,
                List.of(),
                turn.order(),
                memory.customerName,
                memory.customer,
                turn.ticketEmail(),
                memory.toJson(),
                understanding.ranking().isEmpty() ? null : answered);
    }

    @Override
    public void giveUp(ConversationId id, RuntimeException why) {
        Optional<Conversation> found = log.find(id);
        if (found.isEmpty()) {
            return;
        }
        Conversation conversation = found.get();
        Pending pending = Pending.of(log.read(id));
        if (pending.entries().isEmpty()) {
            return;
        }
        long seq = pending.entries().getLast().seq();
        Turn turn = new Turn(conversation, pending.memory(), phrases, "", null, replies.nothing());
        turn.decided("failure");
        turn.handOver(Reason.FAILURE);
        long before = pending.memory().answered;
        pending.memory().answered = seq;
        append(turn, before, seq);
        metrics.outcome(turn.decision(), turn.handover());
    }
}
