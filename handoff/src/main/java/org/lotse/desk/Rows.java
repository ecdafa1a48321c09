package org.lotse.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Event;
import org.lotse.conversation.Owner;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.Stories;
import org.lotse.handoff.Story;
import org.lotse.staff.Agent;
import org.lotse.staff.Staff;

/** Open conversations as the desk shows them: in a row of the inbox, and with all that the bot knew. */
final class Rows {
    private final ConversationLog log;
    private final Handoff handoff;
    private final Stories stories;
    private final Staff staff;

    Rows(ConversationLog log, Handoff handoff, Stories stories, Staff staff) {
        this.log = log;
        this.handoff = handoff;
        this.stories = stories;
        this.staff = staff;
    }

    Optional<DeskReply.Row> row(Case open) {
        return log.find(open.conversation())
                .filter(head -> head.owner().isPeople()) // else the floor does not know yet that it has left the desk
                .map(head -> row(open, head, stories.of(head)));
    }

    private DeskReply.Row row(Case open, Conversation head, Story story) {
        boolean waits = head.owner() == Owner.QUEUE && open.stage() != Case.Stage.TICKET; // the log is sooner
        Case.Offer offer = open.offer();
        return new DeskReply.Row(
                head.id(),
                head.seq(),
                head.owner(),
                head.agent(),
                story.agentName(),
                language(head, story),
                story.reason(),
                story.preview(),
                intent(story),
                open.skill(),
                open.team(),
                open.priority(),
                waits ? open.since() : null,
                open.stage() == Case.Stage.TICKET,
                head.lastAt(),
                waitsOn(story),
                open.idle(),
                offer == null ? null : new DeskReply.OfferedTo(offer.agent(), name(offer.agent()), offer.until()),
                handoff.level(open, story).orElse(null),
                head.tags());
    }

    private static Event.@Nullable Role waitsOn(Story story) {
        if (story.unansweredSince() != null) {
            return Event.Role.AGENT;
        }
        return story.silentSince() == null ? null : Event.Role.SHOPPER;
    }

    String name(String agent) {
        return staff.agent(agent).map(Agent::name).orElse(agent);
    }

    private static @Nullable String intent(Story story) {
        return story.intents().isEmpty() ? null : story.intents().getFirst().label();
    }

    private static @Nullable String language(Conversation head, Story story) {
        return story.language() == null ? head.language() : story.language();
    }

    /** What the bot knew of a conversation. */
    Optional<DeskReply.Packet> packet(ConversationId id) {
        return log.find(id).map(head -> {
            Story story = stories.of(head);
            Instant waitingSince = handoff.find(id)
                    .filter(open -> open.stage() == Case.Stage.WAITING)
                    .map(Case::since)
                    .orElse(null);
            return new DeskReply.Packet(
                    id,
                    head.owner(),
                    head.agent(),
                    story.agentName(),
                    language(head, story),
                    story.reason(),
                    story.requestedAt(),
                    waitingSince,
                    head.page(),
                    new DeskReply.Identity(story.customer() != null, story.customer()),
                    story.intents(),
                    story.slots(),
                    story.articles(),
                    story.order(),
                    story.email(),
                    head.tags());
        });
    }
}
