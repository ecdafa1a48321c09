package org.lotse.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Finding.Kind;
import redis.clients.jedis.resps.StreamEntry;
import tools.jackson.core.JacksonException;

/**
 * One conversation's log under examination: it is given the head, then each stored entry in order, then the known client
 * ids. The head is read first, so that what is appended meanwhile lies behind it and is left alone.
 */
final class LogAudit {
    private final String conversation;
    private final Map<String, String> head;
    private final Map<String, Long> acknowledged;
    private final Consumer<Finding> findings;
    private final Map<String, Known> known = new HashMap<>();
    private final long last;
    private long expected = 1;
    private long time = Long.MIN_VALUE;
    private @Nullable Owner owner = Owner.BOT; // null after an event that could not be read

    /** @param acknowledged client id to the number that its sender was told */
    LogAudit(
            String conversation, Map<String, String> head, Map<String, Long> acknowledged, Consumer<Finding> findings) {
        this.conversation = conversation;
        this.head = head;
        this.acknowledged = acknowledged;
        this.findings = findings;
        this.last = number(head.get("seq"));
    }

    private record Known(long seq, String digest) {}

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** The number of the last event that is looked at. */
    long last() {
        return last;
    }

    private void found(Kind kind, long seq, String what) {
        findings.accept(new Finding(kind, conversation, seq, what));
    }

    void entry(StreamEntry stored) {
        long seq = stored.getID().getTime();
        if (stored.getID().getSequence() != 0) {
            found(Kind.STREAM_ID, seq, "the id is " + stored.getID());
        }
        if (seq != expected) {
            found(Kind.GAP, seq, seq + " comes where " + expected + " should be");
        }
        expected = seq + 1;
        Map<String, String> fields = stored.getFields();
        time(seq, number(fields.get("t")));
        String cid = fields.get("c");
        String event = fields.get("e");
        if (cid == null || event == null) {
            found(Kind.UNREADABLE, seq, "the entry has no " + (cid == null ? "client id" : "event"));
            owner = null;
            return;
        }
        name(seq, cid, event);
        read(seq, event, fields.get("i"));
    }

    private void time(long seq, long at) {
        if (at < 0) {
            found(Kind.UNREADABLE, seq, "the entry has no time");
            return;
        }
        if (at < time) {
            found(Kind.TIME, seq, (time - at) + " ms before its predecessor");
        }
        time = at;
    }

    private void name(long seq, String cid, String event) {
        Known former = known.putIfAbsent(cid, new Known(seq, RedisConversationLog.digest(event)));
        if (former != null) {
            found(Kind.CLIENT_ID, seq, cid + " names " + former.seq() + " as well");
        }
    }

    private void read(long seq, String json, @Nullable String insight) {
        try {
            Event event = LogJson.MAPPER.readValue(json, Event.class);
            if (owner != null) {
                if (!Ownership.allows(owner, event)) {
                    found(Kind.OWNER, seq, words(event) + " while the owner is " + owner.code());
                }
                owner = event.owner(owner);
            }
        } catch (JacksonException e) {
            found(Kind.UNREADABLE, seq, "the event: " + e.getOriginalMessage());
            owner = null;
        }
        try {
            if (insight != null) {
                LogJson.MAPPER.readValue(insight, Insight.class);
            }
        } catch (JacksonException e) {
            found(Kind.UNREADABLE, seq, "the insight: " + e.getOriginalMessage());
        }
    }

    private static String words(Event event) {
        return event instanceof Event.Message message
                ? "words of the " + message.from().role().code()
                : event.getClass().getSimpleName();
    }

    /** After the last entry. {@code seen} may know ids that were appended since the head was read. */
    void end(Map<String, String> seen) {
        head();
        Set<String> all = new HashSet<>(known.keySet());
        all.addAll(seen.keySet());
        for (String cid : all) {
            Known inLog = known.get(cid);
            String remembered = seen.get(cid);
            if (inLog == null) {
                if (remembered != null && number(remembered.split(":", 2)[0]) <= last) {
                    found(Kind.SEEN, 0, cid + " is known as " + remembered + " and not in the log");
                }
            } else if (!(inLog.seq() + ":" + inLog.digest()).equals(remembered)) {
                found(Kind.SEEN, inLog.seq(), cid + " is known as " + remembered);
            }
        }
        acknowledged.forEach((cid, seq) -> {
            Known inLog = known.get(cid);
            if (inLog == null) {
                found(Kind.LOST, seq, cid + " was acknowledged and is not there");
            } else if (inLog.seq() != seq) {
                found(Kind.LOST, seq, cid + " was acknowledged with this number and has " + inLog.seq());
            }
        });
    }

    private void head() {
        if (last < 0) {
            found(Kind.HEAD, 0, head.isEmpty() ? "there is no head" : "the head's number is " + head.get("seq"));
            return;
        }
        if (expected - 1 != last) {
            found(Kind.HEAD, last, "the head says " + last + ", the log ends with " + (expected - 1));
        }
        String said = head.getOrDefault("owner", "");
        if (owner != null && !owner.code().equals(said)) {
            found(Kind.HEAD_OWNER, last, "the head says " + said + ", the log " + owner.code());
        }
        boolean agent = !head.getOrDefault("agent", "").isEmpty();
        if (agent != said.equals(Owner.AGENT.code())) {
            found(Kind.HEAD_OWNER, last, "owner " + said + (agent ? " with" : " without") + " an agent's id");
        }
    }
}
