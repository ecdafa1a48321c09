package org.lotse.desk;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Owner;
import org.lotse.conversation.Ratings;
import org.lotse.handoff.Overviews;
import org.lotse.handoff.ServiceLevel;
import org.lotse.handoff.Story;
import org.lotse.staff.Role;

/** What the server sends to a desk, errors apart; PROTOCOL.md, "Agents". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface DeskReply {

    @JsonTypeName("welcome")
    record Welcome(Me agent, boolean available, int capacity) implements DeskReply {}

    record Me(String id, String name, Role role) {}

    /** @param why {@code missed_offers}, or null */
    @JsonTypeName("available")
    record Available(boolean available, @Nullable String why) implements DeskReply {}

    @JsonTypeName("inbox")
    record Inbox(List<Row> conversations, boolean more) implements DeskReply {}

    @JsonTypeName("rows")
    record Rows(List<Row> conversations, List<ConversationId> gone) implements DeskReply {}

    /** One open conversation. {@code waitingSince} is null unless it waits, {@code agent} and its name unless one has it. */
    record Row(
            ConversationId conversation,
            long seq,
            Owner owner,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String language,
            Event.HandoffRequested.@Nullable Reason reason,
            String preview,
            @Nullable String intent,
            @Nullable String skill,
            @Nullable String team,
            int priority,
            @Nullable Instant waitingSince,
            boolean ticket,
            Instant lastAt,
            Event.@Nullable Role waitsOn,
            boolean idle,
            @Nullable OfferedTo offeredTo,
            @Nullable ServiceLevel level,
            List<String> tags) {}

    record OfferedTo(String agent, String name, Instant until) {}

    @JsonTypeName("packet")
    record Packet(
            ConversationId conversation,
            Owner owner,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String language,
            Event.HandoffRequested.@Nullable Reason reason,
            @Nullable Instant requestedAt,
            @Nullable Instant waitingSince,
            Conversation.@Nullable Page page,
            Identity identity,
            List<Insight.Belief> intents,
            List<Insight.Value> slots,
            List<Story.Shown> articles,
            @Nullable Card order,
            @Nullable String email,
            List<String> tags)
            implements DeskReply {}

    /** @param verified the shopper proved to be the customer of an order */
    record Identity(boolean verified, @Nullable String name) {}

    @JsonTypeName("event")
    record EventSeen(
            ConversationId conversation,
            long seq,
            Instant at,
            ClientId cid,
            Event event,
            @Nullable Insight insight) implements DeskReply {
        static EventSeen of(ConversationId id, Entry entry) {
            Insight insight = entry.insight();
            return new EventSeen(
                    id,
                    entry.seq(),
                    entry.at(),
                    entry.cid(),
                    entry.event(),
                    insight == null ? null : insight.forAgents());
        }
    }

    @JsonTypeName("note")
    record NoteSeen(ConversationId conversation, long seq, Instant at, String agent, String text)
            implements DeskReply {}

    @JsonTypeName("ack")
    record Ack(ClientId cid, ConversationId conversation, long seq) implements DeskReply {}

    @JsonTypeName("typing")
    record Typing(ConversationId conversation, Event.Role role, String name) implements DeskReply {}

    @JsonTypeName("draft")
    record DraftSeen(ConversationId conversation, String agent, String agentName, String text) implements DeskReply {}

    @JsonTypeName("offer")
    record Offered(
            ConversationId conversation,
            Instant until,
            @Nullable String from,
            @Nullable String note) implements DeskReply {}

    @JsonTypeName("offer_ended")
    record OfferEnded(ConversationId conversation, String why) implements DeskReply {}

    @JsonTypeName("transfer_ended")
    record TransferEnded(ConversationId conversation, String to, String outcome) implements DeskReply {}

    @JsonTypeName("receipt")
    record Receipt(ConversationId conversation, long delivered, long read) implements DeskReply {}

    @JsonTypeName("overview")
    record Overview(Overviews.Queue queue, List<Overviews.AtWork> agents, Overviews.Levels levels, Ratings.Day ratings)
            implements DeskReply {}

    /** This node stops: come back after that time. */
    @JsonTypeName("reconnect")
    record Reconnect(long afterMillis) implements DeskReply {}

    @JsonTypeName("pong")
    record Pong() implements DeskReply {}
}
