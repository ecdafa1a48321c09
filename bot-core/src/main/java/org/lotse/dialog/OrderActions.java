package org.lotse.dialog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.conversation.Event;
import org.lotse.shop.Order;
import org.lotse.shop.Shop;

/** What flows do with orders. An order is only looked up with its proof, and only so many times. */
final class OrderActions {
    static final String OTHER_ORDER = "order:";
    private static final String CANCEL_ORDER = "cancel_order";
    private static final String RETURN_ORDER = "return_order";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST_OTHERS = 4;

    private final Shop shop;
    private final DialogSettings settings;
    private final Clock clock;

    OrderActions(Shop shop, DialogSettings settings, Clock clock) {
        this.shop = shop;
        this.settings = settings;
        this.clock = clock;
    }

    Map<String, Action> actions() {
        return Map.of(
                "show_order",
                new Action(Set.of("shown", "not_found", "too_often"), turn -> withOrder(turn, this::show)),
                "check_cancel",
                new Action(
                        Set.of("possible", "too_late", "already", "not_found", "too_often"),
                        turn -> withOrder(turn, this::checkCancel)),
                "cancel_order",
                new Action(Set.of("cancelled", "kept", "too_late"), this::cancel),
                "check_return",
                new Action(
                        Set.of("possible", "nothing", "not_found", "too_often"),
                        turn -> withOrder(turn, this::checkReturn)),
                "create_return",
                new Action(Set.of("created", "nothing"), this::createReturn));
    }

    Map<String, Function<Turn, List<Event.Choice>>> choiceMakers() {
        return Map.of("returnable_items", this::returnableItems);
    }

    private interface WithOrder {
        String run(Turn turn, Order order);
    }

    private String withOrder(Turn turn, WithOrder action) {
        Memory memory = turn.memory();
        if (memory.wrongProofs >= settings.proofTries()) {
            return "too_often";
        }
        Optional<Order> found = find(memory);
        if (found.isEmpty()) {
            memory.wrongProofs++;
            return memory.wrongProofs >= settings.proofTries() ? "too_often" : "not_found";
        }
        know(turn, found.get());
        return action.run(turn, found.get());
    }

    private Optional<Order> find(Memory memory) {
        String number = memory.slots.getOrDefault("order_number", "");
        return shop.order(number, memory.slots.getOrDefault("proof", ""));
    }

    private void know(Turn turn, Order order) {
        Memory memory = turn.memory();
        memory.customer = order.customer();
        memory.customerName = order.customerName();
        memory.order = order.number();
        memory.products.clear();
        turn.aboutOrder(card(turn, order));
    }

    private Card card(Turn turn, Order order) {
        return new OrderCards(turn.language(), today()).card(order);
    }

    private String show(Turn turn, Order order) {
        turn.say(phraseFor(order.status()), values(turn, order));
        turn.show(card(turn, order));
        return "shown";
    }

    private static Phrase phraseFor(Order.Status status) {
        return Phrase.valueOf("ORDER_" + status.name());
    }

    private Map<String, String> values(Turn turn, Order order) {
        Wording words = new Wording(turn.language());
        OrderCards cards = new OrderCards(turn.language(), today());
        LocalDate delivered = order.delivered();
        Map<String, String> values = new HashMap<>();
        values.put("number", order.number());
        values.put(
                "promised",
                cards.promised(order).map(day -> words.day(day, today())).orElse("–"));
        values.put("delivered", delivered == null ? "" : words.on(delivered, today()));
        values.put("refund", refund(words, order));
        return values;
    }

    private String refund(Wording words, Order order) {
        Order.Refund refund = order.refund();
        if (refund != null) {
            return words.in("Wir haben ", "We released ")
                    + words.money(refund.amount())
                    + " " + words.on(refund.released(), today())
                    + words.in(" zur Erstattung freigegeben.", " for refund.");
        }
        Order.Return returned = order.returned();
        if (returned == null) {
            return "";
        }
        return returned.arrived() == null
                ? words.in("Sie ist noch unterwegs zu uns.", "It is still on its way to us.")
                : words.in("Sie ist bei uns eingegangen und wird geprüft.", "It has arrived and is being checked.");
    }

    private String checkCancel(Turn turn, Order order) {
        turn.memory().slots.put(CANCEL_ORDER, order.number());
        Phrase phrase =
                switch (order.status()) {
                    case PAID -> Phrase.CANCEL_POSSIBLE;
                    case CANCELLED -> Phrase.CANCEL_ALREADY;
                    default -> Phrase.CANCEL_TOO_LATE;
                };
        turn.say(phrase, Map.of("number", order.number()));
        turn.show(card(turn, order));
        return switch (phrase) {
            case CANCEL_POSSIBLE -> "possible";
            case CANCEL_ALREADY -> "already";
            default -> "too_late";
        };
    }

    /** Only the order that was checked with its proof: the shopper may have spoken of others since. */
    private String cancel(Turn turn) {
        Optional<Order> checked = checked(turn, CANCEL_ORDER);
        boolean confirmed = "yes".equals(turn.memory().slots.remove("confirm_cancel"));
        if (!confirmed || checked.isEmpty()) {
            turn.say(Phrase.CANCEL_KEPT, Map.of("number", turn.memory().slots.getOrDefault(CANCEL_ORDER, "")));
            return "kept";
        }
        String number = checked.get().number();
        boolean done = shop.cancel(number) == Shop.Cancellation.CANCELLED;
        turn.say(done ? Phrase.CANCEL_DONE : Phrase.CANCEL_TOO_LATE, Map.of("number", number));
        checked(turn, CANCEL_ORDER).ifPresent(order -> know(turn, order));
        return done ? "cancelled" : "too_late";
    }

    private Optional<Order> checked(Turn turn, String slot) {
        Map<String, String> slots = turn.memory().slots;
        return shop.order(slots.getOrDefault(slot, ""), slots.getOrDefault("proof", ""));
    }

    private String checkReturn(Turn turn, Order order) {
        turn.memory().slots.put(RETURN_ORDER, order.number());
        Map<String, String> values = Map.of("number", order.number());
        if (!order.returnable(today()).isEmpty()) {
            return "possible";
        }
        boolean onItsWay = order.delivered() == null && order.status() != Order.Status.CANCELLED;
        turn.say(onItsWay ? Phrase.RETURN_NOT_DELIVERED : Phrase.RETURN_NOTHING, values);
        return "nothing";
    }

    private List<Event.Choice> returnableItems(Turn turn) {
        OrderCards cards = new OrderCards(turn.language(), today());
        return checked(turn, RETURN_ORDER).stream()
                .flatMap(order -> order.returnable(today()).stream()
                        .map(i -> new Event.Choice(
                                "item:" + i, cards.name(order.items().get(i)))))
                .toList();
    }

    private String createReturn(Turn turn) {
        Map<String, String> slots = turn.memory().slots;
        Optional<Order> checked = checked(turn, RETURN_ORDER);
        String number = checked.map(Order::number).orElse("");
        int item = Integer.parseInt(slots.getOrDefault("item", "item:-1").substring("item:".length()));
        String way = slots.getOrDefault("return_way", "branch").toUpperCase(Locale.ROOT);
        Optional<Order.Return> made =
                shop.startReturn(number, item, slots.getOrDefault("return_reason", ""), Order.Return.Way.valueOf(way));
        if (made.isEmpty()) {
            turn.say(Phrase.RETURN_NOTHING, Map.of("number", number));
            return "nothing";
        }
        turn.say(Phrase.RETURN_CREATED, Map.of("return", made.get().number(), "way", how(turn, made.get())));
        find(turn.memory())
                .ifPresent(order -> turn.show(returnCard(turn, order.items().get(item), made.get())));
        return "created";
    }

    private static String how(Turn turn, Order.Return made) {
        Wording words = new Wording(turn.language());
        return switch (made.way()) {
            case BRANCH ->
                words.in(
                        "Den QR-Code für die DHL-Filiale schicken wir Ihnen per E-Mail; er ist 60 Tage gültig.",
                        "We are sending you the QR code for the DHL branch by e-mail; it is valid for 60 days.");
            case PICKUP ->
                words.in(
                        "Den Termin für die Abholung bekommen Sie per E-Mail; 4,90 € ziehen wir von der Erstattung ab.",
                        "You will get the pick-up date by e-mail; €4.90 is deducted from the refund.");
            case STORE ->
                words.in(
                        "Geben Sie den Artikel mit dieser Nummer in einer unserer Filialen ab.",
                        "Hand the item in at one of our stores, together with this number.");
        };
    }

    private Card returnCard(Turn turn, Order.Item item, Order.Return made) {
        Wording words = new Wording(turn.language());
        return new Card(
                words.in("Rückgabe ", "Return ") + made.number(),
                new OrderCards(turn.language(), today()).name(item),
                new Card.Badge(words.in("Angemeldet", "Registered"), Card.Tone.GOOD),
                null,
                List.of(new Card.Fact(words.in("Betrag", "Amount"), words.money(item.price() * item.quantity()))),
                List.of(
                        new Card.Step(
                                words.in("Angemeldet", "Registered"), words.date(made.created()), Card.Progress.DONE),
                        new Card.Step(words.in("Eingang im Lager", "Arrival in the warehouse"), "", Card.Progress.OPEN),
                        new Card.Step(
                                words.in("Erstattung", "Refund"),
                                words.in("innerhalb von 5 Werktagen", "within 5 working days"),
                                Card.Progress.OPEN)),
                null);
    }

    /** "And the other one?": the customer's other orders. */
    void otherOrder(Turn turn) {
        String customer = turn.memory().customer;
        List<Order> others = customer == null
                ? List.of()
                : shop.orders(customer).stream()
                        .filter(order -> !order.number().equals(turn.memory().order))
                        .filter(order -> order.status() != Order.Status.CANCELLED)
                        .limit(MOST_OTHERS)
                        .toList();
        if (others.isEmpty()) {
            turn.say(Phrase.OTHER_ORDER_NONE);
            return;
        }
        if (others.size() == 1) {
            showOther(turn, others.getFirst());
            return;
        }
        turn.say(Phrase.OTHER_ORDERS);
        OrderCards cards = new OrderCards(turn.language(), today());
        others.forEach(order -> turn.offer(
                OTHER_ORDER + order.number(),
                order.number() + " · " + cards.name(order.items().getFirst())));
    }

    /** The customer pressed one of the offered orders. */
    void chosen(Turn turn, String number) {
        @Nullable String customer = turn.memory().customer;
        Supplier<Optional<Order>> own = () -> customer == null
                ? Optional.empty()
                : shop.orders(customer).stream()
                        .filter(order -> order.number().equals(number))
                        .findFirst();
        own.get().ifPresentOrElse(order -> showOther(turn, order), () -> turn.say(Phrase.OTHER_ORDER_NONE));
    }

    private void showOther(Turn turn, Order order) {
        turn.memory().slots.put("order_number", order.number());
        know(turn, order);
        show(turn, order);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
