package org.lotse.nlu.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lotse.nlu.Language;
import org.lotse.nlu.Tasks;
import org.lotse.nlu.text.Normaliser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a message into a vector of length 1 with {@link #SIZE} numbers; messages that mean the same lie close together.
 *
 * <p>The encoder is bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack"), a network of 12 layers with weights of 8 bits; its
 * vector is that of the first word piece. It reads English: a German message is first put into English words by the
 * {@link Glossary}. Thread-safe; loaded once for the whole process and never closed.
 */
public final class SentenceEncoder {
    /** Numbers of a vector. */
    public static final int SIZE = 384;
    /** The name that bundles keep, so that no model is used with vectors of another encoder. */
    public static final String NAME = "bge-small-en-v1.5-q";

    private static final int MAX_PIECES = 96;
    private static final int BATCH = 16;

    private final OnnxNetwork network;
    private final WordPieces pieces;
    private final Glossary glossary;

    private SentenceEncoder(OnnxNetwork network, WordPieces pieces, Glossary glossary) {
        this.network = network;
        this.pieces = pieces;
        this.glossary = glossary;
    }

    private static final class Shipped {
        static final Optional<SentenceEncoder> ENCODER = load();
    }

    /** The encoder on the class path; empty in a build that leaves it out. */
    public static Optional<SentenceEncoder> shipped() {
        return Shipped.ENCODER;
    }

    private static Optional<SentenceEncoder> load() {
        try (InputStream network = SentenceEncoder.class.getResourceAsStream("/" + NAME + ".onnx");
                InputStream tokenizer = SentenceEncoder.class.getResourceAsStream("/" + NAME + "-tokenizer.json")) {
            if (network == null || tokenizer == null) {
                return Optional.empty();
            }
            Map<String, Integer> numbers = new HashMap<>();
            JsonNode vocabulary =
                    JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
            vocabulary
                    .properties()
                    .forEach(piece ->
                            numbers.put(piece.getKey(), piece.getValue().asInt()));
            return Optional.of(new SentenceEncoder(
                    new OnnxNetwork(network.readAllBytes(), SIZE), new WordPieces(numbers), Glossary.shipped()));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence encoder cannot be read from the class path", e);
        }
    }

    /** The vector of one message. Takes milliseconds. */
    public float[] encode(String text, Language language) {
        return network.run(List.of(pieces(text, language))).getFirst();
    }

    /** The vectors of many messages, in their order; several at a time, those of like length together. */
    public List<float[]> encode(List<String> texts, Language language, ExecutorService pool) {
        List<long[]> cut = texts.stream().map(text -> pieces(text, language)).toList();
        List<Integer> byLength = IntStream.range(0, cut.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cut.get(i).length))
                .toList();
        List<Future<List<float[]>>> parts = new ArrayList<>();
        for (int start = 0; start < byLength.size(); start += BATCH) {
            List<long[]> batch = byLength.subList(start, Math.min(byLength.size(), start + BATCH)).stream()
                    .map(cut::get)
                    .toList();
            parts.add(pool.submit(() -> network.run(batch)));
        }
        float[][] vectors = new float[cut.size()][];
        int next = 0;
        for (Future<List<float[]>> part : parts) {
            for (float[] vector : Tasks.done(part)) {
                vectors[byLength.get(next++)] = vector;
            }
        }
        return List.of(vectors);
    }

    /** Whether a word, in lower case, is one of the words that the encoder reads whole, or for German the glossary lists. */
    public boolean knows(String word, Language language) {
        return language == Language.DE ? glossary.lists(word) : pieces.isPiece(word);
    }

    private long[] pieces(String text, Language language) {
        String read = Normaliser.head(text);
        return pieces.encode(language == Language.DE ? glossary.english(read) : read, MAX_PIECES);
    }
}
