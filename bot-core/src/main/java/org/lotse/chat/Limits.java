package org.lotse.chat;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lotse.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of it is too much: per conversation, per socket and per address, on this node. */
final class Limits {
    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    private final ChatSettings settings;
    private final ConcurrentHashMap<ConversationId, Shared> conversations = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> addresses = new ConcurrentHashMap<>();
    private final Set<String> full = ConcurrentHashMap.newKeySet(); // of addresses, those that were warned of

    /** A conversation's bucket lives as long as it has a socket here. */
    private static final class Shared {
        private final Bucket bucket;
        private int sockets;

        private Shared(Bucket bucket) {
            this.bucket = bucket;
        }
    }

    Limits(ChatSettings settings) {
        this.settings = settings;
    }

    /** @return false if the address has too many sockets; then nothing was counted */
    boolean admit(String address) {
        int open = addresses.merge(address, 1, Integer::sum);
        if (open <= settings.connectionsPerAddress()) {
            return true;
        }
        leave(address);
        if (full.add(address)) {
            LOG.warn(
                    "{} has {} sockets open and gets no more (lotse.chat.connections-per-address); if it is a load "
                            + "balancer's, set SERVER_FORWARD_HEADERS_STRATEGY=native",
                    address,
                    settings.connectionsPerAddress());
        }
        return false;
    }

    void leave(String address) {
        addresses.computeIfPresent(address, (_, open) -> {
            if (open > 1) {
                return open - 1;
            }
            full.remove(address);
            return null;
        });
    }

    /** The bucket that all sockets of a conversation share. */
    Bucket join(ConversationId id) {
        return conversations.compute(id, (_, known) -> {
                    Shared shared = known == null ? new Shared(messages()) : known;
                    shared.sockets++;
                    return shared;
                })
                .bucket;
    }

    void leave(ConversationId id) {
        conversations.computeIfPresent(id, (_, shared) -> --shared.sockets <= 0 ? null : shared);
    }

    private Bucket messages() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(settings.burst())
                        .refillGreedy(settings.messages(), settings.per())
                        .build())
                .build();
    }

    /** For all frames of one socket. */
    Bucket frames() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(settings.frames())
                        .refillGreedy(settings.frames(), settings.per())
                        .build())
                .build();
    }
}
