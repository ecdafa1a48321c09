package org.lotse.nlu.robustness;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes compounds apart at one joint, and at hyphens: "Rücksendeetikett" becomes "Rücksende Etikett". */
final class CompoundSplit implements Variant.Rewriting {
    private static final Pattern LONG_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}@.])\\p{L}{8,}(?![\\p{L}\\p{N}@]|\\.\\p{L})");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}{3})-(?=\\p{L}{3})");

    private final Compounds compounds = new Compounds();

    @Override
    public String apply(String text, RandomGenerator random) {
        String apart = HYPHEN.matcher(text).replaceAll(" ");
        return LONG_WORD.matcher(apart).replaceAll(match -> Matcher.quoteReplacement(split(match.group())));
    }

    private String split(String word) {
        OptionalInt joint = compounds.joint(word);
        if (joint.isEmpty()) {
            return word;
        }
        String last = word.substring(joint.getAsInt());
        String head = Character.isUpperCase(word.charAt(0)) ? capitalised(last) : last;
        return word.substring(0, joint.getAsInt()) + " " + head;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
