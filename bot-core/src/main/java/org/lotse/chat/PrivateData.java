package org.lotse.chat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Card numbers and IBANs, which are masked before anything is stored: recognised by form and check digits alone. */
final class PrivateData {
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){12,18}(?![\\d-])");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 4;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private PrivateData() {}

    static String masked(String text) {
        String cards = CARD.matcher(text).replaceAll(found -> luhn(digits(found)) ? mask(found) : quoted(found));
        return IBAN.matcher(cards).replaceAll(PrivateData::maskIban);
    }

    /** The words after an IBAN may look like its end: the longest beginning whose check digits hold is the IBAN. */
    private static String maskIban(MatchResult found) {
        String candidate = found.group();
        for (int end = candidate.length(); end >= 15; end--) {
            String iban = candidate.substring(0, end);
            if (Character.isLetterOrDigit(iban.charAt(end - 1)) && mod97(iban)) {
                String compact = iban.replaceAll("[ -]", "");
                String masked = "•••• " + compact.substring(compact.length() - SHOWN);
                return java.util.regex.Matcher.quoteReplacement(masked + candidate.substring(end));
            }
        }
        return quoted(found);
    }

    private static String mask(MatchResult found) {
        String digits = digits(found);
        return "•••• " + digits.substring(digits.length() - SHOWN);
    }

    private static String quoted(MatchResult found) {
        return java.util.regex.Matcher.quoteReplacement(found.group());
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
        String compact = iban.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (compact.length() < 15 || compact.length() > 34) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4))
                .chars()
                .forEach(character -> number.append(Character.getNumericValue(character)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
