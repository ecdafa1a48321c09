package org.lotse.nlu.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces words and phrases by what a list has for them, everywhere in the text, the longest first. Case does not matter
 * and is kept; of several replacements chance takes one.
 */
final class Phrases implements Variant.Rewriting {
    private final Map<String, List<String>> replacements = new HashMap<>();
    private final Pattern pattern;

    private Phrases(List<Lists.Pair> pairs) {
        for (Lists.Pair pair : pairs) {
            replacements
                    .computeIfAbsent(key(pair.left()), phrase -> new ArrayList<>())
                    .addAll(List.of(pair.right().split("\\|", -1)));
        }
        String any = replacements.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(phrase -> Pattern.quote(phrase).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}'’@-])(?:" + any + ")(?![\\p{L}\\p{N}@]|['’]\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Left sides become right ones. */
    static Phrases forwards(String list) {
        return new Phrases(Lists.pairs(list));
    }

    /** Right sides become left ones. */
    static Phrases backwards(String list) {
        return new Phrases(Lists.pairs(list).stream().map(Lists.Pair::turned).toList());
    }

    /** Each side becomes the other. */
    static Phrases bothWays(String list) {
        return new Phrases(Lists.pairs(list).stream()
                .flatMap(pair -> Stream.of(pair, pair.turned()))
                .toList());
    }

    @Override
    public String apply(String text, RandomGenerator random) {
        return pattern.matcher(text).replaceAll(match -> {
            List<String> choices = replacements.getOrDefault(key(match.group()), List.of(match.group()));
            return Matcher.quoteReplacement(cased(match.group(), choices.get(random.nextInt(choices.size()))));
        });
    }

    private static String key(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static String cased(String before, String after) {
        if (before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT))) {
            return after.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(before.charAt(0))
                ? Character.toUpperCase(after.charAt(0)) + after.substring(1)
                : after;
    }
}
