package org.lotse.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The turns as they lie in Redis: a stream with one consumer group, in which every running process is a consumer of its
 * own. What a consumer has taken stays its own while it says so; when it has been silent for too long, others may take it.
 */
final class TurnStream {
    private static final Logger LOG = LoggerFactory.getLogger(TurnStream.class);
    private static final Script TEND = Script.of(TurnStream.class, "tend-turns.lua");
    private static final Script FINISH = Script.of(TurnStream.class, "finish-turns.lua");
    private static final String STREAM = "lotse:turns";
    private static final String GROUP = "bot";
    private static final String CONVERSATION = "c";
    private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

    private final Redis redis;
    private final String consumer;

    TurnStream(Redis redis, String consumer) {
        this.redis = redis;
        this.consumer = consumer;
    }

    /** @param deliveries how often it was given to a consumer, from 1 */
    record Taken(String entry, ConversationId conversation, int deliveries) {}

    /** Durable when it returns. */
    void add(ConversationId id) {
        redis.write(jedis -> jedis.xadd(STREAM, XAddParams.xAddParams(), Map.of(CONVERSATION, id.value())));
    }

    /** Makes the group unless there is one. */
    void open() {
        try {
            redis.call(jedis -> jedis.xgroupCreate(STREAM, GROUP, new StreamEntryID(0, 0), true));
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** New turns, in the order in which they were added; waits for the first one at most {@code patience}. */
    List<Taken> read(int most, Duration patience) {
        List<Map.Entry<String, List<StreamEntry>>> read = redis.call(jedis -> jedis.xreadGroup(
                GROUP,
                consumer,
                XReadGroupParams.xReadGroupParams().count(most).block((int) patience.toMillis()),
                Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)));
        if (read == null) {
            return List.of();
        }
        return read.stream()
                .flatMap(stream -> stream.getValue().stream())
                .flatMap(entry ->
                        taken(entry.getID().toString(), entry.getFields().getOrDefault(CONVERSATION, ""), 1))
                .toList();
    }

    /**
     * Says that this consumer is alive with what it has in hand, takes turns of consumers that have not said so for
     * {@code reclaimAfter}, and forgets consumers that are gone.
     *
     * @param most how many it may take
     */
    List<Taken> tend(Collection<String> inHand, int most, Duration reclaimAfter) {
        List<String> args = new ArrayList<>(List.of(
                GROUP,
                consumer,
                Long.toString(reclaimAfter.toMillis()),
                Integer.toString(most),
                Long.toString(FORGET_AFTER.toMillis())));
        args.addAll(inHand);
        List<?> reclaimed = (List<?>) redis.runUnconfirmed(TEND, List.of(STREAM), args);
        return reclaimed.stream()
                .map(one -> (List<?>) one)
                .flatMap(one -> taken((String) one.get(0), (String) one.get(1), Math.toIntExact((Long) one.get(2))))
                .toList();
    }

    private Stream<Taken> taken(String entry, String conversation, int deliveries) {
        try {
            return Stream.of(new Taken(entry, new ConversationId(conversation), deliveries));
        } catch (IllegalArgumentException e) { // nobody could ever do it
            LOG.warn("a turn of no conversation is thrown away: {}", entry);
            finish(List.of(entry));
            return Stream.empty();
        }
    }

    /** The turns are done, whoever has them meanwhile. */
    void finish(List<String> entries) {
        List<String> args = new ArrayList<>(List.of(GROUP));
        args.addAll(entries);
        redis.runUnconfirmed(FINISH, List.of(STREAM), args);
    }
}
