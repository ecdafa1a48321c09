package org.lotse.nlu;

import java.util.Locale;

/** The language of a message, as far as the product tells languages apart. */
public enum Language {
    DE,
    EN,
    /** Any language that the models were not trained for. */
    OTHER;

    /** The code used in files and on the wire: {@code de}, {@code en} or {@code other}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this code; regions are ignored ({@code de-AT} is {@link #DE}), all unknown codes are {@link #OTHER}. */
    public static Language of(String code) {
        String primary = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "de" -> DE;
            case "en" -> EN;
            default -> OTHER;
        };
    }
}
