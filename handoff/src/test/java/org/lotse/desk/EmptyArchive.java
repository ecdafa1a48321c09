package org.lotse.desk;

import java.util.List;
import org.lotse.conversation.ConversationId;

/** Nothing is past. */
final class EmptyArchive implements Archive {
    @Override
    public Results search(Search search) {
        return new Results(0, List.of());
    }

    @Override
    public List<Hit> earlier(ConversationId conversation, int limit) {
        return List.of();
    }

    @Override
    public boolean maySee(Viewer viewer, ConversationId conversation) {
        return false;
    }

    @Override
    public void forget(ConversationId conversation) {}
}
