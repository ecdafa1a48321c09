package org.lotse.nlu.entity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Feasts by their German and English names in lower case. */
final class Feasts {
    private static final Map<String, MonthDay> FIXED = Map.ofEntries(
            Map.entry("heiligabend", MonthDay.of(12, 24)), Map.entry("weihnachten", MonthDay.of(12, 25)),
            Map.entry("silvester", MonthDay.of(12, 31)), Map.entry("neujahr", MonthDay.of(1, 1)),
            Map.entry("nikolaus", MonthDay.of(12, 6)), Map.entry("valentinstag", MonthDay.of(2, 14)),
            Map.entry("christmas eve", MonthDay.of(12, 24)), Map.entry("christmas", MonthDay.of(12, 25)),
            Map.entry("xmas", MonthDay.of(12, 25)), Map.entry("boxing day", MonthDay.of(12, 26)),
            Map.entry("new year's eve", MonthDay.of(12, 31)), Map.entry("new year's day", MonthDay.of(1, 1)),
            Map.entry("halloween", MonthDay.of(10, 31)), Map.entry("valentine's day", MonthDay.of(2, 14)));
    /** Days after Easter Sunday. */
    private static final Map<String, Integer> MOVEABLE = new HashMap<>();

    static {
        Map<Integer, String[]> names = Map.of(
                -2, new String[] {"karfreitag", "good friday"},
                -1, new String[] {"karsamstag", "ostersamstag", "easter saturday"},
                0, new String[] {"ostern", "ostersonntag", "easter", "easter sunday"},
                1, new String[] {"ostermontag", "easter monday"},
                39, new String[] {"himmelfahrt", "christi himmelfahrt", "vatertag", "ascension day"},
                49, new String[] {"pfingsten", "pfingstsonntag", "whitsun", "pentecost", "whit sunday"},
                50, new String[] {"pfingstmontag", "whit monday"});
        names.forEach((days, feasts) -> {
            for (String feast : feasts) {
                MOVEABLE.put(feast, days);
            }
        });
    }

    private Feasts() {}

    /** All names, the longer first, as alternatives of a regular expression. */
    static String alternatives() {
        Comparator<String> longestFirst = Comparator.comparingInt(name -> -name.length());
        return Stream.concat(FIXED.keySet().stream(), MOVEABLE.keySet().stream())
                .sorted(longestFirst.thenComparing(Comparator.naturalOrder()))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    /** The day of a feast in a year; empty if the name is unknown. */
    static Optional<LocalDate> in(int year, String name) {
        MonthDay fixed = FIXED.get(name);
        if (fixed != null) {
            return Optional.of(fixed.atYear(year));
        }
        return Optional.ofNullable(MOVEABLE.get(name)).map(days -> easter(year).plusDays(days));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
