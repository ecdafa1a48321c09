package org.lotse.handoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Owner;
import org.lotse.handoff.Case.Asked;
import org.lotse.handoff.Case.Stage;
import org.lotse.handoff.FloorStore.Change;

/** Makes the floor agree with the logs, which are right, where a step ended between the two. */
final class Settling {
    private static final int AT_ONCE = 200;

    private final ConversationLog log;
    private final FloorStore store;

    Settling(ConversationLog log, FloorStore store) {
        this.log = log;
        this.store = store;
    }

    /** Brings one case into line with its log; again if the log has gone on meanwhile. */
    void settle(ConversationId id) {
        Optional<Conversation> head;
        do {
            head = log.find(id);
            Conversation read = head.orElse(null);
            Stage waitsAs = head.filter(known -> known.owner() == Owner.QUEUE)
                    .map(_ -> Story.of(log.read(id)).waitsAs())
                    .orElse(Stage.WAITING);
            store.change(floor -> new Change<>(settled(floor, id, read, waitsAs), id));
        } while (!sameOwner(head, log.find(id)));
    }

    /**
     * Goes through all logs for conversations that people should have and the floor has lost.
     *
     * @return whether there were any
     */
    boolean findLost() {
        Floor floor = store.floor();
        List<ConversationId> lost = log.all()
                .filter(id -> floor.find(id).isEmpty())
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> log.find(some).values().stream())
                .filter(head -> head.owner().isPeople())
                .map(Conversation::id)
                .toList();
        lost.forEach(this::settle);
        return !lost.isEmpty();
    }

    private static boolean sameOwner(Optional<Conversation> before, Optional<Conversation> after) {
        return before.map(Conversation::owner).equals(after.map(Conversation::owner))
                && before.map(Conversation::agent).equals(after.map(Conversation::agent));
    }

    private static Floor settled(Floor floor, ConversationId id, @Nullable Conversation head, Stage waitsAs) {
        Case open = floor.find(id).orElse(null);
        if (head == null) {
            return floor.without(id);
        }
        return switch (head.owner()) {
            case BOT, NOBODY -> floor.without(id);
            case QUEUE -> queued(floor, id, open, head.language(), waitsAs);
            case AGENT -> owned(floor, id, open, String.valueOf(head.agent()), head.language());
        };
    }

    private static Floor queued(
            Floor floor, ConversationId id, @Nullable Case open, @Nullable String language, Stage waitsAs) {
        if (open == null) {
            int position = floor.waiting().size() + 1;
            return floor.with(Case.arriving(id, waitsAs, floor.now(), position, Asked.in(language), null));
        }
        return open.stage() == Stage.ASSIGNED ? floor.with(open.back(waitsAs, open.team(), 1, floor.now())) : floor;
    }

    private static Floor owned(
            Floor floor, ConversationId id, @Nullable Case open, String agent, @Nullable String language) {
        Case known = open == null ? Case.arriving(id, Stage.WAITING, floor.now(), 1, Asked.in(language), null) : open;
        return known.assignedTo(agent) ? floor : floor.with(known.assigned(agent, floor.now()));
    }
}
