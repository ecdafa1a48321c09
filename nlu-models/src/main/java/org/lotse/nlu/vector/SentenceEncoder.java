package org.lotse.nlu.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Glossary glossary;
    private final long bytes;

    private SentenceEncoder(byte[] network, WordPieces pieces, Glossary glossary) throws OrtException {
        this.environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1); // messages are answered side by side, each by one thread
        options.setInterOpNumThreads(1);
        this.session = environment.createSession(network, options);
        this.pieces = pieces;
        this.glossary = glossary;
        this.bytes = network.length;
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
            vocabulary.properties().forEach(piece -> numbers.put(
                    piece.getKey(), piece.getValue().asInt()));
            return Optional.of(
                    new SentenceEncoder(network.readAllBytes(), new WordPieces(numbers), Glossary.shipped()));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence encoder cannot be read from the class path", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be started: " + e.getMessage(), e);
        }
    }

    /** Size of the network in bytes. */
    public long bytes() {
        return bytes;
    }

    /** The vector of one message. Takes milliseconds. */
    public float[] encode(String text, Language language) {
        return run(List.of(pieces(text, language))).getFirst();
    }

    /** The vectors of many messages, in their order; side by side, those of like length together. */
    public List<float[]> encode(List<String> texts, Language language, ExecutorService pool) {
        List<long[]> cut =
                texts.stream().map(text -> pieces(text, language)).toList();
        List<Integer> byLength = IntStream.range(0, cut.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cut.get(i).length))
                .toList();
        List<Future<List<float[]>>> parts = new ArrayList<>();
        for (int start = 0; start < byLength.size(); start += BATCH) {
            List<long[]> batch = byLength.subList(start, Math.min(byLength.size(), start + BATCH)).stream()
                    .map(cut::get)
                    .toList();
            parts.add(pool.submit(() -> run(batch)));
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

    private long[] pieces(String text, Language language) {
        return pieces.encode(language == Language.DE ? glossary.english(text) : text, MAX_PIECES);
    }

    private List<float[]> run(List<long[]> batch) {
        int width = batch.stream().mapToInt(row -> row.length).max().orElse(0);
        long[] numbers = new long[batch.size() * width];
        long[] mask = new long[numbers.length];
        for (int row = 0; row < batch.size(); row++) {
            long[] own = batch.get(row);
            System.arraycopy(own, 0, numbers, row * width, own.length);
            Arrays.fill(mask, row * width, row * width + own.length, 1);
        }
        long[] shape = {batch.size(), width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(numbers.length), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            List<float[]> vectors = new ArrayList<>(batch.size());
            for (int row = 0; row < batch.size(); row++) {
                float[] first = new float[SIZE];
                states.get(row * width * SIZE, first);
                vectors.add(Unit.of(first));
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }
}
