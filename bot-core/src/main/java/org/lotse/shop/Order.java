package org.lotse.shop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;

/**
 * An order as its customer may see it. Amounts are EUR.
 *
 * @param customer the customer's id in the shop
 * @param cancelled the day, if it was
 */
public record Order(
        String number,
        String customer,
        String customerName,
        Status status,
        LocalDate placed,
        List<Item> items,
        List<Shipment> shipments,
        double shipping,
        @Nullable Return returned,
        @Nullable Refund refund,
        @Nullable LocalDate cancelled) {
    private static final int RETURN_DAYS = 30;

    public Order {
        items = List.copyOf(items);
        shipments = List.copyOf(shipments);
    }

    public enum Status {
        PAID,
        PACKED,
        SHIPPED,
        PARTLY_SHIPPED,
        DELIVERED,
        LATE,
        LOST,
        CANCELLED,
        RETURNED,
        REFUNDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param product the product's id in the catalogue */
    public record Item(
            String product,
            Bilingual name,
            @Nullable String colour,
            @Nullable String size,
            int quantity,
            double price,
            boolean returned) {}

    /** @param tracking null until it is handed over */
    public record Shipment(
            String carrier,
            @Nullable String tracking,
            @Nullable LocalDate promised,
            List<Scan> events) {
        public Shipment {
            events = List.copyOf(events);
        }
    }

    /** @param at local time of the shop */
    public record Scan(LocalDateTime at, String place, Bilingual text) {}

    public record Refund(double amount, LocalDate released) {}

    public record Return(
            String number, LocalDate created, @Nullable LocalDate arrived, Way way) {
        public enum Way {
            BRANCH,
            PICKUP,
            STORE
        }
    }

    public double total() {
        return shipping
                + items.stream()
                        .mapToDouble(item -> item.price() * item.quantity())
                        .sum();
    }

    /** The day of the last scan that says "delivered"; null before. */
    public @Nullable LocalDate delivered() {
        boolean arrived = status == Status.DELIVERED || status == Status.RETURNED || status == Status.REFUNDED;
        return !arrived
                ? null
                : shipments.stream()
                        .flatMap(shipment -> shipment.events().stream())
                        .map(scan -> scan.at().toLocalDate())
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** Which items, as indices, can be sent back on that day: delivered at most 30 days ago and not sent back yet. */
    public List<Integer> returnable(LocalDate day) {
        LocalDate delivered = delivered();
        if (delivered == null || delivered.plusDays(RETURN_DAYS).isBefore(day)) {
            return List.of();
        }
        return IntStream.range(0, items.size())
                .filter(i -> !items.get(i).returned())
                .boxed()
                .toList();
    }
}
