package org.lotse.nlu.evaluation.page;

import java.util.Locale;

/** Numbers as they stand on the pages: a point for decimals, a comma for thousands, no line break before a unit. */
final class Numbers {
    private static final double Z = 1.96;
    private static final String NARROW = "\u202f";

    private Numbers() {}

    /** A share with one decimal, such as "93.1 %". */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share) + NARROW + "%";
    }

    /** A share without decimals, as on axes. */
    static String wholePercent(double share) {
        return Math.round(100 * share) + NARROW + "%";
    }

    /** A difference of shares in points, always signed. */
    static String points(double difference) {
        String signed = String.format(Locale.ROOT, "%+.1f", 100 * difference);
        return signed.equals("-0.0") ? "0.0" : signed.replace('-', '−');
    }

    static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String of(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String duration(double micros) {
        return micros < 1_000 ? decimal(micros, 0) + NARROW + "µs" : decimal(micros / 1_000, 1) + NARROW + "ms";
    }

    static String bytes(long bytes) {
        return decimal(bytes / 1e6, 1) + NARROW + "MB";
    }

    /** At most two decimals, none if it has none. */
    static String compact(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** Wilson's 95 % interval (1927) of a share, such as "91.8–93.9 %". */
    static String interval(double share, int messages) {
        double n = Math.max(1, messages);
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return decimal(100 * (middle - half), 1) + "–" + percent(middle + half);
    }
}
