package org.lotse.nlu.robustness;

import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs neighbouring words together: two nouns, a known first part and a noun ("Retouren Schein" becomes
 * "Retourenschein"), the parts that a hyphen joins, and pairs that are often taken for one word ("wie viel").
 */
final class CompoundJoin implements Variant.Rewriting {
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\p{N}@.-])(\\p{L}{2,})([ -])(\\p{L}{2,})(?![\\p{L}\\p{N}@-]|\\.\\p{L})");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;\"„“\\n])[^\\p{L}\\p{N}]*$");
    /** Capitals that make no noun. */
    private static final Set<String> NO_NOUNS = Set.of(
            "sie", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "ihnen", "du", "dir", "dich", "dein", "deine",
            "deinem", "deinen", "deiner", "herr", "herrn", "frau", "ich");

    private final Compounds compounds = new Compounds();
    private final Phrases runTogether = Phrases.forwards("de-joined.tsv");

    @Override
    public String apply(String text, RandomGenerator random) {
        StringBuilder joined = new StringBuilder();
        Matcher pair = PAIR.matcher(text);
        int done = 0;
        int from = 0;
        while (pair.find(from)) {
            if (belongTogether(text, pair)) {
                joined.append(text, done, pair.end(1)).append(pair.group(3).toLowerCase(Locale.ROOT));
                done = pair.end();
                from = done;
            } else {
                from = pair.end(1);
            }
        }
        return runTogether.apply(joined.append(text, done, text.length()).toString(), random);
    }

    private boolean belongTogether(String text, Matcher pair) {
        String first = pair.group(1);
        String second = pair.group(3);
        if (pair.group(2).equals("-")) {
            return first.length() > 2;
        }
        if (compounds.isModifier(first)) {
            return compounds.isHead(second) || isNoun(second);
        }
        return isNoun(first) && isNoun(second) && !startsSentence(text, pair.start());
    }

    private static boolean isNoun(String word) {
        return Character.isUpperCase(word.charAt(0)) && !NO_NOUNS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean startsSentence(String text, int at) {
        return SENTENCE_START.matcher(text.substring(0, at)).find();
    }
}
