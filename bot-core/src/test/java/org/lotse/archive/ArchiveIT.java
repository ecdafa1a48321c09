package org.lotse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.TestServer;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signals;
import org.lotse.desk.Archive;
import org.lotse.desk.Archive.Hit;
import org.lotse.desk.Archive.Search;
import org.lotse.desk.Archive.Viewer;
import org.lotse.desk.Filing;
import org.lotse.redis.Redis;

/** How the index keeps up with real logs: a second node's archive, beside that of the server. */
@Timeout(120)
class ArchiveIT {
    private static final TestServer SERVER = TestServer.shared();
    private static final ConversationLog LOG = SERVER.bean(ConversationLog.class);
    private static final Notes NOTES = SERVER.bean(Notes.class);
    private static final ArchiveSettings SETTINGS =
            new ArchiveSettings(Duration.ofMillis(500), Duration.ZERO, Duration.ofHours(1));
    private static final Viewer CHEF = new Viewer("chef", Set.of(), true);

    @TempDir
    Path folder = Path.of("set by JUnit");

    /** One node, whose rounds are run by hand. */
    private final class Node implements AutoCloseable {
        private final ConversationIndex index = new ConversationIndex(folder);
        private final Sources sources = new Sources(LOG, NOTES, Filing.NOTHING);
        private final Follower follower =
                new Follower(sources, index, SERVER.bean(Signals.class), SETTINGS, Clock.systemUTC());
        private final Archive archive = new LuceneArchive(new ConversationSearch(index), sources, follower);

        private List<ConversationId> find(String words) {
            return archive.search(new Search(words, null, null, null, null, null, null, 0, 20, CHEF)).hits().stream()
                    .map(Hit::conversation)
                    .toList();
        }

        private void awaitFound(String words, ConversationId... expected) {
            await().untilAsserted(() -> {
                follower.followMarked();
                assertThat(find(words)).containsExactly(expected);
            });
        }

        @Override
        public void close() {
            follower.close();
        }
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    private static void append(ConversationId id, Event event, @Nullable Insight insight) {
        LOG.append(id, new Guard.Anyone(), List.of(new Draft(cid(), event, insight)));
    }

    private static ConversationId open(String said) {
        ConversationId id = LOG.open("de", null).id();
        say(id, said);
        return id;
    }

    private static void say(ConversationId id, String text) {
        append(id, Event.Message.of(Event.Sender.SHOPPER, text), null);
    }

    private static void queue(ConversationId id) {
        append(id, new Event.Queued(1), null);
    }

    private static void erase(ConversationId id) {
        SERVER.bean(Redis.class)
                .call(jedis ->
                        jedis.del("lotse:{" + id + "}:head", "lotse:{" + id + "}:log", "lotse:{" + id + "}:seen"));
    }

    /** A word that no other test says; letters only, so that no two are a slip apart. */
    private static String word() {
        StringBuilder word = new StringBuilder();
        UUID.randomUUID().toString().replace("-", "").chars().forEach(digit -> word.append((char) ('a' + digit % 23)));
        return word.toString();
    }

    @Test
    void archive_afterARestart_hasWhatHappenedMeanwhile() {
        String one = word();
        String two = word();
        String three = word();
        String botOnly = word();
        ConversationId grown = open(one);
        ConversationId erased = open(two);
        queue(grown);
        queue(erased);
        open(botOnly);
        try (Node node = new Node()) {
            node.follower.work();
            assertThat(node.find(one)).containsExactly(grown);
            assertThat(node.find(two)).containsExactly(erased);
            assertThat(node.find(botOnly)).isEmpty();
        }
        say(grown, three);
        erase(erased);
        ConversationId added = open(two);
        append(added, new Event.Closed(Event.Role.SHOPPER, null), null);
        try (Node node = new Node()) {
            assertThat(node.find(one)).containsExactly(grown);
            node.follower.work();
            assertThat(node.find(three)).containsExactly(grown);
            assertThat(node.find(two)).containsExactly(added);
        }
    }

    @Test
    void archive_followsWhatPeopleDo() {
        try (Node node = new Node()) {
            node.follower.work();
            String said = word();
            String later = word();
            String noted = word();
            String toTheBot = word();
            ConversationId id = open(said);
            node.follower.followMarked();
            assertThat(node.find(said)).isEmpty();
            queue(id);
            node.awaitFound(said, id);
            LOG.append(id, new Guard.Claim("anna"), List.of(new Draft(cid(), new Event.Assigned("Anna"))));
            say(id, later);
            node.awaitFound(later, id);
            NOTES.add(id, cid(), "Ben", "ben", noted);
            node.awaitFound(noted, id);
            append(id, new Event.ReturnedToBot(Event.Role.AGENT), null);
            say(id, toTheBot);
            node.awaitFound(toTheBot, id);
            for (String agent : List.of("anna", "ben")) {
                assertThat(node.archive.maySee(new Viewer(agent, Set.of(), false), id))
                        .isTrue();
            }
            assertThat(node.archive.maySee(new Viewer("eva", Set.of("x"), false), id))
                    .isFalse();
            assertThat(node.archive.maySee(CHEF, ConversationId.random())).isFalse();
        }
    }

    @Test
    void forgottenConversation_isGoneHereAndElsewhere() {
        String said = word();
        ConversationId id = open(said);
        queue(id);
        Archive other = SERVER.bean(Archive.class);
        Search search = new Search(said, null, null, null, null, null, null, 0, 20, CHEF);
        try (Node node = new Node()) {
            node.follower.work();
            assertThat(node.find(said)).containsExactly(id);
            await().until(() -> other.search(search).total() == 1);
            erase(id);
            node.archive.forget(id);
            assertThat(node.find(said)).isEmpty();
            await().until(() -> other.search(search).total() == 0);
        }
    }

    @Test
    void archive_whoseIndexFails_mendsItself() {
        String said = word();
        ConversationId id = open(said);
        queue(id);
        try (Node node = new Node()) {
            node.follower.work();
            node.index.close();
            String later = word();
            say(id, later);
            node.follower.reconcileSoon();
            node.follower.work();
            node.follower.work();
            assertThat(node.find(later)).containsExactly(id);
        }
    }

    @Test
    void earlier_areTheSameCustomers() {
        String customer = word();
        Insight proved = new Insight(
                "de",
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                "Lena Petersen",
                customer,
                null,
                null,
                null);
        ConversationId first = open("erste");
        append(first, new Event.Queued(1), proved);
        ConversationId second = open("zweite");
        append(second, new Event.Queued(1), proved);
        ConversationId nameOnly = open("Lena Petersen");
        queue(nameOnly);
        try (Node node = new Node()) {
            node.follower.work();
            assertThat(node.archive.earlier(second, 20))
                    .extracting(Hit::conversation)
                    .containsExactly(first);
            assertThat(node.archive.earlier(first, 20)).isEmpty();
            assertThat(node.archive.earlier(nameOnly, 20)).isEmpty();
            assertThat(node.archive.earlier(ConversationId.random(), 20)).isEmpty();
        }
    }
}
