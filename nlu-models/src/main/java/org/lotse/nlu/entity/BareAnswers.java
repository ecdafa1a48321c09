package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotse.nlu.Entity;
import org.lotse.nlu.text.Token;

/**
 * What counts only because the conversation waits for it, beyond the forms that each finder knows: "4711" as an order
 * number, "zwanzig" as an amount, "name at example dot com", "balck". Silent if nothing is expected.
 */
final class BareAnswers implements Finder {
    /** Looser readings need a message that says little else. */
    private static final int FEW_WORDS = 5;
    /** Colours from this length on may be mistyped. */
    private static final int MISTYPABLE = 5;

    private static final String ALONE = "(?<![\\p{L}\\d]|\\d[.,/-])";
    private static final String END = "(?![\\p{L}\\d]|[.,/:-]\\d|\\s?(?:€|eur|%))";
    /** Neither a postal code nor a year. */
    private static final Pattern ORDER_NUMBER =
            Pattern.compile(ALONE + "(?:(?!(?:19|20)\\d\\d(?!\\d))\\d{4}|\\d{6,8}|\\d\\d \\d\\d \\d\\d)" + END);

    private static final Pattern SPOKEN_EMAIL = Pattern.compile("(?<![\\p{L}\\d._%+-])([\\p{L}\\d._%+-]{1,64})"
            + "\\s?(?:[(\\[]at[)\\]]|\\sat\\s)\\s?"
            + "([\\p{L}\\d-]{1,63}(?:(?:\\.|\\s?[(\\[]dot[)\\]]\\s?|\\s(?:dot|punkt)\\s)[\\p{L}\\d-]{2,63}){1,4})");
    private static final Pattern DOT = Pattern.compile("\\s?[(\\[]dot[)\\]]\\s?|\\s(?:dot|punkt)\\s");
    private static final Pattern NUMBER = Pattern.compile(
            ALONE + "\\d{1,5}(?:[.,]\\d{1,2})?(?![\\p{L}\\d%]|[.,:/-]\\d|\\s?(?:uhr|%|stück|tage|days|pieces))");
    private static final Pattern SIZE_RANGE = Pattern.compile(ALONE + "[34]\\d\\s?[-–/]\\s?[34]\\d" + END);
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Map<String, String> SIZE_WORDS = Map.of("small", "S", "medium", "M", "large", "L");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d-])(?!hk)\\p{L}{3,20}(?:-?\\d{1,4}|-\\p{L}{3,20}\\d{0,4})(?![\\p{L}\\d-])");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}{5,20}(?![\\p{L}\\d-])");

    private final Products products;
    private final Map<String, ProductNames> names = new LinkedHashMap<>();
    private final Map<String, String> colours = new HashMap<>();

    BareAnswers(EntityRecogniser.Catalogue catalogue) {
        this.products = new Products(catalogue.products(), Set.of());
        catalogue.products().stream().map(ProductNames::of).forEach(product -> names.put(product.id(), product));
        catalogue.colours().forEach((key, words) -> words.stream()
                .map(Token::folded)
                .filter(word -> word.length() >= MISTYPABLE)
                .forEach(word -> colours.putIfAbsent(word, key)));
    }

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        for (String asked : message.expected().stream().sorted().toList()) {
            switch (asked) {
                case "amount" -> amounts(message, found);
                case "colour" -> colours(message, found);
                case "email" -> emails(message, found);
                case "order_number" -> orderNumbers(message, found);
                case "product" -> names(message, found);
                case "size" -> sizes(message, found);
                case "voucher_code" -> codes(message, found);
                default -> {} // the finder of this entity knows all its forms
            }
        }
    }

    private static boolean isBrief(Message message) {
        return message.tokens().stream().filter(Token::isWord).count() <= FEW_WORDS;
    }

    private static void all(
            String name, Pattern pattern, Message message, UnaryOperator<String> value, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.lower());
        while (matcher.find()) {
            String read = value.apply(matcher.group());
            found.accept(new Candidate(name, read, matcher.start(), matcher.end(), Source.PATTERN));
        }
    }

    /** Where a postal code would do as well, it is that. */
    private static void orderNumbers(Message message, Consumer<Candidate> found) {
        if (isBrief(message) && !message.expects("postal_code")) {
            all("order_number", ORDER_NUMBER, message, typed -> "HK-" + typed.replaceAll("\\D", ""), found);
        }
    }

    private static void emails(Message message, Consumer<Candidate> found) {
        Matcher matcher = SPOKEN_EMAIL.matcher(message.lower());
        while (matcher.find()) {
            String address =
                    matcher.group(1) + "@" + DOT.matcher(matcher.group(2)).replaceAll(".");
            found.accept(new Candidate("email", address, matcher.start(), matcher.end(), Source.PATTERN));
        }
    }

    private static void sizes(Message message, Consumer<Candidate> found) {
        all(
                "size",
                SIZE_RANGE,
                message,
                typed -> SPACES.matcher(typed).replaceAll("").replace('–', '-'),
                found);
        for (Token token : message.tokens()) {
            String letter = SIZE_WORDS.get(token.text().toLowerCase(Locale.ROOT));
            if (letter != null) {
                found.accept(new Candidate("size", letter, token.start(), token.end(), Source.PATTERN));
            }
        }
    }

    /** A word in capitals counts alone unless all words are, as when somebody shouts. */
    private static void codes(Message message, Consumer<Candidate> found) {
        all("voucher_code", CODE, message, typed -> typed.toUpperCase(Locale.ROOT), found);
        boolean single = message.tokens().stream().filter(Token::isWord).count() == 1;
        Matcher matcher = CAPITALS.matcher(message.text());
        while (matcher.find()) {
            if (single || message.text().chars().anyMatch(Character::isLowerCase)) {
                found.accept(
                        new Candidate("voucher_code", matcher.group(), matcher.start(), matcher.end(), Source.PATTERN));
            }
        }
    }

    /** A number is money now, and so is a number word that would be with a currency behind it. */
    private static void amounts(Message message, Consumer<Candidate> found) {
        all("amount", NUMBER, message, typed -> Amounts.read(typed).orElse(typed), found);
        for (Token word : message.tokens()) {
            Message priced = Message.of(word.text() + " €", message.expected(), message.today());
            Consumer<Candidate> unpriced = money -> found.accept(
                    new Candidate("amount", money.entity().value(), word.start(), word.end(), Source.PATTERN));
            if (Character.isLetter(word.text().codePointAt(0))) {
                new Amounts().find(priced, unpriced);
            }
        }
    }

    /**
     * Names that are mostly ordinary words, such as "moin", if nothing else in the message is a product; and of products
     * that share their first word, the one of which more is said anywhere: "die Barkasse, also die Duo".
     */
    private void names(Message message, Consumer<Candidate> found) {
        List<Candidate> all = new ArrayList<>();
        products.find(message, all::add);
        if (all.size() != 1) {
            return;
        }
        Entity only = all.getFirst().entity();
        ProductNames best = names.get(only.value());
        Token last = null;
        long most = 0;
        for (ProductNames other : names.values()) {
            List<Token> said = message.tokens().stream()
                    .filter(token -> other.rest().contains(token.folded()))
                    .toList();
            if (best != null && other.head().equals(best.head()) && said.size() > most) {
                most = said.size();
                best = other;
                last = said.getLast();
            }
        }
        String value = best == null ? only.value() : best.id();
        int end = last == null ? only.end() : Math.max(only.end(), last.end());
        found.accept(new Candidate("product", value, only.start(), end, Source.PATTERN));
    }

    /** Mistyped by one letter. */
    private void colours(Message message, Consumer<Candidate> found) {
        for (Token token : isBrief(message) ? message.tokens() : List.<Token>of()) {
            String typed = token.folded();
            if (typed.length() < MISTYPABLE - 1 || colours.containsKey(typed)) {
                continue;
            }
            colours.entrySet().stream()
                    .filter(colour -> colour.getKey().charAt(0) == typed.charAt(0))
                    .filter(colour -> EditDistance.within(typed, colour.getKey(), 1))
                    .min(Map.Entry.comparingByKey())
                    .ifPresent(colour -> found.accept(
                            new Candidate("colour", colour.getValue(), token.start(), token.end(), Source.GUESS)));
        }
    }
}
