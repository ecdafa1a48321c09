package org.lotse.nlu.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lotse.nlu.InvalidBundleException;
import org.lotse.nlu.Language;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.RequestSplitter;
import org.lotse.nlu.text.LanguageIdentifier;

/**
 * A bundle as read from disk.
 *
 * @param name of the model, such as {@code shop}
 * @param version short digest of its files
 * @param bytes size of all files
 */
public record LoadedBundle(
        String name,
        String version,
        long bytes,
        LanguageIdentifier identifier,
        Map<Language, IntentClassifier> intents,
        Map<Language, RequestSplitter> splitters,
        Map<Language, EntityRecogniser> entities) {

    /** @throws InvalidBundleException if a file is missing, changed or of another format */
    public static LoadedBundle read(Path path) {
        BundleFolder folder = new BundleFolder(path);
        Manifest manifest = folder.manifest();
        Map<String, byte[]> files = folder.checkedFiles(manifest);
        try {
            Bundle bundle = Bundle.fromFiles(manifest.languages(), files);
            long bytes = files.values().stream().mapToLong(file -> file.length).sum();
            return new LoadedBundle(
                    manifest.name(),
                    manifest.version(),
                    bytes,
                    bundle.identifier(),
                    bundle.intents(),
                    bundle.splitters(),
                    bundle.entities());
        } catch (IOException | RuntimeException e) { // the parts' readers meet what no training wrote
            throw new InvalidBundleException(
                    path + " cannot be read: " + e.getMessage() + "; train the model anew with ./lotse train", e);
        }
    }

    public Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        intents.values().forEach(classifier -> labels.addAll(classifier.labels()));
        return labels;
    }
}
