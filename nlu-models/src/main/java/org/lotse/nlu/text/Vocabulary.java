package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features that training saw often enough, each with its inverse document frequency.
 *
 * <p>Weights are sublinear term frequency times inverse document frequency, each family scaled to Euclidean length 1
 * (Salton and Buckley 1988, "Term-weighting approaches in automatic text retrieval"). Features that are not kept have no
 * parameters, but count in the length as if seen once: a text of strange words has small values, and so little confidence.
 */
final class Vocabulary {
    private final FeatureExtractor extractor;
    private final Map<String, Float> idf;
    private final float unknown;

    /** @param unknown weight of features that are not kept */
    Vocabulary(FeatureExtractor extractor, Map<String, Float> idf, float unknown) {
        this.extractor = extractor;
        this.idf = new HashMap<>(idf);
        this.unknown = unknown;
    }

    /** Counts the features of all texts and keeps those that stand in at least {@code minTexts} of them. */
    static Vocabulary of(FeatureExtractor extractor, List<String> texts, int minTexts) {
        Map<String, Integer> seenIn = new HashMap<>();
        for (String text : texts) {
            for (String feature : count(extractor, text).keySet()) {
                seenIn.merge(feature, 1, Integer::sum);
            }
        }
        Map<String, Float> idf = new HashMap<>();
        seenIn.forEach((feature, count) -> {
            if (count >= minTexts) {
                idf.put(feature, rarity(texts.size(), count));
            }
        });
        return new Vocabulary(extractor, idf, rarity(texts.size(), 1));
    }

    private static float rarity(int texts, int seenIn) {
        return (float) (Math.log((1.0 + texts) / (1.0 + seenIn)) + 1.0);
    }

    /** Writes the frequencies in the order of the features' names; the names are the model's to write. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(unknown);
        for (float rarity : new TreeMap<>(idf).values()) {
            out.writeFloat(rarity);
        }
    }

    /** @param features in the order of their names */
    static Vocabulary read(DataInputStream in, FeatureExtractor extractor, List<String> features) throws IOException {
        float unknown = in.readFloat();
        Map<String, Float> idf = HashMap.newHashMap(features.size());
        for (String feature : features) {
            idf.put(feature, in.readFloat());
        }
        return new Vocabulary(extractor, idf, unknown);
    }

    SparseVector vector(String text) {
        Map<String, int[]> counts = count(extractor, text);
        double[] squares = new double[extractor.families()];
        List<String> names = new ArrayList<>(counts.size());
        float[] weights = new float[counts.size()];
        int[] families = new int[counts.size()];
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            Float rarity = idf.get(entry.getKey());
            int[] familyAndCount = entry.getValue();
            float weight = (float) ((1.0 + Math.log(familyAndCount[1])) * (rarity == null ? unknown : rarity));
            squares[familyAndCount[0]] += weight * weight;
            if (rarity != null) {
                families[names.size()] = familyAndCount[0];
                weights[names.size()] = weight;
                names.add(entry.getKey());
            }
        }
        float[] values = new float[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (weights[i] / Math.sqrt(squares[families[i]]));
        }
        double known = counts.isEmpty() ? 0 : (double) values.length / counts.size();
        return new SparseVector(names.toArray(String[]::new), values, known, counts.isEmpty());
    }

    /** Feature to family and count; in the order of the text, so that sums come out the same every time. */
    private static Map<String, int[]> count(FeatureExtractor extractor, String text) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        extractor.extract(text, (family, feature) -> counts.computeIfAbsent(feature, f -> new int[] {family, 0})[1]++);
        return counts;
    }
}
