package org.lotse.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hafenkontor, the shop of the demo. Its orders move with the calendar; what shoppers change (cancellations, returns) is
 * kept in a file of lines {@code what<TAB>order<TAB>…} and done again at the next start.
 */
final class DemoShop implements Shop {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int FIRST_RETURN = 310_000;

    private final Clock clock;
    private final Path changes;
    private final Map<String, Product> products;
    private final Map<String, OrderReader.Customer> customers;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Order.Return> returns = new LinkedHashMap<>();
    private final ProductSearch search;

    /**
     * @param folder with products, customers and orders
     * @param changes the file that keeps what shoppers change
     */
    DemoShop(Path folder, Path changes, Clock clock) {
        this.clock = clock;
        this.changes = changes;
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZONE));
        this.products = CatalogueReader.read(folder, now.toLocalDate());
        OrderReader reader = new OrderReader(folder, products, now);
        this.customers = reader.customers();
        this.orders.putAll(reader.read(folder));
        this.search = new ProductSearch(products.values());
        repeatChanges();
    }

    private void repeatChanges() {
        if (!Files.exists(changes)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(changes)) {
                String[] words = line.split("\t", -1);
                switch (words[0]) {
                    case "cancel" -> apply(words[1]);
                    case "return" ->
                        returns.put(
                                words[1] + "/" + words[2],
                                new Order.Return(
                                        words[3], LocalDate.parse(words[4]), null, Order.Return.Way.valueOf(words[5])));
                    default -> {} // written by a newer version
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<Order> order(String number, String proof) {
        Order order = orders.get(number);
        if (order == null || !proves(order, proof)) {
            return Optional.empty();
        }
        return Optional.of(order);
    }

    private boolean proves(Order order, String proof) {
        OrderReader.Customer customer = customers.get(order.customer());
        String given = proof.strip().toLowerCase(Locale.ROOT);
        return customer != null
                && (customer.email().equals(given) || customer.postalCode().equals(given));
    }

    @Override
    public synchronized List<Order> orders(String customer) {
        return orders.values().stream()
                .filter(order -> order.customer().equals(customer))
                .sorted(Comparator.comparing(Order::placed).reversed())
                .toList();
    }

    @Override
    public synchronized Cancellation cancel(String number) {
        Order order = orders.get(number);
        if (order == null) {
            return Cancellation.UNKNOWN;
        }
        if (order.status() == Order.Status.CANCELLED) {
            return Cancellation.CANCELLED;
        }
        if (order.status() != Order.Status.PAID) {
            return Cancellation.TOO_LATE;
        }
        keep("cancel\t" + number);
        apply(number);
        return Cancellation.CANCELLED;
    }

    private void apply(String cancelled) {
        orders.computeIfPresent(
                cancelled,
                (_, order) -> new Order(
                        order.number(),
                        order.customer(),
                        order.customerName(),
                        Order.Status.CANCELLED,
                        order.placed(),
                        order.items(),
                        order.shipments(),
                        order.shipping(),
                        order.returned(),
                        order.refund(),
                        today()));
    }

    @Override
    public synchronized Optional<Order.Return> startReturn(
            String number, int item, String reason, Order.Return.Way way) {
        String key = number + "/" + item;
        Order.Return known = returns.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Order order = orders.get(number);
        if (order == null || !order.returnable(today()).contains(item)) {
            return Optional.empty();
        }
        Order.Return made = new Order.Return("RT-" + (FIRST_RETURN + returns.size() + 1), today(), null, way);
        keep(String.join(
                "\t",
                "return",
                number,
                Integer.toString(item),
                made.number(),
                made.created().toString(),
                way.name()));
        returns.put(key, made);
        return Optional.of(made);
    }

    @Override
    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public List<Product> search(String words, String language, int limit) {
        return search.search(words, language, limit);
    }

    Collection<Product> products() {
        return products.values();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private void keep(String line) {
        try {
            Files.createDirectories(changes.toAbsolutePath().getParent());
            Files.writeString(changes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ShopUnavailable("the demo shop cannot write " + changes + ": " + e.getMessage());
        }
    }
}
