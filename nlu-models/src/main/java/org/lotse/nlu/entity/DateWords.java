package org.lotse.nlu.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The German and English words that dates are made of, in lower case. */
final class DateWords {
    static final String WEEKDAY = "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    static final String MONTH =
            "(?:januar|jänner|jaenner|februar|feber|märz|maerz|marz|april|mai|juni|juli|august|september|oktober"
                    + "|november|dezember|january|february|march|may|june|july|october|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dez|dec)(?!\\p{L})";
    static final String COUNT =
            "(?:\\d{1,2}|eine[nmr]?|ein|zwei|zwee|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf|vierzehn"
                    + "|a couple of|a few|ein paar|couple of|an|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)";

    private static final String[] GERMAN_DAYS = {
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"
    };
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"
    };
    private static final Map<String, Integer> COUNTS = new HashMap<>();

    static {
        String[][] words = {
            {"ein", "a", "an", "one"},
            {"zwei", "zwee", "two", "a couple of", "couple of"},
            {"drei", "three", "a few", "ein paar"},
            {"vier", "four"},
            {"fünf", "fuenf", "five"},
            {"sechs", "six"},
            {"sieben", "seven"},
            {"acht", "eight"},
            {"neun", "nine"},
            {"zehn", "ten"},
            {"elf", "eleven"},
            {"zwölf", "zwoelf", "twelve"},
            {},
            {"vierzehn", "fourteen"}
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i]) {
                COUNTS.put(word, i + 1);
            }
        }
    }

    private DateWords() {}

    static DayOfWeek weekday(String word) {
        for (int i = 0; i < GERMAN_DAYS.length; i++) {
            if (word.startsWith(GERMAN_DAYS[i])) {
                return DayOfWeek.of(i + 1);
            }
        }
        if (word.startsWith("sonnabend")) {
            return DayOfWeek.SATURDAY;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word.startsWith(day.name().toLowerCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException("no weekday: " + word);
    }

    static Month month(String word) {
        String start = word.replace("ä", "a").replace("ae", "a").substring(0, 3);
        String german =
                switch (start) {
                    case "may" -> "mai";
                    case "oct" -> "okt";
                    case "dec" -> "dez";
                    case "jän" -> "jan";
                    default -> start;
                };
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].equals(german)) {
                return Month.of(i + 1);
            }
        }
        throw new IllegalArgumentException("no month: " + word);
    }

    static int count(@Nullable String word) {
        if (word == null) {
            return 1;
        }
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return COUNTS.getOrDefault(word, 1);
    }
}
