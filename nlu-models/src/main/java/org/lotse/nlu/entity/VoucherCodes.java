package org.lotse.nlu.entity;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Voucher codes: a word in capitals with digits or a hyphen; in small letters too, after a word such as "code". */
final class VoucherCodes implements Finder {
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\d-])(?!HK|RT|DHL)(?:\\p{Lu}{3,20}-?\\d{1,4}|\\p{Lu}{3,20}-\\p{Lu}{3,20}\\d{0,4})(?![\\p{L}\\d-])");
    private static final Pattern AFTER_WORD = Pattern.compile(
            "(?:code|gutschein|voucher|coupon|rabatt|promo)\\p{L}{0,12}[\\s:\"'„“(]{1,3}(?:ist |is |lautet )?"
                    + "(\\p{L}{3,20}-?\\d{1,4}|\\p{L}{3,20}-\\p{L}{3,20}\\d{0,4})(?![\\p{L}\\d-])");

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        Matcher capitals = CAPITALS.matcher(message.text());
        while (capitals.find()) {
            found.accept(code(capitals.group(), capitals.start(), capitals.end(), Source.GUESS));
        }
        Matcher after = AFTER_WORD.matcher(message.lower());
        while (after.find()) {
            found.accept(code(after.group(1), after.start(1), after.end(1), Source.PATTERN));
        }
    }

    private static Candidate code(String typed, int start, int end, Source source) {
        return new Candidate("voucher_code", typed.toUpperCase(Locale.ROOT), start, end, source);
    }
}
