package org.lotse.archive;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;

/** What a log's events add up to, beside the words. Folded once, then only read. */
final class Story {
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> orders = new LinkedHashSet<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> shoppers = new LinkedHashSet<>();
    private @Nullable Instant lastAt;
    private @Nullable String language;
    private @Nullable String agentName;
    private @Nullable String outcome;
    private @Nullable String customer;

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
            case Event.Assigned assigned -> {
                agentName = assigned.agent();
                outcome = null;
            }
            case Event.Closed closed -> outcome = closed.outcome();
            case Event.Message message when message.from().role() == Event.Role.SHOPPER -> outcome = null;
            default -> {} // the owner stands in the head
        }
    }

    private void believe(Insight insight) {
        if (insight.language() != null) {
            language = insight.language();
            languages.add(insight.language());
        }
        customer = insight.customer() == null ? customer : insight.customer();
        if (insight.customerId() != null) {
            shoppers.add("customer " + insight.customerId());
        }
        if (insight.email() != null) {
            String email = insight.email().strip().toLowerCase(Locale.ROOT);
            emails.add(email);
            shoppers.add("email " + email);
        }
        Stream.concat(insight.slots().stream(), insight.entities().stream())
                .filter(value -> value.name().equals("order_number"))
                .forEach(number -> orders.add(number.value().strip().toUpperCase(Locale.ROOT)));
    }

    /** When the last event was; null if there is none. */
    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    /** The last one that was spoken. */
    @Nullable
    String language() {
        return language;
    }

    Set<String> languages() {
        return languages;
    }

    /** Who had it last. */
    @Nullable
    String agentName() {
        return agentName;
    }

    /** How it was closed; null while it is open. */
    @Nullable
    String outcome() {
        return outcome;
    }

    /** The proved customer's name. */
    @Nullable
    String customer() {
        return customer;
    }

    Set<String> orders() {
        return orders;
    }

    Set<String> emails() {
        return emails;
    }

    /** Keys of the shopper: two conversations with one in common are the same shopper's. Names are no keys. */
    Set<String> shoppers() {
        return shoppers;
    }
}
