package org.lotse.desk;

import org.lotse.conversation.ConversationId;
import org.lotse.handoff.Handoff;
import org.lotse.staff.Agent;

/** Which conversations an agent may read. */
final class Sight {
    static final int MOST_EARLIER = 20;

    private final Handoff handoff;
    private final Archive archive;

    Sight(Handoff handoff, Archive archive) {
        this.handoff = handoff;
        this.archive = archive;
    }

    /** What is open for people, and of the past what {@link #ofThePast} says. */
    boolean reads(Agent agent, ConversationId id) {
        return handoff.find(id).isPresent() || ofThePast(agent, id);
    }

    /** What the archive shows them, and the earlier conversations of the shoppers whom they have now. */
    boolean ofThePast(Agent agent, ConversationId id) {
        return archive.maySee(Archive.Viewer.of(agent), id)
                || handoff.cases().values().stream()
                        .filter(open -> agent.id().equals(open.agent()))
                        .flatMap(open -> archive.earlier(open.conversation(), MOST_EARLIER).stream())
                        .anyMatch(hit -> hit.conversation().equals(id));
    }

    /** Whether an agent may ask for what belongs to a conversation: those they may read, but of the open ones not a colleague's. */
    boolean asksAbout(Agent agent, ConversationId id) {
        return archive.maySee(Archive.Viewer.of(agent), id)
                || handoff.find(id).filter(open -> open.agent() == null).isPresent();
    }
}
