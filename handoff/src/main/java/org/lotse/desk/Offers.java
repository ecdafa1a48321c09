package org.lotse.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.handoff.Case;
import org.lotse.handoff.Case.Offer;
import org.lotse.socket.Connection;

/** What is offered to one agent, and what that agent has offered to colleagues: told as it begins and ends. */
final class Offers {
    private final String agent;
    private final Rows rows;
    private final Connection connection;
    private Map<ConversationId, Offer> known = Map.of();

    Offers(String agent, Rows rows, Connection connection) {
        this.agent = agent;
        this.rows = rows;
        this.connection = connection;
    }

    /**
     * Compares with what was told before.
     *
     * @param now by the clock that offers end by
     */
    void look(Map<ConversationId, Case> cases, Supplier<Instant> now) {
        Map<ConversationId, Offer> current = new HashMap<>();
        cases.forEach((id, open) -> {
            Offer offer = open.offer();
            if (offer != null && (offer.agent().equals(agent) || agent.equals(offer.from()))) {
                current.put(id, offer);
            }
        });
        known.forEach((id, offer) -> {
            if (!Objects.equals(current.get(id), offer)) {
                ended(id, offer, cases.get(id), now.get());
            }
        });
        current.forEach((id, offer) -> {
            if (offer.agent().equals(agent) && !offer.equals(known.get(id))) {
                String from = offer.from() == null ? null : rows.name(offer.from());
                connection.send(new DeskReply.Offered(id, offer.until(), from, offer.note()));
            }
        });
        known = current;
    }

    private void ended(ConversationId id, Offer offer, @Nullable Case after, Instant now) {
        boolean passed = after != null && after.passed().containsKey(offer.agent());
        String refused = now.isBefore(offer.until()) ? "declined" : "missed";
        if (offer.agent().equals(agent)) {
            boolean taken =
                    after != null && after.agent() != null && !after.agent().equals(offer.from());
            connection.send(new DeskReply.OfferEnded(id, taken ? "taken" : passed ? refused : "withdrawn"));
        } else if (after != null) {
            String outcome = offer.agent().equals(after.agent()) ? "accepted" : refused;
            connection.send(new DeskReply.TransferEnded(id, rows.name(offer.agent()), outcome));
        }
    }
}
