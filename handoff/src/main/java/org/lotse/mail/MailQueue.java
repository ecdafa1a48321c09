package org.lotse.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lotse.conversation.ConversationId;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;
import org.lotse.redis.Sha256;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

/**
 * The mails that are owed: a Redis stream with one consumer group, and what became of each, in one slot of a cluster. What was taken and not settled comes again when it has
 * lain idle for its wait, on whichever node asks first, so a dead node and a mail server that is away are one case. An
 * entry names an event of a log; it holds no address and no words.
 */
final class MailQueue {
    private static final Script OWE = Script.of(MailQueue.class, "owe.lua");
    private static final String STREAM = "lotse:{mails}:owed";
    private static final String GROUP = "postmen";
    private static final String CONSUMER = "postman";
    private static final String SENT = "sent";
    private static final int PAGE = 100;
    private static final int MOST_DOUBLINGS = 20;

    private final Redis redis;
    private final Duration retry;
    private final Duration longestRetry;

    MailQueue(Redis redis, Duration retry, Duration longestRetry) {
        this.redis = redis;
        this.retry = retry;
        this.longestRetry = longestRetry;
    }

    enum Kind {
        ANSWER,
        CONFIRMATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param since when it was put on record, by Redis's clock */
    record Owed(StreamEntryID entry, ConversationId conversation, long seq, Kind kind, Instant since) {
        String field() {
            return MailQueue.field(seq, kind);
        }
    }

    /**
     * Durable when it returns.
     *
     * @return false if it is owed or was sent already
     */
    boolean add(ConversationId id, long seq, Kind kind) {
        Object added = redis.run(
                OWE, List.of(key(id), STREAM), List.of(field(seq, kind), id.value(), Long.toString(seq), kind.code()));
        return Long.valueOf(1).equals(added);
    }

    boolean knows(ConversationId id, long seq, Kind kind) {
        return redis.call(jedis -> jedis.hexists(key(id), field(seq, kind)));
    }

    void createGroup() {
        try {
            redis.call(jedis -> jedis.xgroupCreate(STREAM, GROUP, new StreamEntryID(0, 0), true));
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** Takes one that nobody has taken; waits for it as long as {@code blockMillis}. One at a time, so none lies idle. */
    Optional<Owed> next(int blockMillis) {
        Map<String, List<StreamEntry>> read = redis.call(jedis -> jedis.xreadGroupAsMap(
                GROUP,
                CONSUMER,
                XReadGroupParams.xReadGroupParams().count(1).block(blockMillis),
                Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)));
        return read == null
                ? Optional.empty()
                : read.values().stream().flatMap(List::stream).findFirst().map(MailQueue::owed);
    }

    /** Takes one that was taken before and has waited long enough. */
    Optional<Owed> due() {
        String start = "-";
        while (true) {
            XPendingParams page =
                    XPendingParams.xPendingParams(start, "+", PAGE).idle(retry.toMillis());
            List<StreamPendingEntry> pending = redis.call(jedis -> jedis.xpending(STREAM, GROUP, page));
            for (StreamPendingEntry entry : pending) {
                Optional<Owed> taken = take(entry);
                if (taken.isPresent()) {
                    return taken;
                }
            }
            if (pending.size() < PAGE) {
                return Optional.empty();
            }
            start = "(" + pending.getLast().getID();
        }
    }

    /** Of several nodes that claim at once, one finds it idle. */
    private Optional<Owed> take(StreamPendingEntry entry) {
        long wait = waitAfter(entry.getDeliveredTimes()).toMillis();
        if (entry.getIdleTime() < wait) {
            return Optional.empty();
        }
        return redis
                .call(jedis -> jedis.xclaim(STREAM, GROUP, CONSUMER, wait, XClaimParams.xClaimParams(), entry.getID()))
                .stream()
                .findFirst()
                .map(MailQueue::owed);
    }

    /** @param attempts from 1 */
    Duration waitAfter(long attempts) {
        int doublings = (int) Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        Duration wait = retry.multipliedBy(1L << doublings);
        return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
    }

    boolean isSent(Owed owed) {
        return SENT.equals(redis.call(jedis -> jedis.hget(key(owed.conversation()), owed.field())));
    }

    void sent(Owed owed) {
        redis.call(jedis -> jedis.hset(key(owed.conversation()), owed.field(), SENT));
    }

    void settle(Owed owed) {
        redis.call(jedis -> {
            jedis.xack(STREAM, GROUP, owed.entry());
            return jedis.xdel(STREAM, owed.entry());
        });
    }

    /** Counts the confirmations to an address within a day, so that nobody can fill a stranger's mailbox through a chat. */
    long confirmations(String address) {
        String key = "lotse:{mails}:confirmations:" + digest(address);
        return redis.call(jedis -> {
            long count = jedis.incr(key);
            jedis.expire(key, Duration.ofDays(1).toSeconds());
            return count;
        });
    }

    Instant now() {
        return redis.now();
    }

    void awaitBack() {
        redis.awaitBack();
    }

    private static Owed owed(StreamEntry entry) {
        Map<String, String> fields = entry.getFields();
        return new Owed(
                entry.getID(),
                new ConversationId(fields.getOrDefault("c", "")),
                Long.parseLong(fields.getOrDefault("s", "0")),
                Kind.valueOf(fields.getOrDefault("k", "").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(entry.getID().getTime()));
    }

    private static String field(long seq, Kind kind) {
        return kind.code() + ":" + seq;
    }

    private static String key(ConversationId id) {
        return "lotse:{mails}:of:" + id;
    }

    private static String digest(String address) {
        return Sha256.hex(address).substring(0, 32);
    }
}
