package org.lotse.nlu.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One slip of the fingers: a neighbouring key, two letters in the wrong order, one left out, or one typed twice. Happens
 * in a word of at least four letters, whose first letter stays; never in numbers, addresses and links.
 */
record Typo(Keyboard keyboard) implements Variant.Rewriting {
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern NO_WORD = Pattern.compile("[\\p{N}@/_]");
    /** Letters of one char each. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[\\x{0}-\\x{FFFF}]]{4,}");

    private enum Slip {
        NEIGHBOUR,
        SWAP,
        OMISSION,
        DOUBLING
    }

    @Override
    public String apply(String text, RandomGenerator random) {
        List<int[]> words = words(text);
        if (words.isEmpty()) {
            return text;
        }
        int[] word = words.get(random.nextInt(words.size()));
        String typed = text.substring(word[0], word[1]);
        String slipped = slip(typed, random);
        return text.substring(0, word[0])
                + (slipped.equals(typed) ? doubled(typed, 1) : slipped)
                + text.substring(word[1]);
    }

    /** Start and end of each word that may be hit. */
    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        for (MatchResult chunk : CHUNK.matcher(text).results().toList()) {
            if (!NO_WORD.matcher(chunk.group()).find()) {
                Matcher word = WORD.matcher(text).region(chunk.start(), chunk.end());
                while (word.find()) {
                    words.add(new int[] {word.start(), word.end()});
                }
            }
        }
        return words;
    }

    private String slip(String word, RandomGenerator random) {
        Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
        int at = 1 + random.nextInt(word.length() - 1);
        return switch (slip) {
            case NEIGHBOUR -> neighbour(word, at, random);
            case SWAP -> swapped(word, Math.min(at, word.length() - 2));
            case OMISSION -> word.substring(0, at) + word.substring(at + 1);
            case DOUBLING -> doubled(word, at);
        };
    }

    private String neighbour(String word, int at, RandomGenerator random) {
        char letter = word.charAt(at);
        String keys = keyboard.neighbours(Character.toLowerCase(letter));
        if (keys.isEmpty()) {
            return word;
        }
        char hit = keys.charAt(random.nextInt(keys.length()));
        return word.substring(0, at)
                + (Character.isUpperCase(letter) ? Character.toUpperCase(hit) : hit)
                + word.substring(at + 1);
    }

    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String doubled(String word, int at) {
        return word.substring(0, at + 1) + word.substring(at);
    }
}
