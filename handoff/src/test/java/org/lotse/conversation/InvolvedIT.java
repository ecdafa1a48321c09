package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

/** What the archive asks the log beside the events. */
class InvolvedIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static ConversationLog log() {
        return new RedisConversationLog(REDIS.redis());
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    private static void append(ConversationId id, Guard guard, Event event) {
        assertThat(log().append(id, guard, List.of(new Draft(cid(), event)))).isInstanceOf(Appended.Done.class);
    }

    @Test
    void chatWithTheBotAlone_isNotFiled_untilItIsClosed() {
        ConversationId id = log().open("de", null).id();
        append(id, new Guard.Anyone(), Event.Message.of(Event.Sender.SHOPPER, "Moin"));
        assertThat(log().involved(id)).contains(new Involved(1, false, Set.of(), null));
        append(id, new Guard.Anyone(), new Event.Closed(Event.Role.SHOPPER, null));
        append(id, new Guard.Anyone(), Event.Message.of(Event.Sender.SHOPPER, "noch etwas"));
        assertThat(log().find(id).orElseThrow().owner()).isEqualTo(Owner.BOT);
        assertThat(log().involved(id)).contains(new Involved(3, true, Set.of(), null));
    }

    @Test
    void everyAgentWhoHadIt_isRemembered_andNobodyElse() {
        ConversationId id = log().open("de", null).id();
        append(id, new Guard.Anyone(), new Event.Queued(1));
        assertThat(log().involved(id)).contains(new Involved(1, true, Set.of(), null));
        append(id, new Guard.Claim("anna"), new Event.Assigned("Anna"));
        assertThat(log().append(id, new Guard.Claim("eva"), List.of(new Draft(cid(), new Event.Assigned("Eva")))))
                .isInstanceOf(Appended.Refused.class);
        append(id, new Guard.OwnedByAgent("anna"), new Event.Queued(1));
        append(id, new Guard.Claim("ben"), new Event.Assigned("Ben"));
        append(id, new Guard.OwnedByAgent("ben"), new Event.ReturnedToBot(Event.Role.AGENT));
        assertThat(log().involved(id)).contains(new Involved(5, true, Set.of("anna", "ben"), "ben"));
        assertThat(log().involved(ConversationId.random())).isEmpty();
    }

    @Test
    void all_areAllConversations() {
        Set<ConversationId> opened = new HashSet<>();
        for (int i = 0; i < 1_500; i++) { // more than one page
            opened.add(log().open("de", null).id());
        }
        assertThat(log().all().collect(Collectors.toSet())).isEqualTo(opened);
    }

    @Test
    void insight_comesBackWithTheCustomersId_butAgentsAreNotSentIt() {
        ConversationId id = log().open("de", null).id();
        Insight insight = new Insight(
                "de", List.of(), null, List.of(), null, null, List.of(), List.of(), null, "Lena", "C-1", null, null,
                null);
        log().append(id, new Guard.Anyone(), List.of(new Draft(cid(), new Event.Queued(1), insight)));
        assertThat(log().read(id).getFirst().insight()).isEqualTo(insight);
        assertThat(insight.forAgents().customerId()).isNull();
    }

    @Test
    void note_hasItsAuthor_ifAnAgentWroteIt() throws Exception {
        ConversationId id = log().open("de", null).id();
        try (Signals signals = new Signals(REDIS.redis())) {
            Notes notes = new Notes(REDIS.redis(), signals);
            notes.add(id, cid(), "Anna", "anna", "eine");
            notes.add(id, cid(), "Lotse", "andere");
            assertThat(notes.read(id, 0)).extracting(Notes.Note::by).containsExactly("anna", null);
            assertThat(notes.count(id)).isEqualTo(2);
        }
    }
}
