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

/** What the server sends to a desk, errors apart; PROTOCOL.md, "Agents". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface DeskReply {

    @JsonTypeName("welcome")
    record Welcome(Agent agent, boolean available) implements DeskReply {}

    @JsonTypeName("inbox")
    record Inbox(List<Row> conversations) implements DeskReply {}

    /** One open conversation. {@code waitingSince} is null unless it waits, {@code agent} and its name unless one has it. */
    record Row(
            ConversationId conversation,
            Owner owner,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String language,
            Event.HandoffRequested.@Nullable Reason reason,
            String preview,
            @Nullable String intent,
            @Nullable Instant waitingSince,
            boolean ticket,
            Instant lastAt) {}

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
            List<Shown> articles,
            @Nullable Card order,
            @Nullable String email)
            implements DeskReply {}

    /** @param verified the shopper proved to be the customer of an order */
    record Identity(boolean verified, @Nullable String name) {}

    /** An article that the bot showed, and what the shopper said of it, if anything. */
    record Shown(
            String id, String title, String url, @Nullable Boolean helpful) {}

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
    record Typing(ConversationId conversation, Event.Role role) implements DeskReply {}

    /** This node stops: come back after that time. */
    @JsonTypeName("reconnect")
    record Reconnect(long afterMillis) implements DeskReply {}

    @JsonTypeName("pong")
    record Pong() implements DeskReply {}
}
