package org.lotse.nlu.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The German and English words that dates are made of, in lower case. */
final class DateWords {
    static final String WEEKDAY = "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    static final String GERMAN_SHORT = "(?:mo|di|mi|do|fr|sa|so)";
    static final String ENGLISH_SHORT = "(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)";
    static final String MONTH =
            "(?:(?:januar|jänner|jaenner|februar|feber|märz|maerz|marz|april|mai|juni|juli|august|september|oktober"
                    + "|november|dezember|january|february|march|may|june|july|october|december)(?!\\p{L})"
                    + "|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dez|dec)(?!\\p{L})(?:\\.(?=[\\s,;)]))?)";
    static final String SEASON = "(?:sommer|winter|herbst|frühling|frühjahr|fruehjahr|summer|autumn|spring)";
    static final String COUNT =
            "(?:\\d{1,2}|eine[nmr]?|ein|zwei|zwee|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf|vierzehn|zwanzig|dreißig"
                    + "|a couple of|a few|ein paar|couple of|an|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty)";

    private static final int KEY = 4;
    /** First letters of the words that a date may begin with, up to {@link #KEY} of them. */
    private static final Set<String> BEGINNINGS = Stream.of(
                    WEEKDAY + "|" + GERMAN_SHORT + "|" + ENGLISH_SHORT,
                    MONTH,
                    SEASON,
                    COUNT,
                    Feasts.alternatives(),
                    "vorgestern|vorgeschdern|the|day|übermorgen|uebermorgen|ubermorgen|gestern|jestern|geschdern|yesterday",
                    "heute|heut|heit|hück|today|tonight|this|morgen|tomorrow|tmrw|tmr|vor|vör|in|couple",
                    "letzte|vorige|vergangene|last|previous|vorletzte|nächste|naechste|nachste|kommende|next|übernächste",
                    "uebernaechste|diese|anfang|beginning|start|early|mitte|middle|mid|ende|end|late|wochenende|weekend|kw",
                    "kalenderwoche")
            .flatMap(words -> Arrays.stream(words.split("[^\\p{L}]+")))
            .map(DateWords::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final String[] GERMAN_DAYS = {"mo", "di", "mi", "do", "fr", "sa", "so"};
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"
    };

    private DateWords() {}

    /** Whether a date may begin with a word in lower case. Lets few other words pass. */
    static boolean mayBegin(String word) {
        return BEGINNINGS.contains(key(word));
    }

    private static String key(String word) {
        return word.substring(0, Math.min(KEY, word.length()));
    }

    static DayOfWeek weekday(String word) {
        if (word.startsWith("sonnabend")) {
            return DayOfWeek.SATURDAY;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            String english = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            if (word.startsWith(english) || word.startsWith(GERMAN_DAYS[day.ordinal()])) {
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
                    default -> start;
                };
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].equals(german)) {
                return Month.of(i + 1);
            }
        }
        throw new IllegalArgumentException("no month: " + word);
    }

    /** The month that a season begins in. */
    static Month season(String word) {
        return switch (word.substring(0, 2)) {
            case "so", "su" -> Month.JUNE;
            case "he", "au" -> Month.SEPTEMBER;
            case "wi" -> Month.DECEMBER;
            default -> Month.MARCH;
        };
    }

    static int count(@Nullable String word) {
        if (word == null) {
            return 1;
        }
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return switch (word) {
            case "zwee", "a couple of", "couple of" -> 2;
            case "a few", "ein paar" -> 3;
            default -> Math.max(1, NumberWords.value(word));
        };
    }
}
