package org.lotse.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.Presence;

/** What all open desks share. */
record DeskRoom(
        ConversationLog log,
        Signals signals,
        Notes notes,
        Turns turns,
        Handoff handoff,
        Presence presence,
        Inbox inbox) {

    /** What the bot knew of a conversation. */
    Optional<DeskReply.Packet> packet(ConversationId id) {
        return log.find(id).map(head -> {
            Instant since = head.owner() == Owner.QUEUE ? waitingSince(id) : null;
            return Story.of(log.read(id)).packet(head, since);
        });
    }

    private @Nullable Instant waitingSince(ConversationId id) {
        return handoff.open().stream()
                .filter(open -> open.conversation().equals(id))
                .map(Handoff.Open::since)
                .findFirst()
                .orElse(null);
    }
}
