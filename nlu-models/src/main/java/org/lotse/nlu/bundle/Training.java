package org.lotse.nlu.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.InvalidBundleException;
import org.lotse.nlu.Language;
import org.lotse.nlu.Tasks;
import org.lotse.nlu.data.DataDigest;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.evaluation.IntentScores;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.RequestSplitter;
import org.lotse.nlu.intent.Sample;
import org.lotse.nlu.text.LanguageIdentifier;

/** Trains the models of all languages and writes them as one bundle. */
public final class Training {
    private static final String NAME = "shop";

    private final TrainingData data;
    private final OptionalDouble precision;
    private final Consumer<String> progress;

    private Training(TrainingData data, OptionalDouble precision, Consumer<String> progress) {
        this.data = data;
        this.precision = precision;
        this.progress = progress;
    }

    /**
     * Trains on a training-data folder and puts the bundle in place of an older one by renaming.
     *
     * @param progress receives one short line for each step, from several threads
     * @throws InvalidDataException with every problem of the data
     */
    public static void train(Path dataDir, Path out, Consumer<String> progress) {
        train(dataDir, out, Minimums.standard(), OptionalDouble.empty(), progress);
    }

    /**
     * The same with other demands.
     *
     * @param precision share of the accepted in-scope messages that must be right, 0 to 1; without it the threshold is where
     *     mistakes cost least
     */
    public static void train(
            Path dataDir, Path out, Minimums minimums, OptionalDouble precision, Consumer<String> progress) {
        progress.accept("reading " + dataDir);
        TrainingData data = TrainingDataReader.read(dataDir, minimums);
        try {
            new Training(data, precision, progress).train(new BundleFolder(out));
        } catch (IOException e) {
            throw new UncheckedIOException(out + " cannot be written", e);
        }
    }

    /** Whether the bundle was trained by this version of the product on exactly this data. Takes milliseconds. */
    public static boolean isCurrent(Path bundle, Path dataDir) {
        if (!Files.exists(bundle.resolve(Manifest.FILE))) {
            return false;
        }
        try {
            return new BundleFolder(bundle).manifest().dataDigest().equals(DataDigest.of(dataDir));
        } catch (InvalidBundleException e) {
            return false; // of another format or broken: to be trained anew in any case
        }
    }

    private void train(BundleFolder out) throws IOException {
        EntityRecogniser.Catalogue catalogue = OrdinaryWords.catalogue(data);
        Map<Language, Future<EntityRecogniser>> entities = new EnumMap<>(Language.class);
        Map<Language, Future<RequestSplitter>> splitters = new EnumMap<>(Language.class);
        Map<Language, IntentTrainer.Trained> intents = new EnumMap<>(Language.class);
        Future<LanguageIdentifier> identifier;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Language language : data.utterances().keySet()) {
                entities.put(language, pool.submit(() -> entities(language, catalogue)));
                splitters.put(language, pool.submit(() -> RequestSplitter.train(samples(data, language), language)));
            }
            identifier = pool.submit(() -> identifier(data));
            for (Language language : data.utterances().keySet()) {
                progress.accept("training intents, " + language.code());
                intents.put(language, trainer(language).train(samples(data, language), pool));
            }
        }
        Map<Language, IntentClassifier> classifiers = new EnumMap<>(Language.class);
        Map<Language, RequestSplitter> parters = new EnumMap<>(Language.class);
        Map<Language, EntityRecogniser> recognisers = new EnumMap<>(Language.class);
        intents.forEach((language, trained) -> classifiers.put(language, trained.classifier()));
        splitters.forEach((language, trained) -> parters.put(language, Tasks.done(trained)));
        entities.forEach((language, trained) -> recognisers.put(language, Tasks.done(trained)));
        write(new Bundle(Tasks.done(identifier), classifiers, parters, recognisers, catalogue), intents, out);
    }

    private IntentTrainer trainer(Language language) {
        IntentTrainer trainer =
                new IntentTrainer(language).withProgress(line -> progress.accept(language.code() + ": " + line));
        return precision.isPresent() ? trainer.withPrecision(precision.getAsDouble()) : trainer;
    }

    private void write(Bundle bundle, Map<Language, IntentTrainer.Trained> trained, BundleFolder out)
            throws IOException {
        Map<String, byte[]> files = bundle.toFiles();
        Map<String, String> digests = new HashMap<>();
        files.forEach((name, content) -> digests.put(name, Digests.of(content)));
        Map<String, Map<String, Double>> metrics = new TreeMap<>();
        trained.forEach((language, result) ->
                metrics.put(language.code(), IntentScores.of(result.heldOut()).summary()));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                NAME,
                BundleFolder.version(digests),
                data.utterances().keySet().stream().map(Language::code).toList(),
                List.copyOf(data.labels()),
                data.digest(),
                created(),
                metrics,
                digests);
        out.replace(files, manifest);
        progress.accept("wrote " + NAME + " " + manifest.version() + " " + metrics);
    }

    private EntityRecogniser entities(Language language, EntityRecogniser.Catalogue catalogue) {
        progress.accept("training entities, " + language.code());
        List<Utterance> utterances = data.utterances().getOrDefault(language, List.of());
        return EntityRecogniser.train(
                utterances.stream().map(Utterance::content).toList(), catalogue);
    }

    /** Learns to tell the languages of the utterances, and all others. */
    public static LanguageIdentifier identifier(TrainingData data) {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        data.utterances()
                .forEach((language, utterances) -> texts.put(
                        language,
                        utterances.stream()
                                .filter(utterance -> !utterance.label().equals(TrainingData.OUT_OF_SCOPE))
                                .map(Utterance::text)
                                .toList()));
        texts.put(Language.OTHER, data.foreign());
        return LanguageIdentifier.train(texts);
    }

    /** The utterances of one language as samples of intents. */
    public static List<Sample> samples(TrainingData data, Language language) {
        List<Sample> samples = new ArrayList<>();
        data.utterances()
                .getOrDefault(language, List.of())
                .forEach(utterance -> samples.add(new Sample(utterance.label(), utterance.text())));
        return samples;
    }

    private static @Nullable String created() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        return epoch == null || !epoch.matches("\\d{1,12}")
                ? null
                : Instant.ofEpochSecond(Long.parseLong(epoch)).toString();
    }
}
