package org.lotse.nlu.robustness;

import java.util.Map;
import java.util.regex.Pattern;

/** Rewritings that look at single characters and leave nothing to chance. */
final class Letters {
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss");
    private static final Map<String, String> DROPPED =
            Map.of("ä", "a", "ö", "o", "ü", "u", "Ä", "A", "Ö", "O", "Ü", "U", "ß", "s");
    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜß]");
    private static final Pattern CAPITAL_NEIGHBOUR = Pattern.compile("(?<=\\p{Lu})(Ae|Oe|Ue)|(Ae|Oe|Ue)(?=\\p{Lu})");
    /** Within words, numbers, addresses and order numbers it stays. */
    private static final Pattern PUNCTUATION =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{P}+|\\p{P}+(?![\\p{L}\\p{N}\\p{P}])");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’`´](?=\\p{L})");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private Letters() {}

    /** "Größe" becomes "Groesse", "RÜCKGABE" becomes "RUECKGABE". */
    static String umlautsWrittenOut(String text) {
        String written = UMLAUT.matcher(text).replaceAll(match -> WRITTEN_OUT.getOrDefault(match.group(), ""));
        return CAPITAL_NEIGHBOUR
                .matcher(written)
                .replaceAll(match -> match.group().charAt(0) + "E");
    }

    /** "Größe" becomes "Grose". */
    static String umlautsDropped(String text) {
        return UMLAUT.matcher(text).replaceAll(match -> DROPPED.getOrDefault(match.group(), ""));
    }

    static String withoutPunctuation(String text) {
        String bare = PUNCTUATION.matcher(text).replaceAll(" ");
        return bare.equals(text) ? text : SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** "don't" becomes "dont". */
    static String withoutApostrophes(String text) {
        return APOSTROPHE.matcher(text).replaceAll("");
    }
}
