package org.lotse.dialog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people type them, German with an area code or international: {@code 040 / 123 45 67},
 * {@code +49 (0)40 1234567}, {@code 0043 1 234567}. The normal form is E.164's: a plus and at most 15 digits. Only the form
 * is checked; whether anybody answers is not.
 */
final class PhoneNumbers {
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\p{L}\\d+])(?:\\+|\\(?0)[\\d \\u00a0()/.\u2013-]{4,28}\\d(?![\\d\\p{L}])");
    /** A day is no number to call. */
    private static final Pattern DATE = Pattern.compile("[0-3]?\\d\\.[01]?\\d\\.(?:\\d{2}|\\d{4})");

    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    private static final String GERMANY = "+49";
    private static final int SHORTEST = 9;
    private static final int LONGEST = 16;

    private PhoneNumbers() {}

    /** The first number in a text. */
    static Optional<String> find(String text) {
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            String typed = matcher.group().strip();
            Optional<String> number = DATE.matcher(typed).matches() ? Optional.empty() : normal(typed);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> normal(String typed) {
        boolean plus = typed.startsWith("+");
        String digits = (plus ? TRUNK_ZERO.matcher(typed).replaceAll("") : typed).replaceAll("\\D", "");
        String number;
        if (plus) {
            number = "+" + digits;
        } else if (digits.startsWith("00")) {
            number = "+" + digits.substring(2);
        } else {
            number = GERMANY + digits.substring(1);
        }
        boolean fits = number.length() >= SHORTEST && number.length() <= LONGEST && number.charAt(1) != '0';
        return fits ? Optional.of(number) : Optional.empty();
    }
}
