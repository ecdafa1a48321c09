package org.lotse.nlu.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotse.nlu.Language;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.RequestSplitter;
import org.lotse.nlu.text.LanguageIdentifier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of a trained model, and their form as files.
 *
 * @param intents a classifier for each language that was trained
 * @param splitters of messages with two requests, for the same languages
 * @param entities a recogniser for each of the same languages
 */
record Bundle(
        LanguageIdentifier identifier,
        Map<Language, IntentClassifier> intents,
        Map<Language, RequestSplitter> splitters,
        Map<Language, EntityRecogniser> entities,
        EntityRecogniser.Catalogue catalogue) {

    private static final String IDENTIFIER = "language.bin";
    private static final String CATALOGUE = "catalogue.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The files' names and contents. */
    Map<String, byte[]> toFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(IDENTIFIER, written(identifier::write));
        files.put(CATALOGUE, JSON.writeValueAsBytes(catalogue));
        for (Language language : intents.keySet()) {
            files.put(language.code() + ".bin", written(part(intents, language)::write));
            files.put(language.code() + ".seams", written(part(splitters, language)::write));
            files.put(language.code() + ".crf", written(out -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                part(entities, language).writeTagger(text);
                text.flush();
            }));
        }
        return files;
    }

    /** Reads the parts, several at a time; the files' digests have been checked. */
    static Bundle fromFiles(Iterable<String> languages, Map<String, byte[]> files) throws IOException {
        EntityRecogniser.Catalogue catalogue = JSON.readValue(part(files, CATALOGUE), EntityRecogniser.Catalogue.class);
        Map<Language, Future<IntentClassifier>> intents = new EnumMap<>(Language.class);
        Map<Language, Future<RequestSplitter>> splitters = new EnumMap<>(Language.class);
        Map<Language, Future<EntityRecogniser>> entities = new EnumMap<>(Language.class);
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (String code : languages) {
                Language language = Language.of(code);
                intents.put(language, pool.submit(() -> IntentClassifier.read(data(files, code + ".bin"), language)));
                splitters.put(language, pool.submit(() -> RequestSplitter.read(data(files, code + ".seams"))));
                entities.put(language, pool.submit(() -> EntityRecogniser.read(tagger(files, code), catalogue)));
            }
        }
        LanguageIdentifier identifier = LanguageIdentifier.read(data(files, IDENTIFIER));
        return new Bundle(identifier, done(intents), done(splitters), done(entities), catalogue);
    }

    private static InputStreamReader tagger(Map<String, byte[]> files, String code) {
        return new InputStreamReader(data(files, code + ".crf"), StandardCharsets.UTF_8);
    }

    /** The parts that the tasks have read; all tasks have ended. */
    private static <T> Map<Language, T> done(Map<Language, Future<T>> tasks) throws IOException {
        Map<Language, T> parts = new EnumMap<>(Language.class);
        for (Map.Entry<Language, Future<T>> task : tasks.entrySet()) {
            try {
                parts.put(task.getKey(), task.getValue().get());
            } catch (ExecutionException e) {
                throw new IOException(String.valueOf(e.getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("reading was interrupted", e);
            }
        }
        return parts;
    }

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        part.write(out);
        out.flush();
        return bytes.toByteArray();
    }

    private static DataInputStream data(Map<String, byte[]> files, String name) {
        return new DataInputStream(new ByteArrayInputStream(part(files, name)));
    }

    private static <K, V> V part(Map<K, V> parts, K key) {
        return Objects.requireNonNull(parts.get(key), () -> "the bundle has no " + key);
    }
}
