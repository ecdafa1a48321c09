package org.lotse.desk;

import static org.lotse.socket.FrameReader.required;
import static org.lotse.socket.FrameReader.spoken;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.socket.FrameReader;

/** What an agent's desk sends; PROTOCOL.md, "Agents". */
sealed interface DeskFrame {
    FrameReader<DeskFrame> READER = new FrameReader<>(Map.of(
            "available", Available.class,
            "open", Open.class,
            "leave", Leave.class,
            "claim", Claim.class,
            "message", Message.class,
            "return", Return.class,
            "resolve", Resolve.class,
            "note", Note.class,
            "typing", Typing.class,
            "ping", Ping.class));

    record Available(Boolean available) implements DeskFrame {
        public Available {
            required(available, "available", "true or false");
        }
    }

    record Open(ConversationId conversation, Long lastSeq) implements DeskFrame {
        public Open {
            required(conversation, "conversation", "a string");
            if (required(lastSeq, "lastSeq", "a number") < 0) {
                throw new IllegalArgumentException("lastSeq: 0 or more is expected");
            }
        }
    }

    record Leave(ConversationId conversation) implements DeskFrame {
        public Leave {
            required(conversation, "conversation", "a string");
        }
    }

    record Typing(ConversationId conversation) implements DeskFrame {
        public Typing {
            required(conversation, "conversation", "a string");
        }
    }

    record Ping() implements DeskFrame {}

    /** A frame that changes a conversation and is acknowledged. */
    sealed interface Change extends DeskFrame {
        ClientId cid();

        ConversationId conversation();
    }

    record Claim(ClientId cid, ConversationId conversation) implements Change {
        public Claim {
            named(cid, conversation);
        }
    }

    record Message(ClientId cid, ConversationId conversation, String text) implements Change {
        public Message {
            named(cid, conversation);
            spoken(text);
        }
    }

    record Return(ClientId cid, ConversationId conversation) implements Change {
        public Return {
            named(cid, conversation);
        }
    }

    record Resolve(ClientId cid, ConversationId conversation, String outcome) implements Change {
        private static final Set<String> OUTCOMES = Set.of("solved", "unsolved", "spam");

        public Resolve {
            named(cid, conversation);
            if (!OUTCOMES.contains(required(outcome, "outcome", "a string"))) {
                throw new IllegalArgumentException("outcome: solved, unsolved or spam is expected");
            }
        }
    }

    record Note(ClientId cid, ConversationId conversation, String text) implements Change {
        public Note {
            named(cid, conversation);
            spoken(text);
        }
    }

    private static void named(@Nullable ClientId cid, @Nullable ConversationId conversation) {
        required(cid, "cid", "a UUID");
        required(conversation, "conversation", "a string");
    }
}
