package org.lotse.conversation;

import java.util.List;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;

/** Up to which event each side was sent the conversation, and had it on screen. Numbers only grow. */
public final class Receipts {
    private static final Script RAISE = Script.of(Receipts.class, "receipt.lua");

    private final Redis redis;
    private final Signals signals;

    public Receipts(Redis redis, Signals signals) {
        this.redis = redis;
        this.signals = signals;
    }

    /** @param delivered number of the last event that was sent, {@code read} of the last one that was shown */
    public record Receipt(long delivered, long read) {}

    public void delivered(ConversationId id, Event.Role role, long seq) {
        raise(id, role, "delivered", seq);
    }

    /** What was read was delivered as well. */
    public void read(ConversationId id, Event.Role role, long seq) {
        raise(id, role, "read", seq);
    }

    private void raise(ConversationId id, Event.Role role, String what, long seq) {
        List<String> keys = List.of(RedisConversationLog.key(id, "receipts"), RedisConversationLog.key(id, "head"));
        Object raised = redis.runUnconfirmed(RAISE, keys, List.of(role.code(), what, Long.toString(seq)));
        if (Long.valueOf(1).equals(raised)) {
            signals.publish(id, new Signal.Marked(role));
        }
    }

    public Receipt of(ConversationId id, Event.Role role) {
        List<String> marks = redis.call(jedis -> jedis.hmget(
                RedisConversationLog.key(id, "receipts"), role.code() + "-delivered", role.code() + "-read"));
        return new Receipt(number(marks, 0), number(marks, 1));
    }

    private static long number(List<String> marks, int index) {
        String mark = marks.get(index);
        return mark == null ? 0 : Long.parseLong(mark);
    }
}
