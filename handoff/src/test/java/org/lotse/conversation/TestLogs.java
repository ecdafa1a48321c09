package org.lotse.conversation;

import org.lotse.redis.Redis;

/** The real log for tests of other packages. */
public final class TestLogs {
    private TestLogs() {}

    public static ConversationLog on(Redis redis) {
        return new RedisConversationLog(redis);
    }
}
