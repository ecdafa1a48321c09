package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;
import org.lotse.nlu.text.Normaliser;

/**
 * Finds the training examples that look most like a text: by the cosine of their words and character 3- and 4-grams,
 * weighted by tf-idf (Salton and Buckley 1988).
 */
public final class NearestExamples {
    private final Normaliser normaliser;
    private final List<Sample> samples;
    private final double[] lengths;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    /** How often a feature occurs in a sample. */
    private record Posting(int sample, int count) {}

    /** @param similarity cosine, 0 to 1 */
    public record Neighbour(Sample sample, double similarity) {}

    NearestExamples(List<Sample> samples, Language language) {
        this.normaliser = new Normaliser(language);
        this.samples = List.copyOf(samples);
        this.lengths = new double[samples.size()];
        for (int i = 0; i < lengths.length; i++) {
            int current = i;
            features(samples.get(i).text())
                    .forEach((feature, count) -> postings.computeIfAbsent(feature, key -> new ArrayList<>())
                            .add(new Posting(current, count)));
        }
        for (List<Posting> list : postings.values()) {
            double rarity = rarity(list);
            list.forEach(posting -> lengths[posting.sample] += square(posting.count * rarity));
        }
    }

    /** The nearest samples, nearest first; those with the very same text are left out, it may be the text itself. */
    List<Neighbour> nearest(String text, int count) {
        double[] products = new double[samples.size()];
        double length = 0;
        for (Map.Entry<String, Integer> feature : features(text).entrySet()) {
            List<Posting> list = postings.getOrDefault(feature.getKey(), List.of());
            double rarity = rarity(list);
            double weight = feature.getValue() * rarity;
            length += square(weight);
            list.forEach(posting -> products[posting.sample] += weight * posting.count * rarity);
        }
        List<Neighbour> found = new ArrayList<>();
        for (int i = 0; i < products.length; i++) {
            if (products[i] > 0 && !samples.get(i).text().equals(text)) {
                found.add(new Neighbour(samples.get(i), products[i] / Math.sqrt(length * lengths[i])));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
                .limit(count)
                .toList();
    }

    private double rarity(List<Posting> list) {
        return Math.log((1.0 + samples.size()) / (1 + list.size()));
    }

    private static double square(double value) {
        return value * value;
    }

    private Map<String, Integer> features(String text) {
        Map<String, Integer> features = new HashMap<>();
        for (String word : normaliser.words(text)) {
            features.merge(word, 1, Integer::sum);
            String bounded = "_" + word + "_";
            for (int length = 3; length <= 4; length++) {
                for (int start = 0; start + length <= bounded.length(); start++) {
                    features.merge("#" + bounded.substring(start, start + length), 1, Integer::sum);
                }
            }
        }
        return features;
    }
}
