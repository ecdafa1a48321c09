package org.lotse.trials.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Appended;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Owner;

/** What an append means, in plain Java: the yardstick for the script. */
final class AppendModel {
    private record Known(long seq, Event event) {}

    private final Map<String, Known> known = new HashMap<>();
    private final List<Draft> log = new ArrayList<>();
    private Owner owner = Owner.BOT;
    private @Nullable String agent;
    private @Nullable Long answered;

    Appended append(Guard guard, List<Draft> drafts) {
        Draft first = drafts.getFirst();
        Known before = known.get(first.cid().value());
        if (before != null) {
            return drafts.size() == 1 && !before.event().equals(first.event())
                    ? new Appended.IdReused()
                    : new Appended.Done(before.seq(), true, owner);
        }
        if (!holds(guard)) {
            return new Appended.Refused(owner, agent);
        }
        if (guard instanceof Guard.Answering answering) {
            answered = answering.now();
        }
        long seq = log.size() + 1L;
        for (Draft draft : drafts) {
            log.add(draft);
            known.put(draft.cid().value(), new Known(log.size(), draft.event()));
            owner = after(draft.event());
            if (draft.event() instanceof Event.Assigned) {
                agent = taker(guard);
            }
        }
        if (owner != Owner.AGENT) {
            agent = null;
        }
        return new Appended.Done(seq, false, owner);
    }

    /** Who owns the conversation if an event assigns it. */
    private @Nullable String taker(Guard guard) {
        return switch (guard) {
            case Guard.Claim(String claiming) -> claiming;
            case Guard.Transfer(String _, String to) -> to;
            case Guard.TakeOver(String taking) -> taking;
            case Guard.Anyone _, Guard.OwnedBy _, Guard.OwnedByAgent _, Guard.Answering _ -> agent;
        };
    }

    private boolean holds(Guard guard) {
        return switch (guard) {
            case Guard.Anyone _ -> true;
            case Guard.OwnedBy(Owner wanted) -> owner == wanted;
            case Guard.OwnedByAgent(String wanted) -> owner == Owner.AGENT && wanted.equals(agent);
            case Guard.Answering answering ->
                owner == answering.owner() && (answered == null || answered == answering.before());
            case Guard.Claim _ -> owner == Owner.QUEUE;
            case Guard.Transfer(String from, String _) -> owner == Owner.AGENT && from.equals(agent);
            case Guard.TakeOver _ -> true;
        };
    }

    private Owner after(Event event) {
        return switch (event) {
            case Event.Message message ->
                owner == Owner.NOBODY && message.from().role() == Event.Role.SHOPPER ? Owner.BOT : owner;
            case Event.Queued _, Event.Ticket _ -> Owner.QUEUE;
            case Event.Assigned _ -> Owner.AGENT;
            case Event.ReturnedToBot _ -> Owner.BOT;
            case Event.Closed _ -> Owner.NOBODY;
            case Event.HandoffRequested _, Event.Helpful _, Event.Rated _, Event.Recommended _ -> owner;
        };
    }

    List<Draft> log() {
        return log;
    }

    Owner owner() {
        return owner;
    }

    @Nullable
    String agent() {
        return agent;
    }
}
