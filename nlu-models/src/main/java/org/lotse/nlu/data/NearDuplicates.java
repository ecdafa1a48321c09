package org.lotse.nlu.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds pairs of texts that are nearly the same: Jaccard similarity of their sets of character 5-grams over 0.8.
 *
 * <p>Prefix filtering (Chaudhuri, Ganti, Kaushik 2006): with each text's grams sorted from rare to common, two texts as
 * similar as that share a gram among the first fifth, so only few pairs are compared.
 */
final class NearDuplicates {
    private static final int GRAM = 5;
    private static final double LIMIT = 0.8;

    private NearDuplicates() {}

    /** Two texts by their places in the list, the earlier one first. */
    record Pair(int first, int second) {}

    static List<Pair> find(List<String> texts) {
        List<String[]> grams = sortedByRarity(texts);
        Map<String, List<Integer>> prefixes = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int text = 0; text < grams.size(); text++) {
            String[] own = grams.get(text);
            int prefix = own.length - (int) Math.ceil(LIMIT * own.length) + 1;
            Set<Integer> candidates = new HashSet<>();
            for (String gram : Arrays.copyOf(own, Math.min(prefix, own.length))) {
                List<Integer> others = prefixes.computeIfAbsent(gram, g -> new ArrayList<>());
                candidates.addAll(others);
                others.add(text);
            }
            for (int other : candidates.stream().sorted().toList()) {
                if (similarity(own, grams.get(other)) > LIMIT) {
                    pairs.add(new Pair(other, text));
                }
            }
        }
        return pairs;
    }

    static double similarity(String first, String second) {
        return similarity(grams(first).toArray(String[]::new), grams(second).toArray(String[]::new));
    }

    private static double similarity(String[] first, String[] second) {
        Set<String> shared = new HashSet<>(Arrays.asList(first));
        shared.retainAll(Arrays.asList(second));
        int union = first.length + second.length - shared.size();
        return union == 0 ? 1 : (double) shared.size() / union;
    }

    private static List<String[]> sortedByRarity(List<String> texts) {
        List<Set<String>> sets = texts.stream().map(NearDuplicates::grams).toList();
        Map<String, Integer> frequency = new HashMap<>();
        sets.forEach(set -> set.forEach(gram -> frequency.merge(gram, 1, Integer::sum)));
        List<String[]> sorted = new ArrayList<>();
        for (Set<String> set : sets) {
            String[] grams = set.toArray(String[]::new);
            Arrays.sort(grams, (a, b) -> {
                int byFrequency = Integer.compare(frequency.getOrDefault(a, 0), frequency.getOrDefault(b, 0));
                return byFrequency != 0 ? byFrequency : a.compareTo(b);
            });
            sorted.add(grams);
        }
        return sorted;
    }

    /** The 5-grams of a text in lower case; a shorter text is its only gram. */
    private static Set<String> grams(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= plain.length(); i++) {
            grams.add(plain.substring(i, i + GRAM));
        }
        if (grams.isEmpty()) {
            grams.add(plain);
        }
        return grams;
    }
}
