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
import org.lotse.handoff.Handoff;
import org.lotse.handoff.Staffing;
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
    private final BotMetrics metrics;

    Bot(ConversationLog log, Handoff handoff, Replies replies, Phrases phrases, BotMetrics metrics) {
        this.log = log;
        this.handoff = handoff;
        this.replies = replies;
        this.phrases = phrases;
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
        for (Entry entry : pending.entries()) {
            if (!metrics.turn(() -> answer(conversation, memory, entry))) {
                return; // somebody else owns the conversation now
            }
        }
    }

    /** The first words say that a machine answers. */
    private void greet(Conversation conversation, Memory memory) {
        memory.language = "en".equals(conversation.language()) ? "en" : "de";
        Turn turn = new Turn(conversation, memory, phrases, "", null, replies.nothing());
        turn.say(Phrase.GREETING);
        append(turn, 0);
    }

    /** @return false if the answer was refused, since the bot is no longer the owner */
    private boolean answer(Conversation conversation, Memory memory, Entry entry) {
        Turn turn = replies.to(conversation, memory, entry.event());
        memory.answered = entry.seq();
        boolean appended = append(turn, entry.seq()) instanceof Appended.Done;
        metrics.outcome(turn.decision(), turn.handover());
        return appended;
    }

    private Appended append(Turn turn, long answered) {
        ConversationId id = turn.conversation().id();
        Reason reason = turn.handover();
        String email = turn.ticketEmail();
        boolean leavesQueue =
                Pending.GO_ON.equals(turn.choice()) && turn.conversation().owner() == Owner.QUEUE;
        List<Event> events = new ArrayList<>();
        if (leavesQueue) {
            events.add(new Event.ReturnedToBot(Event.Role.SHOPPER));
        }
        if (reason == null) {
            events.addAll(turn.messages());
        } else {
            events.addAll(handOver(turn, reason));
        }
        if (email != null) {
            events.add(new Event.Ticket(mask(email)));
        }
        List<Draft> drafts = drafts(turn, answered, events);
        return metrics.step("append", () -> leavesQueue ? handoff.leaveQueue(id, drafts) : append(id, drafts));
    }

    private Appended append(ConversationId id, List<Draft> drafts) {
        boolean queues = drafts.stream()
                .map(Draft::event)
                .anyMatch(event -> event instanceof Event.Queued || event instanceof Event.Ticket);
        return queues ? handoff.enqueue(id, drafts) : log.append(id, new Guard.OwnedBy(Owner.BOT), drafts);
    }

    /** Truth first: nobody is promised who is not there. */
    private List<Event> handOver(Turn turn, Reason reason) {
        Staffing staffing = handoff.staffing();
        Memory memory = turn.memory();
        memory.waiting = null;
        memory.interrupted.clear();
        memory.unsure = 0;
        memory.unhelpful = 0;
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
        turn.offer("leave_email", Phrase.LEAVE_EMAIL);
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
        Insight insight = insight(turn);
        List<Draft> drafts = new ArrayList<>();
        for (int n = 0; n < events.size(); n++) {
            boolean last = n == events.size() - 1;
            drafts.add(new Draft(
                    ClientId.ofBot(turn.conversation().id(), answered, n), events.get(n), last ? insight : null));
        }
        return drafts;
    }

    private static Insight insight(Turn turn) {
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
                turn.ticketEmail(),
                memory.toJson());
    }

    /** {@code lena@example.com} becomes {@code l***@example.com}. */
    private static String mask(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
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
        pending.memory().answered = seq;
        append(turn, seq);
        metrics.outcome(turn.decision(), turn.handover());
    }
}
