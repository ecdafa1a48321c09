package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands behind an event and is shown to agents, never to the shopper: what the bot believed when it wrote the
 * event, and what it remembers from there on.
 *
 * @param intents best first
 * @param decision the policy's decision in one word, for example {@code flow} or {@code clarify}
 * @param model version of the model that read the message
 * @param slots what the shopper has said so far, for the agent
 * @param articles articles shown so far
 * @param order the order that the conversation is about
 * @param customer the shopper, if proved by order number and e-mail or postal code
 * @param customerId the shop's id of that customer; names are no ids
 * @param email where a ticket is to be answered, in full
 * @param memory the dialog's own state after this event; nobody else reads it
 * @param about number of the event that all this was read from; null where nothing was
 */
@JsonInclude(Include.NON_EMPTY)
public record Insight(
        @Nullable String language,
        List<Belief> intents,
        @Nullable Boolean accepted,
        List<Value> entities,
        @Nullable String decision,
        @Nullable String model,
        List<Value> slots,
        List<Event.Source> articles,
        @Nullable Card order,
        @Nullable String customer,
        @Nullable String customerId,
        @Nullable String email,
        @Nullable JsonNode memory,
        @Nullable Long about) {

    @SuppressWarnings("NullAway") // lists that were empty are absent in the stored JSON
    public Insight {
        intents = intents == null ? List.of() : List.copyOf(intents);
        entities = entities == null ? List.of() : List.copyOf(entities);
        slots = slots == null ? List.of() : List.copyOf(slots);
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    /** Where no customer is proved by id and nothing was read. */
    public Insight(
            @Nullable String language,
            List<Belief> intents,
            @Nullable Boolean accepted,
            List<Value> entities,
            @Nullable String decision,
            @Nullable String model,
            List<Value> slots,
            List<Event.Source> articles,
            @Nullable Card order,
            @Nullable String customer,
            @Nullable String email,
            @Nullable JsonNode memory) {
        this(
                language, intents, accepted, entities, decision, model, slots, articles, order, customer, null, email,
                memory, null);
    }

    public record Belief(String label, double confidence) {}

    public record Value(String name, String value) {}

    /** The same without the dialog's memory: what a desk is sent. */
    public Insight forAgents() {
        return new Insight(
                language, intents, accepted, entities, decision, model, slots, articles, order, customer, null, email,
                null, about);
    }
}
