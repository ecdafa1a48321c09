package org.lotse.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;
import org.lotse.conversation.Card;
import org.lotse.conversation.Conversation;
import org.lotse.shop.Product;
import org.lotse.shop.Shop;

/** Answers about products, from the catalogue: price, stock, sizes, features, and up to three cards. */
final class ProductAnswers {
    private static final int MOST_CARDS = 3;
    private static final int MOST_FACTS = 3;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern PRODUCT_PAGE = Pattern.compile("/p/([a-z0-9-]+)");

    private final Shop shop;

    ProductAnswers(Shop shop) {
        this.shop = shop;
    }

    /** @return false if the question is about no product that can be found */
    boolean answer(Turn turn, String intent) {
        List<Product> found = find(turn, intent);
        if (found.isEmpty()) {
            return false;
        }
        turn.memory().products = new ArrayList<>(found.stream().map(Product::id).toList());
        if (found.size() == 1) {
            one(turn, found.getFirst(), intent);
        } else {
            turn.say(Phrase.PRODUCT_SEVERAL);
            found.forEach(product -> turn.show(card(turn, product)));
        }
        return true;
    }

    /** Named in the message, else found by its words, else the one on screen or spoken of before. */
    private List<Product> find(Turn turn, String intent) {
        Optional<Product> named = turn.understanding().entity("product").flatMap(shop::product);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        Optional<Product> before = before(turn);
        List<Product> searched = shop.search(turn.text(), turn.language(), MOST_CARDS);
        if (!searched.isEmpty() && (before.isEmpty() || !searched.contains(before.get()))) {
            return searched;
        }
        return intent.equals("product.advice") ? searched : before.map(List::of).orElse(searched);
    }

    private Optional<Product> before(Turn turn) {
        List<String> shown = turn.memory().products;
        int which = turn.understanding()
                .entity("reference")
                .map(reference -> switch (reference) {
                    case "second", "other" -> Math.min(1, shown.size() - 1);
                    case "last" -> shown.size() - 1;
                    default -> 0;
                })
                .orElse(0);
        if (!shown.isEmpty()) {
            return shop.product(shown.get(which));
        }
        Conversation.Page page = turn.conversation().page();
        Matcher onScreen = PRODUCT_PAGE.matcher(page == null ? "" : page.url());
        return onScreen.find() ? shop.product(onScreen.group(1)) : Optional.empty();
    }

    private void one(Turn turn, Product product, String intent) {
        boolean asksForVariant = turn.understanding().entity("colour").isPresent()
                || turn.understanding().entity("size").isPresent();
        switch (asksForVariant && intent.equals("product.info") ? "product.availability" : intent) {
            case "price.question" -> price(turn, product);
            case "product.availability" -> stock(turn, product);
            case "product.size" -> sizes(turn, product);
            default -> features(turn, product);
        }
        turn.show(card(turn, product));
    }

    private static void price(Turn turn, Product product) {
        Wording words = new Wording(turn.language());
        Double was = product.was();
        String name = product.name().in(turn.language());
        if (was == null) {
            turn.say(Phrase.PRODUCT_PRICE, Map.of("product", name, "price", words.money(product.price())));
        } else {
            turn.say(
                    Phrase.PRODUCT_PRICE_SALE,
                    Map.of("product", name, "price", words.money(product.price()), "was", words.money(was)));
        }
    }

    private static void stock(Turn turn, Product product) {
        Wording words = new Wording(turn.language());
        String colour = turn.understanding().entity("colour").orElse(null);
        String size = turn.understanding().entity("size").orElse(null);
        Map<String, String> values = new java.util.HashMap<>();
        values.put("product", product.name().in(turn.language()));
        values.put("variant", variant(words, colour, size));
        values.put("available", available(words, product, colour, size));
        if (!product.has(colour, size)) {
            turn.say(Phrase.PRODUCT_UNKNOWN_VARIANT, values);
            return;
        }
        boolean asksForOne = colour != null || size != null;
        if (product.inStock(colour, size) > 0) {
            boolean partly = !asksForOne && product.stock().containsValue(0);
            turn.say(partly ? Phrase.PRODUCT_PARTLY : Phrase.PRODUCT_IN_STOCK, values);
            return;
        }
        LocalDate restock = product.restock();
        values.put("date", restock == null ? "" : words.date(restock));
        turn.say(restock == null ? Phrase.PRODUCT_SOLD_OUT : Phrase.PRODUCT_RESTOCK, values);
    }

    private static String variant(Wording words, @Nullable String colour, @Nullable String size) {
        List<String> parts = new ArrayList<>();
        if (colour != null) {
            parts.add(words.colour(colour));
        }
        if (size != null) {
            parts.add(words.in("Größe ", "size ") + size);
        }
        return parts.isEmpty() ? "" : " in " + String.join(", ", parts);
    }

    private static String available(Wording words, Product product, @Nullable String colour, @Nullable String size) {
        boolean colourKnown = colour != null && product.colours().contains(colour);
        if (product.sizes().isEmpty()) {
            return words.list(
                    product.coloursInStock(null).stream().map(words::colour).toList());
        }
        if (colourKnown) {
            return words.list(product.sizesInStock(colour));
        }
        String colours = words.list(
                product.coloursInStock(null).stream().map(words::colour).toList());
        String sizes = words.list(product.sizesInStock(null));
        return size != null && product.sizes().contains(size)
                ? words.list(
                        product.coloursInStock(size).stream().map(words::colour).toList())
                : colours + words.in("; Größen ", "; sizes ") + sizes;
    }

    private static void sizes(Turn turn, Product product) {
        Bilingual sizing = product.sizing();
        if (product.sizes().isEmpty()) {
            turn.say(Phrase.PRODUCT_ONE_SIZE, Map.of("product", product.name().in(turn.language())));
            return;
        }
        turn.say(
                Phrase.PRODUCT_SIZES,
                Map.of(
                        "product",
                        product.name().in(turn.language()),
                        "sizes",
                        new Wording(turn.language()).list(product.sizes()),
                        "sizing",
                        sizing == null ? "" : sizing.in(turn.language())));
    }

    /** The attributes that share a word with the question, else the description. */
    private static void features(Turn turn, Product product) {
        List<String> words = Arrays.stream(turn.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        List<String> matching = product.attributes().stream()
                .map(attribute -> attribute.in(turn.language()))
                .filter(attribute -> words.stream().anyMatch(attribute.toLowerCase(Locale.ROOT)::contains))
                .toList();
        String name = product.name().in(turn.language());
        turn.say(
                matching.isEmpty()
                        ? name + ": " + product.description().in(turn.language())
                        : name + " – " + String.join("\n", matching));
    }

    private static Card card(Turn turn, Product product) {
        Wording words = new Wording(turn.language());
        Double was = product.was();
        boolean there = product.inStock(null, null) > 0;
        LocalDate restock = product.restock();
        String label = there
                ? words.in("Auf Lager", "In stock")
                : restock == null
                        ? words.in("Ausverkauft", "Sold out")
                        : words.in("Wieder da am ", "Back on ") + words.date(restock);
        return new Card(
                product.name().in(turn.language()),
                words.money(product.price()) + (was == null ? "" : words.in(" statt ", ", was ") + words.money(was)),
                new Card.Badge(label, there ? Card.Tone.GOOD : Card.Tone.WARN),
                "/pictures/" + product.type() + ".svg",
                product.attributes().stream()
                        .limit(MOST_FACTS)
                        .map(attribute -> fact(attribute.in(turn.language())))
                        .toList(),
                List.of(),
                new Card.Link(words.in("Ansehen", "View"), "/p/" + product.id() + "?lang=" + turn.language()));
    }

    /** "Gewicht: 248 g" has a label, "Ohrpolster austauschbar" has none. */
    private static Card.Fact fact(String attribute) {
        int colon = attribute.indexOf(": ");
        return colon < 0
                ? new Card.Fact("", attribute)
                : new Card.Fact(attribute.substring(0, colon), attribute.substring(colon + 2));
    }
}
