package org.lotse.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Owner;

/** What the server sends to a shopper, errors apart; PROTOCOL.md, "Shoppers". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ChatReply {

    @JsonTypeName("welcome")
    record Welcome(ConversationId conversation, String token, String epoch, long seq, Owner owner)
            implements ChatReply {}

    /** An entry without what only agents may see. Its {@code cid} tells a client which of its own frames it is. */
    @JsonTypeName("event")
    record Happened(long seq, Instant at, ClientId cid, Event event) implements ChatReply {
        static Happened of(Entry entry) {
            return new Happened(entry.seq(), entry.at(), entry.cid(), entry.event());
        }
    }

    @JsonTypeName("ack")
    record Ack(ClientId cid, long seq) implements ChatReply {}

    @JsonTypeName("typing")
    record Typing(Event.Role role) implements ChatReply {}

    @JsonTypeName("queue")
    record Queue(int position, @Nullable Long etaSeconds) implements ChatReply {}

    /** This node stops: come back after that time. */
    @JsonTypeName("reconnect")
    record Reconnect(long afterMillis) implements ChatReply {}

    @JsonTypeName("pong")
    record Pong() implements ChatReply {}
}
