package org.lotse.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.shop.Order;

/** An order as a card: state, timeline, items, tracking link. */
final class OrderCards {
    private final Wording words;
    private final LocalDate today;

    OrderCards(String language, LocalDate today) {
        this.words = new Wording(language);
        this.today = today;
    }

    Card card(Order order) {
        return new Card(
                words.in("Bestellung ", "Order ") + order.number(),
                words.in("vom ", "of ") + words.date(order.placed()) + " · " + words.money(order.total()),
                new Card.Badge(label(order.status()), tone(order.status())),
                null,
                facts(order),
                timeline(order),
                tracking(order));
    }

    String label(Order.Status status) {
        return switch (status) {
            case PAID -> words.in("Bezahlt", "Paid");
            case PACKED -> words.in("Gepackt", "Packed");
            case SHIPPED -> words.in("Unterwegs", "On its way");
            case PARTLY_SHIPPED -> words.in("Teilweise verschickt", "Partly shipped");
            case DELIVERED -> words.in("Zugestellt", "Delivered");
            case LATE -> words.in("Verspätet", "Late");
            case LOST -> words.in("Vermutlich verloren", "Probably lost");
            case CANCELLED -> words.in("Storniert", "Cancelled");
            case RETURNED -> words.in("Rücksendung", "Return");
            case REFUNDED -> words.in("Erstattet", "Refunded");
        };
    }

    private static Card.Tone tone(Order.Status status) {
        return switch (status) {
            case SHIPPED, PARTLY_SHIPPED, DELIVERED, REFUNDED -> Card.Tone.GOOD;
            case LATE -> Card.Tone.WARN;
            case LOST -> Card.Tone.BAD;
            case PAID, PACKED, CANCELLED, RETURNED -> Card.Tone.NEUTRAL;
        };
    }

    private List<Card.Fact> facts(Order order) {
        List<Card.Fact> facts = new ArrayList<>();
        for (Order.Item item : order.items()) {
            facts.add(new Card.Fact(item.quantity() + " × " + name(item), words.money(item.price() * item.quantity())));
        }
        promised(order)
                .ifPresent(day -> facts.add(new Card.Fact(words.in("Zustellung", "Delivery"), words.day(day, today))));
        return facts;
    }

    String name(Order.Item item) {
        StringBuilder name =
                new StringBuilder(words.in(item.name().de(), item.name().en()));
        if (item.colour() != null) {
            name.append(", ").append(words.colour(item.colour()));
        }
        if (item.size() != null) {
            name.append(", ").append(item.size());
        }
        return name.toString();
    }

    /** The promised day of what is still on its way. */
    Optional<LocalDate> promised(Order order) {
        return switch (order.status()) {
            case SHIPPED, PARTLY_SHIPPED, LATE ->
                order.shipments().stream()
                        .map(Order.Shipment::promised)
                        .filter(java.util.Objects::nonNull)
                        .max(LocalDate::compareTo);
            default -> Optional.empty();
        };
    }

    private List<Card.Step> timeline(Order order) {
        List<Card.Step> steps = new ArrayList<>();
        steps.add(new Card.Step(words.in("Bestellt", "Ordered"), words.date(order.placed()), Card.Progress.DONE));
        order.shipments().stream()
                .flatMap(shipment -> shipment.events().stream())
                .sorted(java.util.Comparator.comparing(Order.Scan::at))
                .forEach(scan -> steps.add(new Card.Step(
                        words.in(scan.text().de(), scan.text().en()), words.moment(scan.at()), Card.Progress.DONE)));
        LocalDate cancelled = order.cancelled();
        if (cancelled != null) {
            steps.add(new Card.Step(words.in("Storniert", "Cancelled"), words.date(cancelled), Card.Progress.DONE));
        }
        Order.Return returned = order.returned();
        if (returned != null) {
            steps.add(new Card.Step(
                    words.in("Rücksendung ", "Return ") + returned.number(),
                    words.date(returned.created()),
                    Card.Progress.DONE));
        }
        Order.Refund refund = order.refund();
        if (refund != null) {
            steps.add(new Card.Step(
                    words.in("Erstattet: ", "Refunded: ") + words.money(refund.amount()),
                    words.date(refund.released()),
                    Card.Progress.DONE));
        }
        promised(order)
                .ifPresent(day -> steps.add(
                        new Card.Step(words.in("Zustellung", "Delivery"), words.day(day, today), Card.Progress.OPEN)));
        int last = steps.size() - 1;
        if (steps.get(last).state() == Card.Progress.OPEN) {
            Card.Step moving = steps.get(last - 1);
            steps.set(last - 1, new Card.Step(moving.label(), moving.at(), Card.Progress.CURRENT));
        }
        return steps;
    }

    private Card.@Nullable Link tracking(Order order) {
        return order.shipments().stream()
                .filter(shipment -> shipment.tracking() != null)
                .reduce((_, second) -> second)
                .map(shipment -> new Card.Link(
                        words.in("Sendung verfolgen", "Track the parcel"),
                        "https://tracking.hafenkontor.example/" + shipment.tracking()))
                .orElse(null);
    }
}
