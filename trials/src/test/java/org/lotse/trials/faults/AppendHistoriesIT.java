package org.lotse.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.conversation.Appended;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Involved;
import org.lotse.redis.RedisAccess;

/** The comparison with the model finds a log that does otherwise. */
class AppendHistoriesIT {
    private static final int HISTORIES = 50;

    @TempDir
    Path folder;

    /** A log with a fault. */
    private abstract static class Faulty implements ConversationLog {
        private final ConversationLog sound;

        private Faulty(ConversationLog sound) {
            this.sound = sound;
        }

        @Override
        public Conversation open(@Nullable String language, Conversation.@Nullable Page page) {
            return sound.open(language, page);
        }

        @Override
        public Optional<Conversation> find(ConversationId id) {
            return sound.find(id);
        }

        @Override
        public Map<ConversationId, Conversation> find(Collection<ConversationId> ids) {
            return sound.find(ids);
        }

        @Override
        public String beginEpoch(ConversationId id) {
            return sound.beginEpoch(id);
        }

        @Override
        public Appended append(ConversationId id, Guard guard, List<Draft> drafts) {
            return sound.append(id, guard, drafts);
        }

        @Override
        public List<Entry> read(ConversationId id, long seq, int limit) {
            return sound.read(id, seq, limit);
        }

        @Override
        public Optional<Involved> involved(ConversationId id) {
            return sound.involved(id);
        }

        @Override
        public Stream<ConversationId> all() {
            return sound.all();
        }

        @Override
        public Instant now() {
            return sound.now();
        }

        @Override
        public void page(ConversationId id, Conversation.Page page) {
            sound.page(id, page);
        }

        @Override
        public void tag(ConversationId id, SortedSet<String> tags) {
            sound.tag(id, tags);
        }
    }

    private static ConcurrentLinkedQueue<String> differences(ConversationLog log) {
        ConcurrentLinkedQueue<String> against = new ConcurrentLinkedQueue<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            AppendHistories.history(log, seed, against, new AtomicLong());
        }
        return against;
    }

    @Test
    void differences_areFoundOfAFaultyLog_andNoneOfASoundOne() {
        try (RedisAccess access = RedisAccess.folder(folder)) {
            ConversationLog sound = ConversationLog.on(access.redis());
            assertThat(differences(sound)).isEmpty();
            assertThat(differences(new Faulty(sound) {
                        @Override
                        public Appended append(ConversationId id, Guard guard, List<Draft> drafts) {
                            return super.append(id, new Guard.Anyone(), drafts);
                        }
                    }))
                    .isNotEmpty();
            assertThat(differences(new Faulty(sound) {
                        @Override
                        public List<Entry> read(ConversationId id, long seq, int limit) {
                            return super.read(id, seq + 1, limit);
                        }
                    }))
                    .isNotEmpty();
        }
    }
}
