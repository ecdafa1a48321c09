package org.lotse.trials;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Entry;
import org.lotse.conversation.LogJson;
import org.lotse.conversation.Owner;
import tools.jackson.databind.JsonNode;

/**
 * What one client has applied of a log: only the number after its last. It keeps a digest of each event, and which of the
 * shopper's words the bot has still to answer. Safe for use by many threads.
 */
public final class Transcript {
    private final List<Long> digests = new ArrayList<>();
    private final Set<Long> unanswered = new HashSet<>();
    private Owner owner = Owner.BOT;
    private @Nullable String lastCid;
    private long botWords;
    private long repeated;
    private long gaps;

    /** @return false if something is missing before it */
    synchronized boolean apply(long seq, String cid, JsonNode event) {
        if (seq <= digests.size()) {
            repeated++;
            return true;
        }
        if (seq > digests.size() + 1) {
            gaps++;
            return false;
        }
        digests.add(digest(cid, event));
        lastCid = cid;
        follow(seq, cid, event);
        return true;
    }

    /** The server began the log anew. */
    synchronized void reset() {
        digests.clear();
        lastCid = null;
        unanswered.clear();
        owner = Owner.BOT;
    }

    private static long digest(String cid, JsonNode event) {
        String words = cid + event;
        long hash = 1125899906842597L;
        for (int i = 0; i < words.length(); i++) {
            hash = 31 * hash + words.charAt(i);
        }
        return hash;
    }

    private void follow(long seq, String cid, JsonNode event) {
        switch (event.path("kind").asString("")) {
            case "message" -> {
                String role = event.path("from").path("role").asString("");
                if (role.equals("shopper")) {
                    owner = owner == Owner.NOBODY ? Owner.BOT : owner;
                    if (owner == Owner.BOT) {
                        unanswered.add(seq);
                    }
                } else if (role.equals("bot")) {
                    botWords++;
                }
            }
            case "queued", "ticket" -> {
                owner = Owner.QUEUE;
                unanswered.clear();
            }
            case "assigned" -> {
                owner = Owner.AGENT;
                unanswered.clear();
            }
            case "returned_to_bot" -> owner = Owner.BOT;
            case "closed" -> {
                owner = Owner.NOBODY;
                unanswered.clear();
            }
            default -> {}
        }
        answered(cid);
    }

    /** A bot's id is {@code bot:conversation:answered:n}; when it gives up, its last words are for all before them as well. */
    private void answered(String cid) {
        String[] parts = cid.split(":", -1);
        if (parts.length == 4 && parts[0].equals("bot")) {
            long answered = Long.parseLong(parts[2]);
            unanswered.removeIf(seq -> seq <= answered);
        }
    }

    /** The client id of the last event; null before the first. */
    synchronized @Nullable String lastCid() {
        return lastCid;
    }

    public synchronized long last() {
        return digests.size();
    }

    public synchronized Owner owner() {
        return owner;
    }

    /** How often the bot has spoken. */
    public synchronized long botWords() {
        return botWords;
    }

    public synchronized int unanswered() {
        return unanswered.size();
    }

    /** Events that came again although they were applied. */
    public synchronized long repeated() {
        return repeated;
    }

    /** How often an event came before its predecessor. */
    public synchronized long gaps() {
        return gaps;
    }

    /** The first number at which this and the log differ; null if they are the same. */
    public synchronized @Nullable Long differsFrom(List<Entry> log) {
        for (Entry entry : log) {
            JsonNode event = LogJson.MAPPER.valueToTree(entry.event());
            boolean same = entry.seq() <= digests.size()
                    && digests.get((int) entry.seq() - 1) == digest(entry.cid().value(), event);
            if (!same) {
                return entry.seq();
            }
        }
        return log.size() == digests.size() ? null : (Long) (log.size() + 1L);
    }
}
