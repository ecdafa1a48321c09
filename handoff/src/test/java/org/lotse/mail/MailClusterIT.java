package org.lotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.conversation.ConversationId;
import org.lotse.redis.Redis;
import org.lotse.redis.TestServers;

@Timeout(60)
class MailClusterIT {
    @Test
    void mails_ofConversationsInAnySlot_areOwedTakenAndSettled() throws Exception {
        try (TestServers servers = TestServers.cluster()) {
            Redis redis = servers.ofCluster();
            MailQueue queue = new MailQueue(redis, Duration.ofMillis(1), Duration.ofMillis(1));
            queue.createGroup();
            Set<ConversationId> owing = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                ConversationId id = ConversationId.random();
                assertThat(queue.add(id, 1, MailQueue.Kind.ANSWER)).isTrue();
                assertThat(queue.add(id, 1, MailQueue.Kind.ANSWER)).isFalse();
                assertThat(queue.confirmations("lena" + i + "@example.com")).isEqualTo(1);
                owing.add(id);
            }
            for (int i = 0; i < 30; i++) {
                MailQueue.Owed owed = queue.next(1_000).orElseThrow();
                assertThat(queue.isSent(owed)).isFalse();
                queue.sent(owed);
                assertThat(queue.isSent(owed)).isTrue();
                queue.settle(owed);
                owing.remove(owed.conversation());
            }
            assertThat(owing).isEmpty();
            assertThat(queue.due()).isEqualTo(Optional.empty());
        }
    }
}
