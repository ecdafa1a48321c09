package org.lotse.handoff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;

/** The stories of open conversations, each folded again only when its log has grown. */
public final class Stories {
    private final ConversationLog log;
    private final Map<ConversationId, Cached> known = new ConcurrentHashMap<>();

    public Stories(ConversationLog log) {
        this.log = log;
    }

    private record Cached(long seq, Story story) {}

    /** The story as far as the log goes now. */
    public Optional<Story> of(ConversationId id) {
        return log.find(id).map(this::of);
    }

    /** The story up to the head that was read. */
    public Story of(Conversation head) {
        Cached cached = known.get(head.id());
        if (cached == null || cached.seq() != head.seq()) {
            cached = new Cached(head.seq(), Story.of(log.read(head.id())));
            known.put(head.id(), cached);
        }
        return cached.story();
    }

    /** Forgets all others. */
    void keep(Set<ConversationId> open) {
        known.keySet().retainAll(open);
    }
}
