package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends words with one typing error: a word that nobody knows becomes the commonest word of the training texts that
 * differs by one letter missing, added, changed, or by two exchanged. The first letter must be right. Words of the training
 * texts are never changed, so training needs no mending. Immutable.
 *
 * <p>Candidates are found by what is left of both words without one letter (Garbe 2012, "symmetric delete").
 */
public final class Spelling {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,39}");
    private static final int SHORTEST = 4;
    /** Texts that a word must stand in to be what others are mended to. */
    private static final int COMMON = 2;

    private final Map<String, Integer> counts;
    private final Map<String, String> lacking = new HashMap<>();
    private final Predicate<String> known;

    private Spelling(Map<String, Integer> counts, Predicate<String> known) {
        this.counts = counts;
        this.known = known;
        new TreeMap<>(counts).forEach((word, count) -> {
            if (count >= COMMON && word.length() >= SHORTEST) {
                for (int i = 1; i < word.length(); i++) {
                    lacking.merge(without(word, i), word, this::commoner);
                }
            }
        });
    }

    /** @param known whether a word is a word, though no training text has it; asked in lower case */
    public static Spelling of(List<String> texts, Predicate<String> known) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                counts.merge(words.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return new Spelling(counts, known);
    }

    /** The text with all words mended that can be. */
    public String mend(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder mended = null;
        int from = 0;
        while (words.find()) {
            String meant = meant(words.group().toLowerCase(Locale.ROOT));
            if (meant != null) {
                mended = mended == null ? new StringBuilder() : mended;
                mended.append(text, from, words.start()).append(meant);
                from = words.end();
            }
        }
        return mended == null ? text : mended.append(text, from, text.length()).toString();
    }

    /** What an unknown word is meant to be; null if it is known, or nothing is near. */
    private @Nullable String meant(String word) {
        if (counts.containsKey(word)) {
            return null;
        }
        String best = lacking.get(word);
        for (int i = 1; i < word.length(); i++) {
            String shorter = without(word, i);
            if (shorter.length() >= SHORTEST && counts.getOrDefault(shorter, 0) >= COMMON) {
                best = best == null ? shorter : commoner(best, shorter);
            }
            String candidate = lacking.get(shorter);
            if (candidate != null && differsByOne(word, candidate)) {
                best = best == null ? candidate : commoner(best, candidate);
            }
        }
        return best == null || known.test(word) ? null : best;
    }

    private String commoner(String one, String other) {
        return counts.getOrDefault(other, 0) > counts.getOrDefault(one, 0) ? other : one;
    }

    /** For words that are equal without one letter each: whether one letter is changed, or two neighbours exchanged. */
    private static boolean differsByOne(String word, String candidate) {
        int first = 0;
        while (first < word.length() && word.charAt(first) == candidate.charAt(first)) {
            first++;
        }
        int last = word.length() - 1;
        while (last > first && word.charAt(last) == candidate.charAt(last)) {
            last--;
        }
        return last <= first
                || last == first + 1
                        && word.charAt(first) == candidate.charAt(last)
                        && word.charAt(last) == candidate.charAt(first);
    }

    private static String without(String word, int place) {
        return word.substring(0, place) + word.substring(place + 1);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> word : new TreeMap<>(counts).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeShort(Math.min(word.getValue(), Short.MAX_VALUE));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Spelling read(DataInputStream in, Predicate<String> known) throws IOException {
        int size = in.readInt();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            counts.put(in.readUTF(), (int) in.readShort());
        }
        return new Spelling(counts, known);
    }
}
