package org.lotse.conversation;

import org.lotse.redis.Redis;

/** What agents said of the bot's reading when they closed a conversation: the beginning of the data team's review list. */
public final class Reviews {
    private static final String KEY = "lotse:reviews";

    private final Redis redis;

    public Reviews(Redis redis) {
        this.redis = redis;
    }

    /**
     * @param closed number of the event that closed the conversation
     * @param intent what the bot had read last
     * @param right whether that was what the shopper wanted
     */
    public record Review(ConversationId conversation, long closed, String intent, boolean right, String agent) {}

    /** Keeps it, once for each closing. */
    public void put(Review review) {
        String field = review.conversation() + ":" + review.closed();
        redis.write(jedis -> jedis.hset(KEY, field, LogJson.MAPPER.writeValueAsString(review)));
    }
}
