package org.lotse.handoff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;

/**
 * All that a log tells an agent at one glance: why a person is wanted, what the bot knew, who spoke last. Folded from the
 * log alone, so it is the same on every node and after every restart.
 */
public final class Story {
    private static final int PREVIEW = 140;

    private final Map<String, Shown> articles = new LinkedHashMap<>();
    private final LinkedHashMap<Long, List<Event.Source>> answers = new LinkedHashMap<>();
    private Owner owner = Owner.BOT;
    private Event.HandoffRequested.@Nullable Reason reason;
    private @Nullable Instant requestedAt;
    private @Nullable String language;
    private List<Insight.Belief> intents = List.of();
    private boolean concern;
    private long concernSeq;
    private long lastByShopper;
    private List<Insight.Value> slots = List.of();
    private @Nullable Card order;
    private @Nullable String customer;
    private @Nullable String customerId;
    private @Nullable String email;
    private String preview = "";
    private @Nullable String agentName;
    private boolean answered;
    private boolean agentSpoke;
    private @Nullable Instant unansweredSince;
    private long lastByAgent;
    private @Nullable Instant lastByAgentAt;
    private boolean handedOver;
    private boolean nudged;
    private boolean ticket;
    private boolean away;

    /** An article that the bot showed, and what the shopper said of it, if anything. */
    public record Shown(
            String id, String title, String url, @Nullable Boolean helpful) {}

    public static Story of(List<Entry> log) {
        Story story = new Story();
        log.forEach(story::add);
        return story;
    }

    private void add(Entry entry) {
        Insight insight = entry.insight();
        if (insight != null) {
            believe(insight);
            if ("unhelpful".equals(insight.decision()) && !answers.isEmpty()) { // said in words
                answers.lastEntry().getValue().forEach(source -> show(source, false));
            }
        }
        switch (entry.event()) {
            case Event.Message message -> say(entry, message);
            case Event.HandoffRequested requested -> {
                reason = requested.reason();
                requestedAt = entry.at();
            }
            case Event.Helpful helpful ->
                answers.getOrDefault(helpful.answer(), List.of()).forEach(source -> show(source, helpful.helpful()));
            case Event.Queued _, Event.Ticket _ -> {
                handedOver = true;
                away |= entry.event() instanceof Event.Ticket;
                ticket = away;
                unansweredSince = unansweredSince == null ? entry.at() : unansweredSince;
                lastByAgentAt = null;
            }
            case Event.Assigned assigned -> {
                handedOver = true;
                agentName = assigned.agent();
                lastByAgentAt = null;
                boolean begins = ticket || (unansweredSince == null && !answered);
                unansweredSince = begins ? entry.at() : unansweredSince; // nobody has waited for a ticket's answer
                ticket = false;
            }
            case Event.ReturnedToBot _, Event.Closed _ -> {
                agentName = null;
                answered = false;
                unansweredSince = null;
                lastByAgentAt = null;
                away = false;
            }
            case Event.Rated _, Event.Recommended _ -> {}
        }
        owner = entry.event().owner(owner);
    }

    private void say(Entry entry, Event.Message message) {
        switch (message.from().role()) {
            case SHOPPER -> {
                lastByShopper = entry.seq();
                preview = shortened(message.text());
                lastByAgentAt = null;
                away &= owner == Owner.QUEUE; // what is added before somebody takes the message belongs to it
                boolean withPeople = owner.isPeople();
                unansweredSince = unansweredSince == null && withPeople ? entry.at() : unansweredSince;
            }
            case AGENT -> {
                answered = true;
                agentSpoke = true;
                unansweredSince = null;
                lastByAgent = entry.seq();
                nudged = false;
                lastByAgentAt = entry.at();
            }
            case SYSTEM -> nudged = true;
            case BOT -> {}
        }
        if (!message.sources().isEmpty()) {
            answers.put(entry.seq(), message.sources());
            message.sources().forEach(source -> show(source, null));
        }
    }

    /** Never cut within a character: half of one cannot be sent. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= PREVIEW
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PREVIEW)) + "…";
    }

    /** @param helpful null if it is only shown, which takes back nothing that was said of it */
    private void show(Event.Source source, @Nullable Boolean helpful) {
        Shown before = articles.get(source.id());
        Boolean mark = helpful == null && before != null ? before.helpful() : helpful;
        articles.put(source.id(), new Shown(source.id(), source.title(), source.url(), mark));
    }

    private void believe(Insight insight) {
        language = insight.language() == null ? language : insight.language();
        read(insight);
        slots = insight.slots().isEmpty() ? slots : insight.slots();
        order = insight.order() == null ? order : insight.order();
        customer = insight.customer() == null ? customer : insight.customer();
        customerId = insight.customerId() == null ? customerId : insight.customerId();
        email = insight.email() == null ? email : insight.email();
    }

    /** "Thanks", "I want a person" and the answer to a question of the bot's do not change what the shopper came for. */
    private void read(Insight insight) {
        if (insight.intents().isEmpty() || (concern && isAside(insight))) {
            return;
        }
        concern = !isAside(insight);
        intents = insight.intents();
        concernSeq = insight.about() == null ? lastByShopper : insight.about();
    }

    private static boolean isAside(Insight insight) {
        String best = insight.intents().getFirst().label();
        boolean ofTheChat = best.startsWith("chat.") || best.equals("service.human");
        return (ofTheChat && Boolean.TRUE.equals(insight.accepted())) || "fill_slot".equals(insight.decision());
    }

    public Event.HandoffRequested.@Nullable Reason reason() {
        return reason;
    }

    public @Nullable Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable String language() {
        return language;
    }

    /**
     * What the bot believed of the last message with a concern, best first: one about the conversation itself counts only
     * while there was no other.
     */
    public List<Insight.Belief> intents() {
        return intents;
    }

    /** Number of the message that {@link #intents} are of; 0 without any. */
    public long concernSeq() {
        return concernSeq;
    }

    public List<Insight.Value> slots() {
        return slots;
    }

    public List<Shown> articles() {
        return List.copyOf(articles.values());
    }

    public @Nullable Card order() {
        return order;
    }

    /** The name of the customer that the shopper proved to be. */
    public @Nullable String customer() {
        return customer;
    }

    /** The shop's id of that customer. */
    public @Nullable String customerId() {
        return customerId;
    }

    /** Where a message is to be answered. */
    public @Nullable String email() {
        return email;
    }

    /** Where the shopper can be written to: the address for the answer, or else one that they gave for something else. */
    @Nullable
    String address() {
        return email != null
                ? email
                : slots.stream()
                        .filter(slot -> slot.name().equals("email"))
                        .map(Insight.Value::value)
                        .findFirst()
                        .orElse(null);
    }

    /** The beginning of the shopper's last words. */
    public String preview() {
        return preview;
    }

    /** The display name of the agent who has it. */
    public @Nullable String agentName() {
        return agentName;
    }

    /** Whether an agent has said something, ever. */
    public boolean agentSpoke() {
        return agentSpoke;
    }

    /** Whether a person was ever asked for or took part. */
    public boolean handedOver() {
        return handedOver;
    }

    /** Whether an agent has answered since the shopper asked for a person. */
    boolean answered() {
        return answered;
    }

    /** Since when the shopper waits for words of an agent; null while an agent waits for the shopper. */
    public @Nullable Instant unansweredSince() {
        return unansweredSince;
    }

    /** Since when an agent waits for the shopper; null while it is the other way round. */
    public @Nullable Instant silentSince() {
        return lastByAgentAt;
    }

    /** Whether a message was left to be answered later, and the shopper has not come back since somebody took it. */
    boolean away() {
        return away;
    }

    /** Where it stands if it goes back to the team. */
    Case.Stage waitsAs() {
        return away ? Case.Stage.TICKET : Case.Stage.WAITING;
    }

    /** Whether something was announced since an agent spoke last. */
    boolean nudged() {
        return nudged;
    }

    /** Number of the last thing an agent said. */
    long lastByAgent() {
        return lastByAgent;
    }
}
