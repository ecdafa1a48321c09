package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.ConversationId;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;

class SightTest {
    private static final Agent ANNA = new Agent("anna", "Anna", Role.AGENT, Set.of("de"), Set.of(), Set.of(), 3);
    private static final Agent BEN = new Agent("ben", "Ben", Role.AGENT, Set.of("de"), Set.of(), Set.of(), 3);

    private final Handoff handoff = mock();
    private final Archive archive = mock();
    private final Sight sight = new Sight(handoff, archive);
    private final ConversationId now = ConversationId.random();
    private final ConversationId earlier = ConversationId.random();

    private void open(@Nullable String agent) {
        Case.Stage stage = agent == null ? Case.Stage.WAITING : Case.Stage.ASSIGNED;
        Instant since = Instant.EPOCH;
        Case open = new Case(
                now, stage, since, since, 0, 1, "de", null, null, null, agent, false, null, Map.of(), false, since);
        when(handoff.find(now)).thenReturn(Optional.of(open));
        when(handoff.cases()).thenReturn(Map.of(now, open));
        List<Archive.Hit> before = List.of(hit(earlier));
        when(archive.earlier(eq(now), anyInt())).thenReturn(before);
        when(archive.maySee(any(), any())).thenReturn(false);
    }

    private static Archive.Hit hit(ConversationId id) {
        Archive.Hit hit = mock();
        when(hit.conversation()).thenReturn(id);
        return hit;
    }

    @Test
    void earlierConversations_areReadByWhoHasTheShopper_andNobodyElse() {
        open("anna");
        assertThat(sight.reads(ANNA, earlier)).isTrue();
        assertThat(sight.reads(BEN, earlier)).isFalse();
        open(null);
        assertThat(sight.reads(ANNA, earlier)).as("given back").isFalse();
    }

    @Test
    void whatWaits_maybeAskedAbout_butNotWhatAColleagueHas() {
        open(null);
        assertThat(sight.asksAbout(BEN, now)).isTrue();
        open("anna");
        assertThat(sight.asksAbout(BEN, now)).isFalse();
        assertThat(sight.reads(BEN, now))
                .as("the conversation itself is open to all agents")
                .isTrue();
    }
}
