package org.lotse.chat;

import static org.lotse.socket.FrameReader.required;
import static org.lotse.socket.FrameReader.spoken;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.socket.FrameReader;

/** What a shopper sends; PROTOCOL.md, "Shoppers". */
sealed interface ChatFrame {
    FrameReader<ChatFrame> READER = new FrameReader<>(Map.of(
            "hello", Hello.class,
            "message", Message.class,
            "choose", Choose.class,
            "handoff", Handoff.class,
            "rate", Rate.class,
            "helpful", Helpful.class,
            "close", Close.class,
            "typing", Typing.class,
            "read", Read.class,
            "ping", Ping.class));

    int LONGEST_COMMENT = 4_000;

    /**
     * @param conversation and {@code token}: both to resume, none for a new conversation
     * @param epoch of the log that {@code lastSeq} counts
     */
    record Hello(
            @Nullable ConversationId conversation,
            @Nullable String token,
            @Nullable Long lastSeq,
            @Nullable String epoch,
            @Nullable String language,
            @Nullable String identity,
            Conversation.@Nullable Page page)
            implements ChatFrame {
        public Hello {
            if (lastSeq != null && lastSeq < 0) {
                throw new IllegalArgumentException("lastSeq: 0 or more is expected");
            }
            if (language != null && !language.equals("de") && !language.equals("en")) {
                throw new IllegalArgumentException("language: de, en or null is expected");
            }
        }
    }

    record Typing() implements ChatFrame {}

    record Read(Long seq) implements ChatFrame {
        public Read {
            required(seq, "seq", "a number");
        }
    }

    record Ping() implements ChatFrame {}

    /** A frame that goes into the log and is acknowledged. */
    sealed interface Said extends ChatFrame {
        ClientId cid();
    }

    record Message(ClientId cid, String text) implements Said {
        public Message {
            required(cid, "cid", "a UUID");
            spoken(text);
        }
    }

    record Choose(ClientId cid, String choice) implements Said {
        public Choose {
            required(cid, "cid", "a UUID");
            required(choice, "choice", "a string");
        }
    }

    record Handoff(ClientId cid) implements Said {
        public Handoff {
            required(cid, "cid", "a UUID");
        }
    }

    record Rate(ClientId cid, Integer score, @Nullable String comment) implements Said {
        public Rate {
            required(cid, "cid", "a UUID");
            if (required(score, "score", "a number") < 1 || score > 5) {
                throw new IllegalArgumentException("score: 1 to 5 is expected");
            }
            if (comment != null && comment.length() > LONGEST_COMMENT) {
                throw new IllegalArgumentException("comment: at most " + LONGEST_COMMENT + " characters are expected");
            }
        }
    }

    record Helpful(ClientId cid, Long seq, Boolean helpful) implements Said {
        public Helpful {
            required(cid, "cid", "a UUID");
            required(seq, "seq", "a number");
            required(helpful, "helpful", "true or false");
        }
    }

    record Close(ClientId cid) implements Said {
        public Close {
            required(cid, "cid", "a UUID");
        }
    }
}
