package org.lotse.nlu.entity;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal codes: five digits for Germany; four, for Austria and Switzerland, only where a word or the conversation says
 * so. Never a part of another number.
 */
final class PostalCodes implements Finder {
    private static final String NAME = "postal_code";
    private static final String BEFORE =
            "(?<![\\p{L}\\d#]|\\d[.,/ -]|\\p{L}-|(?:error|fehler) |(?:error |fehler)code )";
    private static final String AFTER =
            "(?![\\p{L}\\d@]|[.,/-]\\d|\\s?(?:€|eur|mah|%|watt|km|punkte|points|stück|pieces|lumen|seiten|pages))";
    private static final String CITIES =
            "wien|graz|linz|salzburg|innsbruck|klagenfurt|villach|wels|st\\.? pölten|dornbirn|bregenz"
                    + "|zürich|zuerich|zurich|bern|basel|genf|geneva|lausanne|luzern|lucerne|winterthur|st\\.? gallen|lugano|vienna|zug|thun|chur";

    private static final Pattern FIVE = Pattern.compile(BEFORE + "(\\d{5})" + AFTER);
    private static final Pattern FIVE_BEFORE_NAME =
            Pattern.compile("(?<=\\d[ ,]{1,2})(?<![.,/-])(\\d{5})(?=\\s\\p{L}{3})");
    private static final Pattern COUNTRY = Pattern.compile("(?<!\\p{L})(?:d|de|a|at|ch)-(\\d{4,5})" + AFTER);
    private static final Pattern AFTER_WORD = Pattern.compile(
            "(?:plz|postleitzahl|postal\\s?code|post\\s?code|zip(?:\\s?code)?)[\\s:.?]{0,3}(?:(?:ist|is|lautet)\\s)?(\\d{4,5})"
                    + AFTER);
    private static final Pattern BEFORE_CITY = Pattern.compile(BEFORE + "(\\d{4})(?=\\s(?:" + CITIES + ")(?!\\p{L}))");
    private static final Pattern AFTER_CITY = Pattern.compile("(?<!\\p{L})(?:" + CITIES + "),? (\\d{4})" + AFTER);
    private static final Pattern EXPECTED = Pattern.compile(BEFORE + "(\\d{4})" + AFTER);

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (!message.hasDigit()) {
            return;
        }
        for (Pattern pattern : List.of(FIVE, FIVE_BEFORE_NAME, COUNTRY, AFTER_WORD, BEFORE_CITY, AFTER_CITY)) {
            all(pattern, message, found);
        }
        if (message.expects(NAME)) {
            all(EXPECTED, message, found);
        }
    }

    private static void all(Pattern pattern, Message message, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.lower());
        while (matcher.find()) {
            found.accept(new Candidate(NAME, matcher.group(1), matcher.start(1), matcher.end(1), Source.PATTERN));
        }
    }
}
