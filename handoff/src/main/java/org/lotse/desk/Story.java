package org.lotse.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;

/**
 * All that a log tells an agent at one glance: why a person is wanted and what the bot knew. Folded from the log alone, so
 * it is the same on every node and after every restart.
 */
final class Story {
    private static final int PREVIEW = 140;

    private final Map<String, DeskReply.Shown> articles = new LinkedHashMap<>();
    private final Map<Long, List<Event.Source>> answers = new LinkedHashMap<>();
    private Event.HandoffRequested.@Nullable Reason reason;
    private @Nullable Instant requestedAt;
    private @Nullable String language;
    private List<Insight.Belief> intents = List.of();
    private List<Insight.Value> slots = List.of();
    private @Nullable Card order;
    private @Nullable String customer;
    private @Nullable String email;
    private String preview = "";
    private boolean ticket;
    private @Nullable String agentName;
    private Instant lastAt = Instant.EPOCH;

    static Story of(List<Entry> log) {
        Story story = new Story();
        log.forEach(story::add);
        return story;
    }

    private void add(Entry entry) {
        lastAt = entry.at();
        Insight insight = entry.insight();
        if (insight != null) {
            believe(insight);
        }
        switch (entry.event()) {
            case Event.Message message -> say(entry.seq(), message);
            case Event.HandoffRequested requested -> {
                reason = requested.reason();
                requestedAt = entry.at();
            }
            case Event.Ticket _ -> ticket = true;
            case Event.Helpful helpful ->
                answers.getOrDefault(helpful.answer(), List.of()).forEach(source -> show(source, helpful.helpful()));
            case Event.Assigned assigned -> {
                ticket = false;
                agentName = assigned.agent();
            }
            case Event.ReturnedToBot _, Event.Closed _ -> {
                ticket = false;
                agentName = null;
            }
            case Event.Queued _, Event.Rated _ -> {}
        }
    }

    private void say(long seq, Event.Message message) {
        if (message.from().role() == Event.Role.SHOPPER) {
            preview = shortened(message.text());
        }
        if (!message.sources().isEmpty()) {
            answers.put(seq, message.sources());
            message.sources().forEach(source -> show(source, null));
        }
    }

    /** Never cut within a character: half of one cannot be sent. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= PREVIEW
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PREVIEW)) + "…";
    }

    private void show(Event.Source source, @Nullable Boolean helpful) {
        articles.put(source.id(), new DeskReply.Shown(source.id(), source.title(), source.url(), helpful));
    }

    private void believe(Insight insight) {
        language = insight.language() == null ? language : insight.language();
        intents = insight.intents().isEmpty() ? intents : insight.intents();
        slots = insight.slots().isEmpty() ? slots : insight.slots();
        order = insight.order() == null ? order : insight.order();
        customer = insight.customer() == null ? customer : insight.customer();
        email = insight.email() == null ? email : insight.email();
    }

    DeskReply.Row row(Conversation head, @Nullable Instant waitingSince) {
        return new DeskReply.Row(
                head.id(),
                head.owner(),
                head.agent(),
                agentName,
                language == null ? head.language() : language,
                reason,
                preview,
                intents.isEmpty() ? null : intents.getFirst().label(),
                waitingSince,
                ticket,
                lastAt);
    }

    DeskReply.Packet packet(Conversation head, @Nullable Instant waitingSince) {
        return new DeskReply.Packet(
                head.id(),
                head.owner(),
                head.agent(),
                agentName,
                language == null ? head.language() : language,
                reason,
                requestedAt,
                waitingSince,
                head.page(),
                new DeskReply.Identity(customer != null, customer),
                intents,
                slots,
                List.copyOf(articles.values()),
                order,
                email);
    }
}
