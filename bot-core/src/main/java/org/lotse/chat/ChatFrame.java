package org.lotse.chat;

import static org.lotse.socket.FrameReader.required;
import static org.lotse.socket.FrameReader.spoken;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Event;
import org.lotse.socket.FrameReader;

/** What a shopper sends; PROTOCOL.md, "Shoppers". */
sealed interface ChatFrame {
    FrameReader<ChatFrame> READER = new FrameReader<>(Map.ofEntries(
            Map.entry("hello", Hello.class),
            Map.entry("message", Message.class),
            Map.entry("choose", Choose.class),
            Map.entry("handoff", Handoff.class),
            Map.entry("rate", Rate.class),
            Map.entry("recommend", Recommend.class),
            Map.entry("helpful", Helpful.class),
            Map.entry("close", Close.class),
            Map.entry("typing", Typing.class),
            Map.entry("read", Read.class),
            Map.entry("ping", Ping.class)));

    int LONGEST_COMMENT = 4_000;

    /**
     * @param conversation and {@code token}: both to resume, none for a new conversation
     * @param lastCid of the event with the number {@code lastSeq}
     * @param epoch of the log that {@code lastSeq} counts
     */
    record Hello(
            @Nullable ConversationId conversation,
            @Nullable String token,
            @Nullable Long lastSeq,
            @Nullable String lastCid,
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

    record Rate(
            ClientId cid,
            Integer score,
            @Nullable String comment,
            @Nullable String part) implements Said {
        private static final Set<String> PARTS = Set.of("bot", "agent");

        public Rate {
            required(cid, "cid", "a UUID");
            if (required(score, "score", "a number") < 1 || score > 5) {
                throw new IllegalArgumentException("score: 1 to 5 is expected");
            }
            if (comment != null && comment.length() > LONGEST_COMMENT) {
                throw new IllegalArgumentException("comment: at most " + LONGEST_COMMENT + " characters are expected");
            }
            if (part != null && !PARTS.contains(part)) {
                throw new IllegalArgumentException("part: bot or agent is expected");
            }
        }

        Event.Rated.@Nullable Part about() {
            return "agent".equals(part) ? Event.Rated.Part.AGENT : null;
        }
    }

    record Recommend(ClientId cid, Integer score) implements Said {
        public Recommend {
            required(cid, "cid", "a UUID");
            if (required(score, "score", "a number") < 0 || score > 10) {
                throw new IllegalArgumentException("score: 0 to 10 is expected");
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
