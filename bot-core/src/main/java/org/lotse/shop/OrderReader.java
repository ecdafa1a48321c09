package org.lotse.shop;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Yaml;

/** Reads {@code shop/customers.yaml} and {@code shop/orders.yaml}; days in them are counted from today. */
final class OrderReader {
    private final Map<String, Product> products;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final LocalDateTime now;

    /** @param postalCode of the delivery address */
    record Customer(String id, String name, String email, String postalCode) {}

    OrderReader(Path folder, Map<String, Product> products, LocalDateTime now) {
        this.products = products;
        this.now = now;
        for (Yaml item :
                Yaml.read(folder.resolve("customers.yaml")).get("customers").items()) {
            Customer customer = new Customer(
                    item.get("id").text(),
                    item.get("name").text(),
                    item.get("email").text().toLowerCase(Locale.ROOT),
                    item.get("address").get("postal_code").text());
            customers.put(customer.id(), customer);
        }
    }

    Map<String, Customer> customers() {
        return customers;
    }

    Map<String, Order> read(Path folder) {
        Map<String, Order> orders = new LinkedHashMap<>();
        for (Yaml item : Yaml.read(folder.resolve("orders.yaml")).get("orders").items()) {
            Order order = order(item);
            if (orders.put(order.number(), order) != null) {
                throw item.complaint("the order " + order.number() + " is there twice; numbers must differ");
            }
        }
        return orders;
    }

    private Order order(Yaml item) {
        Customer customer = customers.get(item.get("customer").text());
        if (customer == null) {
            throw item.get("customer").complaint("there is no such customer in customers.yaml");
        }
        return new Order(
                item.get("number").text(),
                customer.id(),
                customer.name(),
                status(item.get("status")),
                day(item.get("placed")),
                item.get("items").items().stream().map(this::item).toList(),
                item.get("shipments").items().stream().map(this::shipment).toList(),
                item.get("shipping").decimal(),
                item.find("return").map(this::returned).orElse(null),
                item.find("refund").map(this::refund).orElse(null),
                item.find("cancelled").map(this::day).orElse(null));
    }

    private static Order.Status status(Yaml text) {
        try {
            return Order.Status.valueOf(text.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw text.complaint("'" + text.text() + "' is no status; see the file's first lines");
        }
    }

    private Order.Item item(Yaml item) {
        Product product = CatalogueReader.require(products, item.get("product"));
        return new Order.Item(
                product.id(),
                product.name(),
                text(item, "colour"),
                text(item, "size"),
                item.get("quantity").number(),
                item.get("price").decimal(),
                item.find("returned").map(Yaml::bool).orElse(false));
    }

    private Order.Shipment shipment(Yaml item) {
        List<Order.Scan> scans = new ArrayList<>();
        item.get("events").items().stream()
                .map(this::scan)
                .filter(scan -> !scan.at().isAfter(now))
                .sorted(Comparator.comparing(Order.Scan::at))
                .forEach(scans::add);
        return new Order.Shipment(
                item.get("carrier").text(),
                text(item, "tracking"),
                item.find("promised")
                        .map(day -> WorkingDays.notBefore(day(day)))
                        .orElse(null),
                scans);
    }

    private Order.Scan scan(Yaml item) {
        LocalDate day = WorkingDays.notAfter(day(item.get("day")));
        try {
            LocalTime time = LocalTime.parse(item.get("time").text());
            return new Order.Scan(day.atTime(time), item.get("place").text(), item.bilingual());
        } catch (DateTimeException e) {
            throw item.get("time").complaint("a time such as 18:20 is expected");
        }
    }

    private Order.Return returned(Yaml item) {
        return new Order.Return(
                item.get("number").text(),
                day(item.get("created")),
                item.find("arrived").map(this::day).orElse(null),
                Order.Return.Way.valueOf(item.get("method").text().toUpperCase(Locale.ROOT)));
    }

    private Order.Refund refund(Yaml item) {
        return new Order.Refund(item.get("amount").decimal(), day(item.get("released")));
    }

    private LocalDate day(Yaml days) {
        return now.toLocalDate().plusDays(days.number());
    }

    private static @Nullable String text(Yaml item, String key) {
        return item.find(key).map(Yaml::text).orElse(null);
    }
}
