package org.lotse.conversation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;
import org.lotse.redis.Sha256;
import redis.clients.jedis.Response;
import redis.clients.jedis.resps.StreamEntry;

/**
 * A log is three keys with the conversation's hash tag: head (hash: seq, epoch, owner, agent, filed,
 * {@code had:} and each agent who had it …), log (stream, entry id
 * {@code seq-0}) and seen (hash: client id to {@code seq:digest}).
 */
final class RedisConversationLog implements ConversationLog {
    private static final Script APPEND = Script.of(RedisConversationLog.class, "append.lua");
    private static final String HAD = "had:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Redis redis;

    RedisConversationLog(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Conversation open(@Nullable String language, Conversation.@Nullable Page page) {
        ConversationId id = ConversationId.random();
        Instant now = redis.now();
        String epoch = newEpoch();
        Map<String, String> head = new HashMap<>(Map.of(
                "seq",
                "0",
                "epoch",
                epoch,
                "owner",
                Owner.BOT.code(),
                "agent",
                "",
                "created",
                Long.toString(now.toEpochMilli())));
        if (language != null) {
            head.put("language", language);
        }
        if (page != null) {
            head.put("page", LogJson.MAPPER.writeValueAsString(page));
        }
        redis.write(jedis -> jedis.hset(key(id, "head"), head));
        return new Conversation(id, 0, epoch, Owner.BOT, null, language, page, now, now, List.of());
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return conversation(id, redis.call(jedis -> jedis.hgetAll(key(id, "head"))));
    }

    @Override
    public Map<ConversationId, Conversation> find(Collection<ConversationId> ids) {
        Map<ConversationId, Response<Map<String, String>>> heads = new LinkedHashMap<>();
        redis.pipelined(pipeline -> ids.forEach(id -> heads.put(id, pipeline.hgetAll(key(id, "head")))));
        Map<ConversationId, Conversation> found = new LinkedHashMap<>();
        heads.forEach((id, head) -> conversation(id, head.get()).ifPresent(known -> found.put(id, known)));
        return found;
    }

    private static Optional<Conversation> conversation(ConversationId id, Map<String, String> head) {
        String seq = head.get("seq");
        if (seq == null) {
            return Optional.empty();
        }
        String page = head.get("page");
        Instant created = time(head.getOrDefault("created", "0"));
        return Optional.of(new Conversation(
                id,
                Long.parseLong(seq),
                head.getOrDefault("epoch", ""),
                Owner.of(head.getOrDefault("owner", "nobody")),
                emptyToNull(head.get("agent")),
                head.get("language"),
                page == null ? null : LogJson.MAPPER.readValue(page, Conversation.Page.class),
                created,
                head.containsKey("last") ? time(head.get("last")) : created,
                tags(head.get("tags"))));
    }

    @Override
    public Instant now() {
        return redis.now();
    }

    private static String newEpoch() {
        return Integer.toHexString(RANDOM.nextInt());
    }

    @Override
    public String beginEpoch(ConversationId id) {
        String epoch = newEpoch();
        redis.write(jedis -> jedis.hset(key(id, "head"), "epoch", epoch));
        return epoch;
    }

    @Override
    public void page(ConversationId id, Conversation.Page page) {
        redis.write(jedis -> jedis.hset(key(id, "head"), "page", LogJson.MAPPER.writeValueAsString(page)));
    }

    @Override
    public void tag(ConversationId id, SortedSet<String> tags) {
        redis.write(jedis -> jedis.hset(key(id, "head"), "tags", LogJson.MAPPER.writeValueAsString(tags)));
    }

    private static List<String> tags(@Nullable String json) {
        return json == null ? List.of() : List.of(LogJson.MAPPER.readValue(json, String[].class));
    }

    private static Instant time(@Nullable String millis) {
        return Instant.ofEpochMilli(Long.parseLong(String.valueOf(millis)));
    }

    @Override
    public Appended append(ConversationId id, Guard guard, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("an append needs a draft");
        }
        List<String> args = new ArrayList<>();
        args.addAll(words(guard));
        args.add(Signals.CHANNEL);
        args.add(id.value());
        for (Draft draft : drafts) {
            String event = LogJson.MAPPER.writeValueAsString(draft.event());
            args.add(draft.cid().value());
            args.add(digest(event));
            args.add(becomes(draft.event()));
            args.add(event);
            args.add(draft.insight() == null ? "" : LogJson.MAPPER.writeValueAsString(draft.insight()));
        }
        List<?> reply = (List<?>) redis.run(APPEND, List.of(key(id, "head"), key(id, "log"), key(id, "seen")), args);
        String status = (String) reply.get(0);
        if (status.equals("missing")) {
            return new Appended.Missing();
        }
        Owner owner = Owner.of((String) reply.get(1));
        long seq = (Long) reply.get(3);
        return switch (status) {
            case "appended" -> new Appended.Done(seq, false, owner);
            case "repeated" -> new Appended.Done(seq, true, owner);
            case "refused" -> new Appended.Refused(owner, emptyToNull((String) reply.get(2)));
            case "reused" -> new Appended.IdReused();
            default -> throw new IllegalStateException("append.lua answered " + status);
        };
    }

    private static List<String> words(Guard guard) {
        return switch (guard) {
            case Guard.Anyone _ -> List.of("any", "");
            case Guard.OwnedBy(Owner owner) -> List.of("owner", owner.code());
            case Guard.OwnedByAgent(String agent) -> List.of("agent", agent);
            case Guard.Answering(Owner owner, long before, long now) ->
                List.of("answering", owner.code() + " " + before + " " + now);
            case Guard.Claim(String agent) -> List.of("claim", agent);
            case Guard.Transfer(String from, String to) -> List.of("transfer", from + " " + to);
            case Guard.TakeOver(String agent) -> List.of("takeover", agent);
        };
    }

    /** The event's rule on owners in the script's words: an owner, nothing, or {@code reopen}. */
    private static String becomes(Event event) {
        Owner always = event.owner(Owner.BOT);
        if (always == event.owner(Owner.AGENT)) {
            return always.code();
        }
        return event.owner(Owner.NOBODY) == Owner.NOBODY ? "" : "reopen";
    }

    @Override
    public List<Entry> read(ConversationId id, long seq, int limit) {
        List<StreamEntry> stored = redis.call(jedis -> jedis.xrange(key(id, "log"), (seq + 1) + "-0", "+", limit));
        return stored.stream().map(RedisConversationLog::entry).toList();
    }

    @Override
    public Optional<Involved> involved(ConversationId id) {
        Map<String, String> head = redis.call(jedis -> jedis.hgetAll(key(id, "head")));
        String seq = head.get("seq");
        if (seq == null) {
            return Optional.empty();
        }
        Map<String, Long> agents = head.entrySet().stream()
                .filter(field -> field.getKey().startsWith(HAD))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(HAD.length()), field -> Long.valueOf(field.getValue())));
        String last = agents.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return Optional.of(new Involved(Long.parseLong(seq), head.containsKey("filed"), agents.keySet(), last));
    }

    @Override
    public Stream<ConversationId> all() {
        return redis.scan("lotse:{c-*}:head")
                .map(key -> new ConversationId(key.substring(key.indexOf('{') + 1, key.indexOf('}'))));
    }

    private static Entry entry(StreamEntry stored) {
        Map<String, String> fields = stored.getFields();
        String insight = fields.get("i");
        return new Entry(
                stored.getID().getTime(),
                Instant.ofEpochMilli(Long.parseLong(field(fields, "t"))),
                new ClientId(field(fields, "c")),
                LogJson.MAPPER.readValue(field(fields, "e"), Event.class),
                insight == null ? null : LogJson.MAPPER.readValue(insight, Insight.class));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a log entry has no field " + name);
        }
        return value;
    }

    static String key(ConversationId id, String part) {
        return "lotse:{" + id + "}:" + part;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static String digest(String event) {
        return Sha256.hex(event).substring(0, 32);
    }
}
