package org.lotse.nlu.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself, in {@code manifest.json}.
 *
 * <p>Two trainings on the same data write the same bytes; so no clock is read: {@code created} is what the environment
 * variable {@code SOURCE_DATE_EPOCH} says, and absent without it.
 *
 * @param format version of the layout of all files and of the code that names features: either change makes older
 *     bundles useless
 * @param version short digest of all files
 * @param labels the intents
 * @param dataDigest of the training data
 * @param created ISO instant
 * @param metrics language to figure to value, by cross-validation
 * @param files name to SHA-256
 */
record Manifest(
        int format,
        String name,
        String version,
        List<String> languages,
        List<String> labels,
        String dataDigest,
        @Nullable String created,
        Map<String, Map<String, Double>> metrics,
        Map<String, String> files) {

    static final int FORMAT = 3;
    static final String FILE = "manifest.json";

    Manifest {
        languages = List.copyOf(languages);
        labels = List.copyOf(labels);
        metrics = new TreeMap<>(metrics);
        files = new TreeMap<>(files);
    }
}
