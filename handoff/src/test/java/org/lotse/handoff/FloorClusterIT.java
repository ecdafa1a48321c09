package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.handoff.Desk.ANNA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Owner;
import org.lotse.redis.TestServers;

/** The floor and the staff on a cluster, where conversations lie in other slots than they do. */
@Timeout(60)
class FloorClusterIT {
    @Test
    void agent_ofTheStaff_takesAndAnswersWhatWaits() throws Exception {
        try (TestServers servers = TestServers.cluster();
                Desk desk = new Desk(servers.ofCluster(), TestSettings.defaults());
                Desk otherNode = new Desk(servers.ofCluster(), TestSettings.defaults())) {
            desk.arrives(ANNA);
            for (int i = 0; i < ANNA.capacity(); i++) {
                ConversationId id = desk.queued();
                assertThat(otherNode.claim(id, ANNA)).isInstanceOf(Handoff.Outcome.Done.class);
                assertThat(desk.says(id, ANNA, "Guten Tag")).isInstanceOf(Appended.Done.class);
                assertThat(desk.open(id).agent()).isEqualTo(ANNA.id());
                assertThat(otherNode.owner(id)).isEqualTo(Owner.AGENT);
            }
            ConversationId more = desk.queued();
            desk.claim(more, ANNA);
            assertThat(desk.owner(more)).as("her places are taken").isEqualTo(Owner.QUEUE);
        }
    }
}
