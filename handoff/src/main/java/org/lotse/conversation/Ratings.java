package org.lotse.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;

/** What shoppers thought today, counted: the bot's part and the agents' part apart, and recommendations. */
public final class Ratings {
    private static final int KEPT_DAYS = 90;
    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    private final Redis redis;
    private final ZoneId zone;

    /** @param zone whose midnight ends a day */
    public Ratings(Redis redis, ZoneId zone) {
        this.redis = redis;
        this.zone = zone;
    }

    /** @param average of scores 1 to 5; null without one */
    public record Average(long count, @Nullable Double average) {}

    /** @param score share of 9 and 10 less share of 0 to 6, in points from -100 to 100; null without an answer */
    public record Nps(long count, @Nullable Long score) {}

    public record Day(Average bot, Average agent, Nps nps) {}

    /** Counts a rating, the first of each part of a conversation; all other events are passed over. May be called again. */
    public void count(ConversationId id, Event event) {
        switch (event) {
            case Event.Rated rated -> {
                String part = rated.part() == Event.Rated.Part.AGENT ? "agent" : "bot";
                if (first(id, part, rated.score())) {
                    add(part + "-count", 1);
                    add(part + "-sum", rated.score());
                }
            }
            case Event.Recommended recommended -> {
                if (first(id, "nps", recommended.score())) {
                    add("nps-count", 1);
                    int promotes = recommended.score() >= PROMOTER ? 1 : recommended.score() <= DETRACTOR ? -1 : 0;
                    add("nps-sum", promotes);
                }
            }
            default -> {}
        }
    }

    private boolean first(ConversationId id, String part, int score) {
        return redis.call(jedis -> jedis.hsetnx(RedisConversationLog.key(id, "rated"), part, Integer.toString(score)))
                == 1;
    }

    private void add(String field, long by) {
        String key = key();
        redis.call(jedis -> {
            jedis.hincrBy(key, field, by);
            return jedis.expire(key, KEPT_DAYS * 86_400L);
        });
    }

    public Day today() {
        Map<String, String> counts = redis.call(jedis -> jedis.hgetAll(key()));
        long answers = number(counts, "nps-count");
        Long score = answers == 0 ? null : Math.round(100.0 * number(counts, "nps-sum") / answers);
        return new Day(average(counts, "bot"), average(counts, "agent"), new Nps(answers, score));
    }

    private static Average average(Map<String, String> counts, String part) {
        long count = number(counts, part + "-count");
        Double average = count == 0 ? null : (double) number(counts, part + "-sum") / count;
        return new Average(count, average);
    }

    private static long number(Map<String, String> counts, String field) {
        return Long.parseLong(counts.getOrDefault(field, "0"));
    }

    private String key() {
        return "lotse:ratings:" + LocalDate.ofInstant(redis.now(), zone);
    }
}
