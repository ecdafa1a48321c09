package org.lotse.nlu.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.text.Token;

/** Amounts of money; the value has two decimals and a point: {@code 49.90}. */
final class Amounts implements Finder {
    private static final String NAME = "amount";
    private static final String NUMBER = "(\\d{1,3}(?:[.,' ]\\d{3})+|\\d{1,7})(?:[.,](\\d{1,2}|-{1,2}))?";
    private static final Set<String> CURRENCIES = Set.of(
            "€", "euro", "euros", "eur", "£", "$", "chf", "franken", "francs", "tacken", "quid", "pounds", "pfund",
            "dollar", "dollars", "bucks");
    private static final String CURRENCY =
            "(?:€|euros?|eur|£|\\$|chf|franken|francs|tacken|quid|pounds|dollars?|bucks)";
    private static final Set<String> CENTS = Set.of("cent", "cents");

    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\d.,\\p{L}])" + NUMBER + "\\s?" + CURRENCY
                    + "(?!\\p{L})(?:\\s(\\d\\d)(?![\\d.,:/]|\\s?(?:%|prozent|percent|tag|day|stück|pieces|artikel|items|mal|times)))?");
    private static final Pattern AFTER =
            Pattern.compile("(?<!\\p{L})" + CURRENCY + "\\s?" + NUMBER + "(?!\\d|[.,]\\d)");
    private static final Pattern DASHED = Pattern.compile("(?<![\\d.,\\p{L}])(\\d{1,5}),(-{1,2}|–)(?![\\d\\p{L}])");
    private static final String NO_UNIT =
            "(?![.,:/]?\\d|[.-]?\\s?(?:m|cm|mm|kg|g|l|liter|meter|metres?|uhr|h|zoll|inch|x|mal|%|jahre|gb)(?!\\p{L}))";
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,:/\\p{L}])(\\d{1,4})[.,](\\d\\d)" + NO_UNIT);
    /** Endings that shops are fond of. Below 3 it may well be somebody's height. */
    private static final Pattern USUAL_PRICE =
            Pattern.compile("(?<![\\d.,:/\\p{L}])([3-9]|\\d{2,4})[.,](9[059]|49)" + NO_UNIT);

    private static final Pattern CENT = Pattern.compile("(?<![\\d.,\\p{L}])(\\d{1,2})\\s?cents?(?!\\p{L})");
    private static final Pattern ALONE = Pattern.compile("(?<!\\d)" + NUMBER);

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (message.hasDigit()) {
            all(BEFORE, Source.PATTERN, message, found);
            all(AFTER, Source.PATTERN, message, found);
            all(DASHED, Source.PATTERN, message, found);
            all(DECIMAL, Source.HINT, message, found);
            all(USUAL_PRICE, Source.GUESS, message, found);
            cents(message, found);
        }
        inWords(message, found);
    }

    private static void all(Pattern pattern, Source source, Message message, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.lower());
        while (matcher.find()) {
            String cents = matcher.groupCount() > 2 && matcher.group(3) != null ? matcher.group(3) : matcher.group(2);
            found.accept(new Candidate(NAME, value(matcher.group(1), cents), matcher.start(), matcher.end(), source));
        }
    }

    private static void cents(Message message, Consumer<Candidate> found) {
        Matcher matcher = CENT.matcher(message.lower());
        while (matcher.find()) {
            String value = cents(Integer.parseInt(matcher.group(1)));
            found.accept(new Candidate(NAME, value, matcher.start(), matcher.end(), Source.PATTERN));
        }
    }

    private static void inWords(Message message, Consumer<Candidate> found) {
        List<Token> tokens = message.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            String word = message.lower(tokens.get(i));
            boolean cents = CENTS.contains(word);
            if (!cents && !CURRENCIES.contains(word)) {
                continue;
            }
            NumberWords.Found number = NumberWords.before(message.words(), i);
            if (number.value() > 0) {
                String value = cents ? cents(number.value()) : number.value() + ".00";
                int start = tokens.get(number.first()).start();
                found.accept(new Candidate(NAME, value, start, tokens.get(i).end(), Source.PATTERN));
            }
        }
    }

    /** The amount in a span that something else found. */
    static Optional<String> read(String span) {
        Matcher matcher = ALONE.matcher(span);
        return matcher.find() ? Optional.of(value(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String cents(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String value(String whole, @Nullable String cents) {
        String digits = whole.replaceAll("\\D", "");
        String fraction = cents == null || !Character.isDigit(cents.charAt(0)) ? "0" : cents;
        return new BigDecimal(digits + "." + fraction)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
