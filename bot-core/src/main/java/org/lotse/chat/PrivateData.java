package org.lotse.chat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Card numbers and IBANs, which are masked before anything is stored: recognised by form and check digits alone. */
final class PrivateData {
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){12,18}(?![\\d-])");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 4;

    /** ISO 13616 registry: characters of an IBAN by country, for all of SEPA. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private PrivateData() {}

    static String masked(String text) {
        String cards = CARD.matcher(text).replaceAll(found -> luhn(digits(found)) ? mask(found) : quoted(found));
        return IBAN.matcher(cards).replaceAll(PrivateData::maskIban);
    }

    /** The words after an IBAN may look like its end: the country says how long it is. */
    private static String maskIban(MatchResult found) {
        String candidate = found.group();
        Integer length = LENGTHS.get(candidate.substring(0, 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return quoted(found);
        }
        int end = endOf(candidate, length);
        String iban = candidate.substring(0, end).replaceAll("[ -]", "");
        if (iban.length() != length || !mod97(iban)) {
            return quoted(found);
        }
        String masked = "•••• " + iban.substring(length - SHOWN) + candidate.substring(end);
        return Matcher.quoteReplacement(masked);
    }

    /** Where the first {@code length} characters that are no separators end. */
    private static int endOf(String text, int length) {
        int seen = 0;
        int end = 0;
        while (end < text.length() && seen < length) {
            seen += Character.isLetterOrDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        return end;
    }

    private static String mask(MatchResult found) {
        String digits = digits(found);
        return "•••• " + digits.substring(digits.length() - SHOWN);
    }

    private static String quoted(MatchResult found) {
        return Matcher.quoteReplacement(found.group());
    }

    private static String digits(MatchResult found) {
        return found.group().replaceAll("[ -]", "");
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** ISO 13616: the first four characters to the end, letters as numbers, remainder 1. */
    private static boolean mod97(String iban) {
        String compact = iban.toUpperCase(Locale.ROOT);
        StringBuilder number = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4))
                .chars()
                .forEach(character -> number.append(Character.getNumericValue(character)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
