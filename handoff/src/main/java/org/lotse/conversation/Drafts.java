package org.lotse.conversation;

import java.util.Map;
import java.util.Set;
import org.lotse.redis.Redis;

/** Beginnings of answers, one an agent and conversation, kept until the answer is sent. The last one written counts. */
public final class Drafts {
    private final Redis redis;
    private final Signals signals;

    public Drafts(Redis redis, Signals signals) {
        this.redis = redis;
        this.signals = signals;
    }

    /** Keeps a draft; an empty one is dropped. */
    public void put(ConversationId id, String agent, String text) {
        String key = RedisConversationLog.key(id, "drafts");
        redis.call(jedis -> text.isEmpty() ? jedis.hdel(key, agent) : jedis.hset(key, agent, text));
        signals.publish(id, new Signal.Drafted(agent));
    }

    /** Drops those of all agents: there is nothing to answer any more. */
    public void clear(ConversationId id) {
        String key = RedisConversationLog.key(id, "drafts");
        Set<String> agents = redis.call(jedis -> jedis.hkeys(key));
        if (!agents.isEmpty()) {
            redis.call(jedis -> jedis.del(key));
            agents.forEach(agent -> signals.publish(id, new Signal.Drafted(agent)));
        }
    }

    /** Text by the agent's id. */
    public Map<String, String> all(ConversationId id) {
        return redis.call(jedis -> jedis.hgetAll(RedisConversationLog.key(id, "drafts")));
    }
}
