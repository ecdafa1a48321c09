package org.lotse.handoff;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Involved;
import org.lotse.redis.Redis;
import redis.clients.jedis.params.SetParams;

/** Which agent a shopper knows: the last one of this conversation, else of the customer's earlier ones. */
final class Acquaintances {
    private final ConversationLog log;
    private final Redis redis;
    private final Duration remembered;

    /** @param remembered how long after their last words an agent counts as known to the customer */
    Acquaintances(ConversationLog log, Redis redis, Duration remembered) {
        this.log = log;
        this.redis = redis;
        this.remembered = remembered;
    }

    /** @param customer the shop's id of the proved customer, if there is one */
    Optional<String> of(ConversationId id, @Nullable String customer) {
        return log.involved(id).map(Involved::last).or(() -> Optional.ofNullable(customer)
                .map(known -> redis.call(jedis -> jedis.get(key(known)))));
    }

    /** An agent has said something to a customer. */
    void spoke(@Nullable String customer, String agent) {
        if (customer != null) {
            redis.call(jedis ->
                    jedis.set(key(customer), agent, SetParams.setParams().ex(remembered.toSeconds())));
        }
    }

    private static String key(String customer) {
        return "lotse:acquainted:" + customer;
    }
}
