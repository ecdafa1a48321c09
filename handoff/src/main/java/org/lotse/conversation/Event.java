package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a conversation and that the shopper may see. The JSON form is PROTOCOL.md's: the member
 * {@code kind} names the record.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Event.Message.class),
    @JsonSubTypes.Type(Event.HandoffRequested.class),
    @JsonSubTypes.Type(Event.Queued.class),
    @JsonSubTypes.Type(Event.Assigned.class),
    @JsonSubTypes.Type(Event.ReturnedToBot.class),
    @JsonSubTypes.Type(Event.Ticket.class),
    @JsonSubTypes.Type(Event.Helpful.class),
    @JsonSubTypes.Type(Event.Rated.class),
    @JsonSubTypes.Type(Event.Recommended.class),
    @JsonSubTypes.Type(Event.Closed.class)
})
@JsonInclude(Include.NON_NULL)
public sealed interface Event {

    enum Role {
        SHOPPER,
        BOT,
        AGENT,
        SYSTEM;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param name the display name, empty for shoppers */
    record Sender(Role role, String name) {
        public static final Sender SHOPPER = new Sender(Role.SHOPPER, "");
    }

    /** A quick reply that a message offers. */
    record Choice(String id, String label) {}

    /** An article that an answer rests on. */
    record Source(String id, String title, String url) {}

    /**
     * Something said.
     *
     * @param choice the id of the choice that the shopper pressed, if this came from a press
     */
    @JsonTypeName("message")
    record Message(
            Sender from,
            String text,
            @JsonInclude(Include.NON_EMPTY) List<Choice> choices,
            @JsonInclude(Include.NON_EMPTY) List<Card> cards,
            @JsonInclude(Include.NON_EMPTY) List<Source> sources,
            @Nullable String choice)
            implements Event {

        @SuppressWarnings("NullAway") // lists that were empty are absent in the stored JSON
        public Message {
            choices = choices == null ? List.of() : List.copyOf(choices);
            cards = cards == null ? List.of() : List.copyOf(cards);
            sources = sources == null ? List.of() : List.copyOf(sources);
        }

        public static Message of(Sender from, String text) {
            return new Message(from, text, List.of(), List.of(), List.of(), null);
        }
    }

    /**
     * A person is wanted.
     *
     * @param staffed whether somebody was there to take it
     */
    @JsonTypeName("handoff_requested")
    record HandoffRequested(Reason reason, boolean staffed) implements Event {
        /** Why the bot hands over; HANDOFF's "When". */
        public enum Reason {
            WISH,
            UNSURE,
            UNHELPFUL,
            ANGER,
            FLOW,
            FAILURE;

            @JsonValue
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * Waits for a person.
     *
     * @param position the place in the queue at that moment, from 1
     * @param because why it waits again, if an agent had it
     */
    @JsonTypeName("queued")
    record Queued(int position, @Nullable Because because) implements Event {
        /** Why a conversation comes back to the queue. */
        public enum Because {
            AGENT_LOST,
            TRANSFER;

            @JsonValue
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Queued(int position) {
            this(position, null);
        }
    }

    /**
     * An agent has it from here on.
     *
     * @param agent the display name
     * @param how unless it was taken out of the queue
     */
    @JsonTypeName("assigned")
    record Assigned(String agent, @Nullable How how) implements Event {
        /** How an agent came by a conversation that did not wait. */
        public enum How {
            TRANSFER,
            TAKEOVER;

            @JsonValue
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Assigned(String agent) {
            this(agent, null);
        }
    }

    @JsonTypeName("returned_to_bot")
    record ReturnedToBot(Role by) implements Event {}

    /** @param email masked, as the log may be shown: {@code l***@example.com}; empty if none is known */
    @JsonTypeName("ticket")
    record Ticket(String email) implements Event {
        /** {@code lena@example.com} becomes {@code l***@example.com}. */
        public static Ticket to(@Nullable String address) {
            if (address == null) {
                return new Ticket("");
            }
            int at = address.indexOf('@');
            int first = at < 1 ? 0 : address.offsetByCodePoints(0, 1); // never half a character
            return new Ticket(address.substring(0, first) + "***" + (at < 1 ? "" : address.substring(at)));
        }
    }

    /** @param answer number of the message that did or did not help */
    @JsonTypeName("helpful")
    record Helpful(long answer, boolean helpful) implements Event {}

    /**
     * @param score 1 to 5
     * @param part whose part of the conversation; absent means the bot's
     */
    @JsonTypeName("rated")
    record Rated(
            int score, @Nullable String comment, @Nullable Part part) implements Event {
        /** Whose part a rating is about. */
        public enum Part {
            BOT,
            AGENT;

            @JsonValue
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** @param score how likely the shopper recommends the shop, 0 to 10 */
    @JsonTypeName("recommended")
    record Recommended(int score) implements Event {}

    @JsonTypeName("closed")
    record Closed(Role by, @Nullable String outcome) implements Event {}

    /** Who may answer after this event, if {@code before} might before it. */
    default Owner owner(Owner before) {
        return switch (this) {
            case Message message ->
                before == Owner.NOBODY && message.from().role() == Role.SHOPPER ? Owner.BOT : before;
            case Queued _, Ticket _ -> Owner.QUEUE;
            case Assigned _ -> Owner.AGENT;
            case ReturnedToBot _ -> Owner.BOT;
            case Closed _ -> Owner.NOBODY;
            case HandoffRequested _, Helpful _, Rated _, Recommended _ -> before;
        };
    }
}
