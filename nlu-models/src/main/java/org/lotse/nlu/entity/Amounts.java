package org.lotse.nlu.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money; the value has two decimals and a point: {@code 49.90}. */
final class Amounts implements Finder {
    private static final String NUMBER = "(\\d{1,3}(?:[.,' ]\\d{3})+|\\d{1,7})(?:[.,](\\d{1,2}|-{1,2}))?";
    private static final String CURRENCY = "(?:€|euros?|eur|£|\\$|chf|franken|tacken)";
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("fünf", 5),
            Map.entry("zehn", 10),
            Map.entry("fünfzehn", 15),
            Map.entry("zwanzig", 20),
            Map.entry("dreißig", 30),
            Map.entry("vierzig", 40),
            Map.entry("fünfzig", 50),
            Map.entry("sechzig", 60),
            Map.entry("achtzig", 80),
            Map.entry("hundert", 100),
            Map.entry("zweihundert", 200),
            Map.entry("five", 5),
            Map.entry("ten", 10),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100),
            Map.entry("tausend", 1000));

    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\d.,\\p{L}])" + NUMBER + "\\s?" + CURRENCY + "(?!\\p{L})");
    private static final Pattern AFTER =
            Pattern.compile("(?<!\\p{L})" + CURRENCY + "\\s?" + NUMBER + "(?!\\d|[.,]\\d)");
    private static final Pattern IN_WORDS = Pattern.compile("(?<!\\p{L})(?:(?:a|ein) )?("
            + String.join("|", WORDS.keySet().stream().sorted().toList()) + ") " + CURRENCY + "(?!\\p{L})");
    private static final Pattern ALONE = Pattern.compile("(?<!\\d)" + NUMBER);

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        all(BEFORE, message, found);
        all(AFTER, message, found);
        Matcher words = IN_WORDS.matcher(message.lower());
        while (words.find()) {
            String value = WORDS.getOrDefault(words.group(1), 0) + ".00";
            found.accept(new Candidate("amount", value, words.start(), words.end(), Source.PATTERN));
        }
    }

    private static void all(Pattern pattern, Message message, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.lower());
        while (matcher.find()) {
            String value = value(matcher.group(1), matcher.group(2));
            found.accept(new Candidate("amount", value, matcher.start(), matcher.end(), Source.PATTERN));
        }
    }

    /** The amount in a span that something else found. */
    static Optional<String> read(String span) {
        Matcher matcher = ALONE.matcher(span);
        return matcher.find() ? Optional.of(value(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String value(String whole, @Nullable String cents) {
        String digits = whole.replaceAll("\\D", "");
        String fraction = cents == null || cents.startsWith("-") ? "0" : cents;
        return new BigDecimal(digits + "." + fraction)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
