package org.lotse.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;

/** What agents said of the bot's reading when they closed a conversation: the beginning of the data team's review list. */
public final class Reviews {
    private static final String KEY = "lotse:reviews";

    private final Redis redis;

    public Reviews(Redis redis) {
        this.redis = redis;
    }

    /**
     * What was said stands in the log alone.
     *
     * @param closed number of the event that closed the conversation
     * @param said number of the shopper's message that was read; null in reviews from before it was kept
     * @param intent what the bot had read in it
     * @param right whether that was what the shopper wanted
     */
    public record Review(
            ConversationId conversation,
            long closed,
            @Nullable Long said,
            String intent,
            boolean right,
            String agent) {}

    /** Keeps it, once for each closing. */
    public void put(Review review) {
        String field = review.conversation() + ":" + review.closed();
        redis.write(jedis -> jedis.hset(KEY, field, LogJson.MAPPER.writeValueAsString(review)));
    }

    /** All of them, in no order. */
    public List<Review> all() {
        return redis.call(jedis -> jedis.hvals(KEY)).stream()
                .map(stored -> LogJson.MAPPER.readValue(stored, Review.class))
                .toList();
    }
}
