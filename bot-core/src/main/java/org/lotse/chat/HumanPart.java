package org.lotse.chat;

import java.util.ArrayList;
import java.util.List;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Event.Rated.Part;
import org.lotse.conversation.Event.Role;
import org.lotse.conversation.Receipts;
import org.lotse.redis.StoreUnavailable;
import org.lotse.socket.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a shopper's socket has to do beside the log once people take part: receipts both ways, and at the end the question
 * how it was. Nobody is the worse for one that is lost, so a store that is away is passed over.
 */
final class HumanPart {
    private static final Logger LOG = LoggerFactory.getLogger(HumanPart.class);
    private static final int PARTS_PER_THOUSAND = 1_000;

    private final ChatRoom room;
    private final ConversationId id;
    private final Connection connection;
    private final double recommendSample;
    private volatile boolean spoke;

    /** @param recommendSample share of the conversations in which a recommendation is asked for */
    HumanPart(ChatRoom room, ConversationId id, Connection connection, double recommendSample) {
        this.room = room;
        this.id = id;
        this.connection = connection;
        this.recommendSample = recommendSample;
    }

    /** An entry was sent to the shopper. */
    void sent(Entry entry) {
        if (entry.event() instanceof Event.Message message && message.from().role() == Role.AGENT) {
            spoke = true;
            quietly(() -> room.receipts().delivered(id, Role.SHOPPER, entry.seq()));
        }
        if (entry.event() instanceof Event.Closed) {
            quietly(this::survey);
        }
    }

    /** Up to there it was on the shopper's screen; told to the agents if there are any. */
    void read(long seq) {
        if (spoke) {
            quietly(() -> room.receipts().read(id, Role.SHOPPER, seq));
        }
    }

    /** An agent's desk has been sent, or has shown, more. */
    void marked() {
        quietly(() -> {
            Receipts.Receipt receipt = room.receipts().of(id, Role.AGENT);
            connection.send(new ChatReply.Receipt(receipt.delivered(), receipt.read()));
        });
    }

    /** Asks for what was not rated yet: each part that took part, and a recommendation if the sample wants it. */
    void survey() {
        boolean bot = false;
        boolean agent = false;
        boolean recommend = Math.floorMod(id.hashCode(), PARTS_PER_THOUSAND) < recommendSample * PARTS_PER_THOUSAND;
        for (Entry entry : room.log().read(id)) {
            switch (entry.event()) {
                case Event.Message message -> {
                    bot |= message.from().role() == Role.BOT;
                    agent |= message.from().role() == Role.AGENT;
                }
                case Event.Rated rated -> {
                    bot &= rated.part() == Part.AGENT;
                    agent &= rated.part() != Part.AGENT;
                }
                case Event.Recommended _ -> recommend = false;
                default -> {}
            }
        }
        List<String> parts = new ArrayList<>();
        if (bot) {
            parts.add(Part.BOT.code());
        }
        if (agent) {
            parts.add(Part.AGENT.code());
        }
        if (!parts.isEmpty() || recommend) {
            connection.send(new ChatReply.Survey(parts, recommend));
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) { // see above
            LOG.debug("a receipt or a question was left out: {}", e.getMessage());
        }
    }
}
