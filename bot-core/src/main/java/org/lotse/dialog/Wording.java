package org.lotse.dialog;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amounts, days and names of things, as people of a language write them. */
final class Wording {
    private static final Map<String, String> GERMAN_COLOURS = Map.ofEntries(
            Map.entry("beige", "Beige"),
            Map.entry("black", "Schwarz"),
            Map.entry("blue", "Blau"),
            Map.entry("burgundy", "Bordeaux"),
            Map.entry("copper", "Kupfer"),
            Map.entry("cream", "Creme"),
            Map.entry("green", "Grün"),
            Map.entry("grey", "Grau"),
            Map.entry("mint", "Mint"),
            Map.entry("natural", "Natur"),
            Map.entry("navy", "Marineblau"),
            Map.entry("oak", "Eiche"),
            Map.entry("olive", "Oliv"),
            Map.entry("orange", "Orange"),
            Map.entry("petrol", "Petrol"),
            Map.entry("red", "Rot"),
            Map.entry("rose", "Rosa"),
            Map.entry("silver", "Silber"),
            Map.entry("turquoise", "Türkis"),
            Map.entry("white", "Weiß"),
            Map.entry("yellow", "Gelb"));

    private final String language;
    private final Locale locale;

    Wording(String language) {
        this.language = language;
        this.locale = language.equals("de") ? Locale.GERMANY : Locale.UK;
    }

    String money(double amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount).replace('\u00a0', ' ');
    }

    /** "Dienstag, 24. November", with "heute" and "morgen" where they fit. */
    String day(LocalDate day, LocalDate today) {
        String written = day.format(DateTimeFormatter.ofPattern(in("EEEE, d. MMMM", "EEEE, d MMMM"), locale));
        if (day.equals(today)) {
            return in("heute, ", "today, ") + written;
        }
        return day.equals(today.plusDays(1)) ? in("morgen, ", "tomorrow, ") + written : written;
    }

    /** "am 24. November", "heute": within a sentence. */
    String on(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return in("heute", "today");
        }
        return in("am ", "on ") + date(day);
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(in("d. MMMM", "d MMMM"), locale));
    }

    String moment(LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern(in("d.M., H:mm", "d MMM, HH:mm"), locale));
    }

    String opening(ZonedDateTime opening) {
        return opening.format(
                DateTimeFormatter.ofPattern(in("'am' EEEE 'ab' H:mm 'Uhr'", "'on' EEEE 'from' H:mm"), locale));
    }

    String colour(String key) {
        return language.equals("de")
                ? Optional.ofNullable(GERMAN_COLOURS.get(key)).orElse(key)
                : key;
    }

    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + in(" und ", " and ") + items.getLast();
    }

    String in(String german, String english) {
        return language.equals("de") ? german : english;
    }
}
