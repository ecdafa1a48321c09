package org.lotse.desk;

import static org.lotse.socket.FrameReader.required;
import static org.lotse.socket.FrameReader.spoken;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.socket.FrameReader;

/** What an agent's desk sends; PROTOCOL.md, "Agents". */
sealed interface DeskFrame {
    FrameReader<DeskFrame> READER = new FrameReader<>(Map.ofEntries(
            Map.entry("available", Available.class),
            Map.entry("open", Open.class),
            Map.entry("leave", Leave.class),
            Map.entry("read", Read.class),
            Map.entry("draft", Draft.class),
            Map.entry("typing", Typing.class),
            Map.entry("ping", Ping.class),
            Map.entry("claim", Claim.class),
            Map.entry("decline", Decline.class),
            Map.entry("message", Message.class),
            Map.entry("transfer", Transfer.class),
            Map.entry("resolve", Resolve.class),
            Map.entry("takeover", TakeOver.class),
            Map.entry("note", Note.class),
            Map.entry("tag", Tag.class)));

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

    record Read(ConversationId conversation, Long seq) implements DeskFrame {
        public Read {
            required(conversation, "conversation", "a string");
            required(seq, "seq", "a number");
        }
    }

    record Draft(ConversationId conversation, String text) implements DeskFrame {
        private static final int LONGEST = 20_000;

        public Draft {
            required(conversation, "conversation", "a string");
            if (required(text, "text", "a string").length() > LONGEST) {
                throw new IllegalArgumentException("text: at most " + LONGEST + " characters are expected");
            }
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

    record Decline(ClientId cid, ConversationId conversation) implements Change {
        public Decline {
            named(cid, conversation);
        }
    }

    record TakeOver(ClientId cid, ConversationId conversation) implements Change {
        public TakeOver {
            named(cid, conversation);
        }
    }

    record Transfer(ClientId cid, ConversationId conversation, To to, String note) implements Change {
        public Transfer {
            named(cid, conversation);
            required(to, "to", "an object");
            if (required(note, "note", "a string").isBlank()) {
                throw new IllegalArgumentException("note: some words for whoever takes over are expected");
            }
            spoken(note);
        }

        /** @param id of the agent or the team */
        record To(String kind, @Nullable String id) {
            private static final Set<String> KINDS = Set.of("agent", "team", "queue", "bot");

            public To {
                if (!KINDS.contains(required(kind, "to", "an object with a kind"))) {
                    throw new IllegalArgumentException("to: the kind agent, team, queue or bot is expected");
                }
                boolean named = kind.equals("agent") || kind.equals("team");
                if (named == (id == null)) {
                    throw new IllegalArgumentException(
                            "to: an id is expected for an agent or a team, and for nothing else");
                }
            }
        }
    }

    record Tag(ClientId cid, ConversationId conversation, List<String> tags) implements Change {
        private static final int MOST = 10;
        private static final int LONGEST = 40;

        public Tag {
            named(cid, conversation);
            boolean fit = required(tags, "tags", "a list").size() <= MOST
                    && tags.stream().allMatch(tag -> !tag.isBlank() && tag.length() <= LONGEST);
            if (!fit) {
                throw new IllegalArgumentException(
                        "tags: at most " + MOST + " of 1 to " + LONGEST + " characters are expected");
            }
            tags = List.copyOf(tags);
        }
    }

    record Resolve(
            ClientId cid,
            ConversationId conversation,
            String outcome,
            @Nullable Boolean intentRight) implements Change {
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
