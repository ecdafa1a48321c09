package org.lotse.archive;

import java.util.List;
import org.lotse.conversation.ConversationId;
import org.lotse.desk.Archive;

/** The archive: the index finds, the logs decide about one conversation. */
final class LuceneArchive implements Archive {
    private final ConversationSearch search;
    private final Sources sources;
    private final Follower follower;

    LuceneArchive(ConversationSearch search, Sources sources, Follower follower) {
        this.search = search;
        this.sources = sources;
        this.follower = follower;
    }

    @Override
    public Results search(Search wanted) {
        return search.search(wanted);
    }

    @Override
    public List<Hit> earlier(ConversationId conversation, int limit) {
        return sources.read(conversation)
                .filter(transcript -> !transcript.story().shoppers().isEmpty())
                .map(transcript -> search.earlier(
                        conversation,
                        transcript.head().created(),
                        transcript.story().shoppers(),
                        limit))
                .orElse(List.of());
    }

    @Override
    public boolean maySee(Viewer viewer, ConversationId conversation) {
        return viewer.all()
                ? sources.log().find(conversation).isPresent()
                : sources.read(conversation)
                        .filter(transcript -> Readers.maySee(viewer, transcript))
                        .isPresent();
    }

    @Override
    public void forget(ConversationId conversation) {
        follower.forget(conversation);
    }
}
