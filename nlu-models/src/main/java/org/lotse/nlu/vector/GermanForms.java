package org.lotse.nlu.vector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry for a German word as it stands in a sentence: the word itself, without its ending, as a participle or
 * with "zu" inside, as a compound of listed words, with one typing error. All words are folded: lower case, no umlauts.
 */
final class GermanForms {
    private static final List<String> ENDINGS = List.of(
            "", "e", "en", "n", "s", "es", "er", "em", "t", "st", "te", "ten", "et", "est", "test", "tet", "ste",
            "sten", "ere", "eren", "erer", "eres", "innen", "in", "chen", "lein", "le", "end", "ende", "enden",
            "ender");
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");
    private static final Pattern INSIDE = Pattern.compile("(?:ge|zu)(?=(\\p{L}{3,}?)(?:t|en|n)(?:e|en|er|es|em)?$)");
    /** Longer words are no words; looking for their parts would take time. */
    private static final int LONGEST = 40;

    private static final int MOST_PARTS = 3;
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_FOR_ERRORS = 5;

    private final Map<String, String> entries;
    /** Entries by what is left of them without one letter (Garbe 2012, "symmetric delete"). */
    private final Map<String, String> lacking = new HashMap<>();

    GermanForms(Map<String, String> entries) {
        this.entries = entries;
        entries.keySet().stream().sorted().forEach(word -> {
            for (int i = 1; i < word.length() && word.length() >= SHORTEST_FOR_ERRORS; i++) {
                lacking.putIfAbsent(without(word, i), word);
            }
        });
    }

    /** The English of the entry; null if there is none. */
    @Nullable
    String find(String word) {
        if (word.length() > LONGEST) {
            return null;
        }
        String found = inflected(word);
        if (found == null) {
            found = compound(word, MOST_PARTS);
        }
        if (found == null) {
            String meant = withoutError(word);
            found = meant == null ? null : entries.get(meant);
        }
        return found;
    }

    /** Whether the word is an inflected form or a compound of entries. */
    boolean hasForm(String word) {
        return word.length() <= LONGEST && (inflected(word) != null || compound(word, MOST_PARTS) != null);
    }

    private @Nullable String inflected(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                String found = stem(word.substring(0, word.length() - ending.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        Matcher inside = INSIDE.matcher(word);
        for (int from = 0; inside.find(from); from = inside.start() + 1) {
            String found = stem(word.substring(0, inside.start()) + inside.group(1));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String stem(String stem) {
        for (String ending : List.of("", "en", "n", "e", "ern", "eln")) {
            String found = entries.get(stem + ending);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The longest listed head, with what stands before it: "lieferdatum" is "delivery date". */
    private @Nullable String compound(String word, int parts) {
        for (int cut = SHORTEST_STEM; cut <= word.length() - SHORTEST_PART; cut++) {
            String head = inflected(word.substring(cut));
            String modifier = head == null ? null : modifier(word.substring(0, cut), parts - 1);
            if (modifier != null) {
                return modifier + " " + head;
            }
        }
        return null;
    }

    private @Nullable String modifier(String part, int parts) {
        for (String link : LINKS) {
            if (part.endsWith(link) && part.length() - link.length() >= SHORTEST_STEM) {
                String found = stem(part.substring(0, part.length() - link.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return parts > 1 && part.length() >= 2 * SHORTEST_PART ? compound(part, parts) : null;
    }

    private @Nullable String withoutError(String word) {
        if (word.length() < SHORTEST_FOR_ERRORS) {
            return null;
        }
        String lacksOne = lacking.get(word);
        for (int i = 1; i < word.length() && lacksOne == null; i++) {
            String shorter = without(word, i);
            lacksOne = entries.containsKey(shorter) ? shorter : lacking.get(shorter);
        }
        return lacksOne;
    }

    private static String without(String word, int place) {
        return word.substring(0, place) + word.substring(place + 1);
    }
}
