package org.lotse.shop;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds products by the words of a name, a keyword or a type. A word counts by its rarity in the catalogue; one that only
 * begins like a shopper's word ("jacke" and "jacken", "regen" and "regenjacke") counts half.
 */
final class ProductSearch {
    private static final int SHORTEST_STEM = 4;
    private static final double HALF = 0.5;

    private final Map<Product, Map<String, Set<String>>> words = new HashMap<>();

    ProductSearch(Collection<Product> products) {
        for (Product product : products) {
            words.put(product, Map.of("de", words(product, "de"), "en", words(product, "en")));
        }
    }

    private static Set<String> words(Product product, String language) {
        String text = String.join(
                " ",
                product.name().in(language),
                product.name().in("de"),
                product.brand(),
                String.join(" ", product.keywords().getOrDefault(language, List.of())),
                product.type().replace('-', ' '));
        return tokens(text);
    }

    List<Product> search(String query, String language, int limit) {
        Set<String> asked = tokens(query);
        Map<Product, Double> scores = new HashMap<>();
        for (String word : asked) {
            Map<Product, Double> matches = matches(word, language);
            double rarity = Math.log((1.0 + words.size()) / (1.0 + matches.size()));
            matches.forEach((product, match) -> scores.merge(product, match * rarity, Double::sum));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Product, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Product, Double> matches(String word, String language) {
        Map<Product, Double> matches = new HashMap<>();
        words.forEach((product, byLanguage) -> {
            Set<String> known = byLanguage.getOrDefault(language, Set.of());
            if (known.contains(word)) {
                matches.put(product, 1.0);
            } else if (word.length() >= SHORTEST_STEM && known.stream().anyMatch(other -> related(word, other))) {
                matches.put(product, HALF);
            }
        });
        return matches;
    }

    private static boolean related(String word, String other) {
        String stem = word.length() > SHORTEST_STEM + 1 ? word.substring(0, word.length() - 1) : word;
        return other.length() >= SHORTEST_STEM && (other.contains(stem) || word.startsWith(other));
    }

    private static Set<String> tokens(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(token -> token.length() > 2 || token.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }
}
