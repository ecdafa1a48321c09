package org.lotse.nlu.entity;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Voucher codes: a word in capitals with digits or a hyphen. Where a word such as "code" stands, small letters do too,
 * and after it capitals alone.
 */
final class VoucherCodes implements Finder {
    private static final String SHAPE = "(?:\\p{L}{3,20}-?\\d{1,4}|\\p{L}{3,20}-\\p{L}{3,20}\\d{0,4})(?![\\p{L}\\d-])";
    private static final Pattern WORD = Pattern.compile("code|gutschein|voucher|coupon|rabatt|promo");

    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\d-])(?!HK|RT|DHL|IPX)(?:\\p{Lu}{3,20}-?\\d{1,4}|\\p{Lu}{3,20}-\\p{Lu}{3,20}\\d{0,4})(?![\\p{L}\\d-])");
    private static final Pattern AFTER_WORD = Pattern.compile("(?iu:" + WORD
            + ")\\p{L}{0,12}[\\s:\"'„“(]{1,3}(?:ist |is |lautet )?(" + SHAPE + "|\\p{Lu}{5,20}(?![\\p{L}\\d-]))");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\d-])\\p{L}{5,20}\\d{1,3}(?![\\p{L}\\d-])");

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (message.hasDigit() || message.text().indexOf('-') >= 0) {
            all(CAPITALS, 0, Source.GUESS, message, found);
        }
        if (WORD.matcher(message.lower()).find()) {
            all(AFTER_WORD, 1, Source.PATTERN, message, found);
            all(SMALL, 0, Source.GUESS, message, found);
        }
    }

    private static void all(Pattern pattern, int group, Source source, Message message, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.text());
        while (matcher.find()) {
            String value = matcher.group(group).toUpperCase(Locale.ROOT);
            found.accept(new Candidate("voucher_code", value, matcher.start(group), matcher.end(group), source));
        }
    }
}
